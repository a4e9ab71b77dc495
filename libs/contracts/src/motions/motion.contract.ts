import { STAKE_IDS } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import {
  calendarDate,
  clocks,
  clocksQuery,
  datePrecision,
  explanation,
  identifiers,
  page,
  pageQuery,
  reviewState,
} from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';

export const namedPerson = annotated(
  z.object({
    name: z.string(),
    role: z.string(),
    collectivity: z.nullable(z.string()),
    departmentCode: z.nullable(z.string()),
    note: z.nullable(z.string()),
  }),
  { id: 'NamedPerson' },
);

export const delivery = z.object({
  name: z.nullable(z.string()),
  role: z.string(),
  date: z.nullable(calendarDate),
  source: z.string(),
});

export const motionSummary = annotated(
  z.object({
    id: z.string(),
    year: z.int(),
    congressNumber: z.int(),
    title: z.string(),
    heldFrom: z.nullable(calendarDate),
    heldTo: z.nullable(calendarDate),
    datePrecision,
    place: z.nullable(z.string()),
    venue: z.nullable(z.string()),
    axisCount: z.int(),
    proposalCount: z.int(),
    engagementCount: z.int(),
    /** Of the three counts. */
    contentExplain: explanation,
    contributions: z.nullable(z.int()),
    contributors: z.nullable(z.int()),
    delivery: z.nullable(delivery),
    /** Days since delivery without a known written reply; null when the day of delivery is unknown or a reply is known. */
    daysWithoutWrittenReply: z.nullable(z.int()),
    waitExplain: explanation,
    fullTextAvailable: z.boolean(),
  }),
  { id: 'MotionSummary' },
);
export type MotionSummaryDto = z.infer<typeof motionSummary>;

export const congressWithoutText = z.object({
  year: z.int(),
  congressNumber: z.int(),
  heldFrom: z.nullable(calendarDate),
  heldTo: z.nullable(calendarDate),
  place: z.nullable(z.string()),
  note: z.nullable(z.string()),
  source: z.string(),
});

export const motionQuery = z.extend(pageQuery, clocksQuery.shape);
export type MotionQuery = z.output<typeof motionQuery>;

export const motionList = z.extend(page(motionSummary), {
  clocks,
  /** Congresses whose motion is not in our sources. */
  withoutText: z.array(congressWithoutText),
});
export type MotionListDto = z.infer<typeof motionList>;

export const axis = annotated(
  z.object({
    id: z.string(),
    position: z.int(),
    title: z.string(),
    question: z.nullable(z.string()),
    intro: z.nullable(z.string()),
    keywords: z.array(z.string()),
    workshop: z.nullable(z.object({ kind: z.string(), title: z.string(), heading: z.nullable(z.string()) })),
    stakeId: z.enum(STAKE_IDS),
  }),
  { id: 'Axis' },
);

export const measure = annotated(
  z.object({
    id: z.string(),
    axisId: z.string(),
    position: z.int(),
    title: z.string(),
    displayTitle: z.string(),
    keywords: z.array(z.string()),
  }),
  { id: 'Measure' },
);

export const engagement = annotated(
  z.object({
    id: z.string(),
    motionId: z.string(),
    axisId: z.string(),
    axisTitle: z.string(),
    position: z.int(),
    text: z.string(),
    leads: z.array(namedPerson),
    supporters: z.array(namedPerson),
    proposalId: z.nullable(z.string()),
    proposalText: z.nullable(z.string()),
  }),
  { id: 'Engagement' },
);
export type EngagementDto = z.infer<typeof engagement>;

export const engagementList = z.extend(page(engagement), { clocks });
export type EngagementListDto = z.infer<typeof engagementList>;

export const engagementQuery = z.extend(pageQuery, {
  ...clocksQuery.shape,
  motion: described(z.optional(identifiers), 'Motion : 2025'),
});
export type EngagementQuery = z.output<typeof engagementQuery>;

export const stake = annotated(
  z.object({
    id: z.enum(STAKE_IDS),
    label: z.string(),
    description: z.string(),
    position: z.int(),
    review: reviewState,
  }),
  { id: 'Stake' },
);
export type StakeDto = z.infer<typeof stake>;

export const stakeList = page(stake);
export type StakeListDto = z.infer<typeof stakeList>;
