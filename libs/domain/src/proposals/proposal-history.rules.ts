import type { Exchange } from '../exchanges/exchange.js';
import type {
  ActionObservation,
  ActionTarget,
  GovernmentAction,
  Milestone,
} from '../government-actions/government-action.js';
import { actionOn, displayableFacts, milestoneStateOn } from '../government-actions/milestone.rules.js';
import type { Observation } from '../indicators/indicator.js';
import type { Delivery, Motion } from '../motions/motion.js';
import { type DatePrecision, endOfPeriod, parisDate, type PartialDate, precisionOf } from '../shared/calendar-date.js';
import { hadHappened, type ReadingClocks } from '../shared/clocks.rules.js';
import { compareIds, compareText } from '../shared/french-order.js';
import { correctionOf, historyOn } from './progress.rules.js';
import { hadBeenAsked } from './proposal-entry.rules.js';
import type { ProposalVersion } from './proposal.js';
import type { FactRef, ProgressEvent } from './state-progress.js';

/** What makes the history of a proposal, in the order of what is of the same day. */
export const HISTORY_KINDS = ['motion', 'delivery', 'exchange', 'fact', 'observation', 'progress', 'text'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

interface Dated {
  /** Its kind and its own id: `progress:2023-1.1.1:1`. */
  readonly id: string;
  readonly date: PartialDate;
  readonly datePrecision: DatePrecision;
  /** True of what is awaited: a target not yet due, a milestone still planned. */
  readonly isAhead: boolean;
  /** When this site recorded it, for what carries the instant of its recording. */
  readonly recordedAt: Date | null;
}

type Fact = ActionTarget | Milestone | ActionObservation;

export type HistoryEntry = Dated &
  (
    | { readonly kind: 'motion'; readonly motion: Motion }
    | { readonly kind: 'delivery'; readonly motion: Motion; readonly delivery: Delivery }
    | { readonly kind: 'exchange'; readonly exchange: Exchange }
    | { readonly kind: 'fact'; readonly fact: Fact }
    | { readonly kind: 'observation'; readonly observation: Observation }
    | { readonly kind: 'progress'; readonly event: ProgressEvent; readonly correctedBy: string | null }
    | { readonly kind: 'text'; readonly version: ProposalVersion }
  );

/** What the history of ONE proposal is made of. */
export interface HistorySources {
  /** Those that carry the same demand, its own included. */
  readonly motions: readonly Motion[];
  readonly events: readonly ProgressEvent[];
  readonly factsToVerify: ReadonlySet<FactRef>;
  readonly actions: readonly GovernmentAction[];
  readonly linkedActionIds: ReadonlySet<string>;
  readonly exchanges: readonly Exchange[];
  /** National values of its indicators, as they were shown. */
  readonly observations: readonly Observation[];
  readonly versions: readonly ProposalVersion[];
}

/**
 * All that happened around a proposal, oldest first, what is awaited last: the motions that carry its demand and their
 * delivery, the exchanges that cite a linked action, the facts that a reading cites, the values of its indicators, the
 * readings themselves with their corrections, and the texts that this site has held.
 */
export function proposalHistory(sources: HistorySources, clocks: ReadingClocks): HistoryEntry[] {
  return [
    ...motionEntries(sources, clocks),
    ...exchangeEntries(sources, clocks),
    ...factEntries(sources, clocks),
    ...sources.observations.map((observation) => observationEntry(observation, clocks)),
    ...progressEntries(sources, clocks),
    ...textEntries(sources, clocks),
  ].sort(oldestFirst);
}

function motionEntries({ motions, exchanges }: HistorySources, clocks: ReadingClocks): HistoryEntry[] {
  return motions
    .filter((motion) => hadBeenAsked(motion, clocks))
    .flatMap((motion) => [motionEntry(motion), ...deliveryEntries(motion, exchanges, clocks)]);
}

function motionEntry(motion: Motion): HistoryEntry {
  const { id, year, heldFrom, heldTo, datePrecision } = motion;
  const held = heldTo ?? heldFrom;
  const when = held === null ? { date: String(year), datePrecision: 'year' as const } : { date: held, datePrecision };
  return { kind: 'motion', id: `motion:${id}`, ...when, motion, ...HAPPENED };
}

/** What the motion says of its delivery, unless an exchange of the same day says it with its sources. */
function deliveryEntries(motion: Motion, exchanges: readonly Exchange[], clocks: ReadingClocks): HistoryEntry[] {
  const { id, year, delivery } = motion;
  if (!delivery) return [];
  const told = exchanges.filter((one) => isDeliveryOf(one, year));
  const date = delivery.date ?? String(year);
  const known = delivery.date === null ? told.length > 0 : told.some((one) => one.date === date);
  if (known || !hadHappened(date, clocks)) return [];
  return [{ kind: 'delivery', id: `delivery:${id}`, ...dated(date), motion, delivery, ...HAPPENED }];
}

function exchangeEntries(
  { exchanges, linkedActionIds, motions }: HistorySources,
  clocks: ReadingClocks,
): HistoryEntry[] {
  return exchanges
    .filter(({ date }) => hadHappened(date, clocks))
    .filter(
      (one) =>
        one.citedActions.some(({ actionId }) => linkedActionIds.has(actionId)) ||
        motions.some(({ year }) => isDeliveryOf(one, year)),
    )
    .map((exchange) => {
      const { id, date, datePrecision } = exchange;
      return { kind: 'exchange', id: `exchange:${id}`, date, datePrecision, exchange, ...HAPPENED };
    });
}

/** The facts that the readings cite; one that is to verify is not shown, one without a date has no place. */
function factEntries({ events, factsToVerify, actions }: HistorySources, clocks: ReadingClocks): HistoryEntry[] {
  const cited = new Set(historyOn(events, clocks, factsToVerify).flatMap(({ evidence }) => evidence));
  return actions.flatMap((action) => {
    const { targets, milestones, observations } = displayableFacts(actionOn(action, clocks));
    return [
      ...targets.flatMap((fact) => (fact.due === null ? [] : [{ fact, date: fact.due, awaited: true }])),
      ...milestones.map((fact) => ({
        ...{ fact, date: fact.date, awaited: milestoneStateOn(fact, clocks.asOf) === 'planned' },
      })),
      ...observations.map((fact) => ({ fact, date: fact.date, awaited: false })),
    ]
      .filter(({ fact }) => cited.has(fact.id))
      .map(({ fact, date, awaited }): HistoryEntry => {
        const precision = 'datePrecision' in fact ? fact.datePrecision : precisionOf(date);
        const isAhead = awaited && endOfPeriod(date) > clocks.asOf;
        return { kind: 'fact', id: `fact:${fact.id}`, date, datePrecision: precision, fact, recordedAt: null, isAhead };
      });
  });
}

function observationEntry(observation: Observation, { asOf }: ReadingClocks): HistoryEntry {
  const { indicatorId, seriesId, date, datePrecision, kind } = observation;
  return {
    kind: 'observation',
    id: `observation:${indicatorId}:${seriesId}:${date}:${kind}`,
    ...{ date, datePrecision, observation, recordedAt: null },
    isAhead: kind === 'target' && date > asOf,
  };
}

function progressEntries({ events, factsToVerify }: HistorySources, clocks: ReadingClocks): HistoryEntry[] {
  return historyOn(events, clocks, factsToVerify).map((event) => ({
    kind: 'progress',
    id: `progress:${event.id}`,
    ...{ date: event.effectiveOn, datePrecision: event.effectivePrecision, recordedAt: event.recordedAt },
    ...{ event, correctedBy: correctionOf(event, events, clocks)?.id ?? null, isAhead: false },
  }));
}

/** A text is of the day on which this site took it: neither before that day, nor before it was known. */
function textEntries({ versions }: HistorySources, clocks: ReadingClocks): HistoryEntry[] {
  return versions
    .map((version) => ({ version, date: parisDate(version.recordedAt) }))
    .filter(({ version, date }) => version.recordedAt <= clocks.knownAt && hadHappened(date, clocks))
    .map(({ version, date }) => ({
      kind: 'text',
      id: `text:${version.version}`,
      ...dated(date),
      ...{ version, recordedAt: version.recordedAt, isAhead: false },
    }));
}

const HAPPENED = { recordedAt: null, isAhead: false } as const;

function dated(date: PartialDate): Pick<Dated, 'date' | 'datePrecision'> {
  return { date, datePrecision: precisionOf(date) };
}

function isDeliveryOf({ kind, congressYear }: Exchange, year: number): boolean {
  return kind === 'delivery' && congressYear === year;
}

/** What is known to the month or the year stands at its end. */
function oldestFirst(a: HistoryEntry, b: HistoryEntry): number {
  return (
    compareText(endOfPeriod(a.date), endOfPeriod(b.date)) ||
    HISTORY_KINDS.indexOf(a.kind) - HISTORY_KINDS.indexOf(b.kind) ||
    compareIds(a.id, b.id)
  );
}
