import {
  ACTION_DOMAINS,
  ACTION_KINDS,
  LEGAL_STATES,
  MILESTONE_KINDS,
  MILESTONE_NATURES,
  MILESTONE_STATES,
  TEXT_TYPES,
} from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import {
  calendarDate,
  clocks,
  clocksQuery,
  datePrecision,
  evidence,
  explanation,
  identifiers,
  oneOrMore,
  page,
  pageQuery,
  partialDate,
} from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';

export const milestone = annotated(
  z.object({
    id: z.string(),
    date: partialDate,
    label: z.string(),
    kind: z.enum(MILESTONE_KINDS),
    nature: z.nullable(z.enum(MILESTONE_NATURES)),
    /** As of the day read as of: a planned milestone whose date is past becomes `passed-unverified`. */
    state: z.enum(MILESTONE_STATES),
    note: z.nullable(z.string()),
    evidence: z.nullable(evidence),
  }),
  { id: 'Milestone' },
);
export type MilestoneDto = z.infer<typeof milestone>;

export const governmentActionSummary = annotated(
  z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(ACTION_KINDS),
    textType: z.nullable(z.enum(TEXT_TYPES)),
    legalState: z.nullable(z.enum(LEGAL_STATES)),
    domain: z.enum(ACTION_DOMAINS),
    lead: z.string(),
    startDate: z.nullable(partialDate),
    endDate: z.nullable(partialDate),
    promise: z.string(),
    /** True when the description itself is still to verify. */
    toVerify: z.boolean(),
    proposalCount: z.int(),
    proposalCountExplain: explanation,
    lastMilestone: z.nullable(z.pick(milestone, { date: true, label: true, state: true, note: true })),
    nextMilestone: z.nullable(z.pick(milestone, { date: true, label: true, state: true, note: true })),
  }),
  { id: 'GovernmentActionSummary' },
);
export type GovernmentActionSummaryDto = z.infer<typeof governmentActionSummary>;

export const governmentActionQuery = z.extend(pageQuery, {
  ...clocksQuery.shape,
  domain: described(z.optional(oneOrMore(ACTION_DOMAINS)), 'Domaine'),
  kind: described(z.optional(oneOrMore(ACTION_KINDS)), 'Nature'),
  proposal: described(z.optional(identifiers), 'Proposition liée'),
});
export type GovernmentActionQuery = z.output<typeof governmentActionQuery>;

/** `explain` is of the total. */
export const governmentActionList = z.extend(page(governmentActionSummary), { clocks, explain: explanation });
export type GovernmentActionListDto = z.infer<typeof governmentActionList>;

export const actionTarget = annotated(
  z.object({
    id: z.string(),
    metric: z.string(),
    value: z.nullable(z.number()),
    unit: z.nullable(z.string()),
    due: z.nullable(partialDate),
    note: z.nullable(z.string()),
    evidence: z.nullable(evidence),
    explain: explanation,
  }),
  { id: 'ActionTarget' },
);

export const actionObservation = annotated(
  z.object({
    id: z.string(),
    metric: z.string(),
    value: z.nullable(z.number()),
    valueMax: z.nullable(z.number()),
    valueText: z.nullable(z.string()),
    unit: z.nullable(z.string()),
    date: partialDate,
    datePrecision,
    publishedOn: z.nullable(calendarDate),
    derived: z.boolean(),
    note: z.nullable(z.string()),
    evidence: z.nullable(evidence),
    explain: explanation,
  }),
  { id: 'ActionObservation' },
);
