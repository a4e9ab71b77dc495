import { STAKE_IDS } from '@ou-en-est-on/domain';
import * as z from 'zod';
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

export const namedPerson = z
  .object({
    name: z.string(),
    role: z.string(),
    collectivity: z.string().nullable(),
    departmentCode: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'NamedPerson' });

export const delivery = z.object({
  name: z.string().nullable(),
  role: z.string(),
  date: calendarDate.nullable(),
  source: z.string(),
});

export const motionSummary = z
  .object({
    id: z.string(),
    year: z.int(),
    congressNumber: z.int(),
    title: z.string(),
    heldFrom: calendarDate.nullable(),
    heldTo: calendarDate.nullable(),
    datePrecision,
    place: z.string().nullable(),
    venue: z.string().nullable(),
    axisCount: z.int(),
    proposalCount: z.int(),
    engagementCount: z.int(),
    /** Of the three counts. */
    contentExplain: explanation,
    contributions: z.int().nullable(),
    contributors: z.int().nullable(),
    delivery: delivery.nullable(),
    /** Days since delivery without a known written reply; null when the day of delivery is unknown or a reply is known. */
    daysWithoutWrittenReply: z.int().nullable(),
    waitExplain: explanation,
    fullTextAvailable: z.boolean(),
  })
  .meta({ id: 'MotionSummary' });
export type MotionSummaryDto = z.infer<typeof motionSummary>;

export const congressWithoutText = z.object({
  year: z.int(),
  congressNumber: z.int(),
  heldFrom: calendarDate.nullable(),
  heldTo: calendarDate.nullable(),
  place: z.string().nullable(),
  note: z.string().nullable(),
  source: z.string(),
});

export const motionQuery = pageQuery.extend(clocksQuery.shape);
export type MotionQuery = z.output<typeof motionQuery>;

export const motionList = page(motionSummary).extend({
  clocks,
  /** Congresses whose motion is not in our sources. */
  withoutText: z.array(congressWithoutText),
});
export type MotionListDto = z.infer<typeof motionList>;

export const axis = z
  .object({
    id: z.string(),
    position: z.int(),
    title: z.string(),
    question: z.string().nullable(),
    intro: z.string().nullable(),
    keywords: z.array(z.string()),
    workshop: z.object({ kind: z.string(), title: z.string(), heading: z.string().nullable() }).nullable(),
    stakeId: z.enum(STAKE_IDS),
  })
  .meta({ id: 'Axis' });

export const measure = z
  .object({
    id: z.string(),
    axisId: z.string(),
    position: z.int(),
    title: z.string(),
    displayTitle: z.string(),
    keywords: z.array(z.string()),
  })
  .meta({ id: 'Measure' });

export const engagement = z
  .object({
    id: z.string(),
    motionId: z.string(),
    axisId: z.string(),
    axisTitle: z.string(),
    position: z.int(),
    text: z.string(),
    leads: z.array(namedPerson),
    supporters: z.array(namedPerson),
    proposalId: z.string().nullable(),
    proposalText: z.string().nullable(),
  })
  .meta({ id: 'Engagement' });
export type EngagementDto = z.infer<typeof engagement>;

export const engagementList = page(engagement).extend({ clocks });
export type EngagementListDto = z.infer<typeof engagementList>;

export const engagementQuery = pageQuery.extend({
  ...clocksQuery.shape,
  motion: identifiers.optional().describe('Motion : 2025'),
});
export type EngagementQuery = z.output<typeof engagementQuery>;

export const stake = z
  .object({
    id: z.enum(STAKE_IDS),
    label: z.string(),
    description: z.string(),
    position: z.int(),
    review: reviewState,
  })
  .meta({ id: 'Stake' });
export type StakeDto = z.infer<typeof stake>;

export const stakeList = page(stake);
export type StakeListDto = z.infer<typeof stakeList>;
