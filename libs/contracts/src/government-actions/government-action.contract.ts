import {
  ACTION_DOMAINS,
  ACTION_KINDS,
  LEGAL_STATES,
  MILESTONE_KINDS,
  MILESTONE_NATURES,
  MILESTONE_STATES,
  TEXT_TYPES,
} from '@ou-en-est-on/domain';
import * as z from 'zod';
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

export const milestone = z
  .object({
    id: z.string(),
    date: partialDate,
    label: z.string(),
    kind: z.enum(MILESTONE_KINDS),
    nature: z.enum(MILESTONE_NATURES).nullable(),
    /** As of the day read as of: a planned milestone whose date is past becomes `passed-unverified`. */
    state: z.enum(MILESTONE_STATES),
    note: z.string().nullable(),
    evidence: evidence.nullable(),
  })
  .meta({ id: 'Milestone' });
export type MilestoneDto = z.infer<typeof milestone>;

export const governmentActionSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(ACTION_KINDS),
    textType: z.enum(TEXT_TYPES).nullable(),
    legalState: z.enum(LEGAL_STATES).nullable(),
    domain: z.enum(ACTION_DOMAINS),
    lead: z.string(),
    startDate: partialDate.nullable(),
    endDate: partialDate.nullable(),
    promise: z.string(),
    /** True when the description itself is still to verify. */
    toVerify: z.boolean(),
    proposalCount: z.int(),
    proposalCountExplain: explanation,
    lastMilestone: milestone.pick({ date: true, label: true, state: true, note: true }).nullable(),
    nextMilestone: milestone.pick({ date: true, label: true, state: true, note: true }).nullable(),
  })
  .meta({ id: 'GovernmentActionSummary' });
export type GovernmentActionSummaryDto = z.infer<typeof governmentActionSummary>;

export const governmentActionQuery = pageQuery.extend({
  ...clocksQuery.shape,
  domain: oneOrMore(ACTION_DOMAINS).optional().describe('Domaine'),
  kind: oneOrMore(ACTION_KINDS).optional().describe('Nature'),
  proposal: identifiers.optional().describe('Proposition liée'),
});
export type GovernmentActionQuery = z.output<typeof governmentActionQuery>;

/** `explain` is of the total. */
export const governmentActionList = page(governmentActionSummary).extend({ clocks, explain: explanation });
export type GovernmentActionListDto = z.infer<typeof governmentActionList>;

export const actionTarget = z
  .object({
    id: z.string(),
    metric: z.string(),
    value: z.number().nullable(),
    unit: z.string().nullable(),
    due: partialDate.nullable(),
    note: z.string().nullable(),
    evidence: evidence.nullable(),
    explain: explanation,
  })
  .meta({ id: 'ActionTarget' });

export const actionObservation = z
  .object({
    id: z.string(),
    metric: z.string(),
    value: z.number().nullable(),
    valueMax: z.number().nullable(),
    valueText: z.string().nullable(),
    unit: z.string().nullable(),
    date: partialDate,
    datePrecision,
    publishedOn: calendarDate.nullable(),
    derived: z.boolean(),
    note: z.string().nullable(),
    evidence: evidence.nullable(),
    explain: explanation,
  })
  .meta({ id: 'ActionObservation' });
