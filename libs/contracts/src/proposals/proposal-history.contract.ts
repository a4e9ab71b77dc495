import {
  EVENT_REVIEWS,
  EXCHANGE_KINDS,
  EXCHANGE_SIDES,
  HISTORY_KINDS,
  MILESTONE_STATES,
  OBSERVATION_KINDS,
  STATE_PROGRESSES,
} from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import {
  calendarDate,
  clocks,
  confidence,
  datePrecision,
  explanation,
  page,
  partialDate,
} from '../shared/common.contract.js';
import { FACT_KINDS } from './proposal-detail.contract.js';
import { annotated } from '../shared/annotate.js';

/** A reading of the State's progress, as it was recorded. */
export const historyProgress = z.object({
  value: z.enum(STATE_PROGRESSES),
  review: z.enum(EVENT_REVIEWS),
  confidence: z.nullable(confidence),
  searchedOn: z.nullable(calendarDate),
  author: z.string(),
  reviewer: z.nullable(z.string()),
  /** How many cited facts are still to verify and therefore not shown. */
  factsToVerify: z.int(),
  /** Entry of the reading that this one corrects; null when it corrects none. */
  corrects: z.nullable(z.string()),
  /** Entry of the reading that corrects this one: it no longer counts, and stays here. */
  correctedBy: z.nullable(z.string()),
});

/** What an entry is about, and whose page says more. */
export const historySubject = z.object({
  kind: z.enum(['motion', 'government-action', 'indicator']),
  id: z.string(),
  label: z.string(),
});

/** One entry of the history of a proposal: what its kind does not have is null. */
export const historyEntry = annotated(
  z.object({
    id: z.string(),
    kind: z.enum(HISTORY_KINDS),
    date: partialDate,
    datePrecision,
    /** True of what is awaited: a target not yet due, a milestone still planned. */
    ahead: z.boolean(),
    /** When this site recorded it; null for what does not carry the instant of its recording. */
    recordedAt: z.nullable(z.iso.datetime()),
    /** What happened, in words; null when the reading has no reason given. */
    statement: z.nullable(z.string()),
    progress: z.nullable(historyProgress),
    exchange: z.nullable(z.object({ kind: z.enum(EXCHANGE_KINDS), side: z.enum(EXCHANGE_SIDES) })),
    fact: z.nullable(
      z.object({ ref: z.string(), kind: z.enum(FACT_KINDS), state: z.nullable(z.enum(MILESTONE_STATES)) }),
    ),
    observation: z.nullable(
      z.object({ kind: z.enum(OBSERVATION_KINDS), value: z.number(), unit: z.string(), series: z.string() }),
    ),
    subject: z.nullable(historySubject),
    note: z.nullable(z.string()),
    sources: z.array(z.object({ label: z.string(), url: z.nullable(z.string()) })),
  }),
  { id: 'HistoryEntry' },
);
export type HistoryEntryDto = z.infer<typeof historyEntry>;

/** The whole history of a proposal, oldest first: never cut, hence `next` null. */
export const proposalHistory = z.extend(page(historyEntry), {
  /** Of how many entries there are. */
  explain: explanation,
  clocks,
  proposal: z.object({ id: z.string(), text: z.string(), shortTitle: z.nullable(z.string()) }),
});
export type ProposalHistoryDto = z.infer<typeof proposalHistory>;
