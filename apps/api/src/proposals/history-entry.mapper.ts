import type { EvidenceDto, HistoryEntryDto } from '@ou-en-est-on/contracts';
import {
  type CalendarDate,
  type GovernmentAction,
  type HistoryEntry,
  type HistoryKind,
  type Indicator,
  milestoneStateOn,
  type Motion,
} from '@ou-en-est-on/domain';
import { addressOf } from '../exchanges/exchange.mapper.js';
import type { EvidenceLookup } from '../shared/evidence.mapper.js';
import { figureInWords } from './cited-facts.js';

/** Words that the ids of a history stand for. */
export interface HistoryWords {
  readonly actions: readonly Pick<GovernmentAction, 'id' | 'name'>[];
  readonly indicators: readonly Pick<Indicator, 'id' | 'label' | 'unit'>[];
  /** Who published a series; null when only the series is known. */
  readonly publisherOf: (seriesId: string) => string | null;
  readonly evidence: EvidenceLookup;
  readonly today: CalendarDate;
}

type EntryOf<K extends HistoryKind> = Extract<HistoryEntry, { readonly kind: K }>;
type Own = Omit<HistoryEntryDto, 'id' | 'kind' | 'date' | 'datePrecision' | 'ahead' | 'recordedAt'>;
type Source = HistoryEntryDto['sources'][number];

const NOTHING = {
  ...{ statement: null, progress: null, exchange: null, fact: null, observation: null, subject: null, note: null },
  sources: [],
} as const satisfies Own;

const OWN: { readonly [K in HistoryKind]: (entry: EntryOf<K>, words: HistoryWords) => Partial<Own> } = {
  motion: ({ motion }) => ({
    statement: motion.title,
    subject: motionSubject(motion),
    sources: [{ label: motion.sourceFile, url: addressOf(motion.sourceFile) }],
  }),
  delivery: ({ motion, delivery }) => ({
    statement: [delivery.name, delivery.role].filter((one) => one !== null).join(', '),
    subject: motionSubject(motion),
    sources: [{ label: delivery.source, url: addressOf(delivery.source) }],
  }),
  exchange: ({ exchange }) => ({
    statement: exchange.summary,
    exchange: { kind: exchange.kind, side: exchange.side },
    note: exchange.note,
    sources: exchange.sources.map((label) => ({ label, url: addressOf(label) })),
  }),
  fact: toFact,
  observation: toObservation,
  progress: ({ event, correctedBy }) => ({
    statement: event.rationale,
    progress: {
      ...{ value: event.progress, review: event.review, confidence: event.confidence, searchedOn: event.searchedOn },
      ...{ author: event.author, reviewer: event.reviewer, factsToVerify: event.factsToVerify.length },
      corrects: event.corrects && `progress:${event.corrects}`,
      correctedBy: correctedBy && `progress:${correctedBy}`,
    },
  }),
  text: ({ version }) => ({ statement: version.text }),
};

export function toHistoryEntryDto(entry: HistoryEntry, words: HistoryWords): HistoryEntryDto {
  const { id, kind, date, datePrecision, isAhead, recordedAt } = entry;
  const own = OWN[kind] as (entry: HistoryEntry, words: HistoryWords) => Partial<Own>;
  return {
    ...{ id, kind, date, datePrecision, ahead: isAhead, recordedAt: recordedAt?.toISOString() ?? null },
    ...NOTHING,
    ...own(entry, words),
  };
}

function toFact({ fact }: EntryOf<'fact'>, { actions, evidence, today }: HistoryWords): Partial<Own> {
  const { id: ref, actionId, note, evidenceId } = fact;
  const label = actions.find(({ id }) => id === actionId)?.name ?? actionId;
  const isMilestone = 'label' in fact;
  return {
    statement: isMilestone ? fact.label : figureInWords(fact),
    fact: {
      ref,
      kind: isMilestone ? 'milestone' : 'due' in fact ? 'target' : 'observation',
      state: isMilestone ? milestoneStateOn(fact, today) : null,
    },
    subject: { kind: 'government-action', id: actionId, label },
    note,
    sources: sourcesOf(evidence(evidenceId)),
  };
}

function toObservation(
  { observation }: EntryOf<'observation'>,
  { indicators, publisherOf, evidence }: HistoryWords,
): Partial<Own> {
  const { indicatorId, kind, value, valueMax, atLeast, seriesId, note, evidenceId } = observation;
  const indicator = indicators.find(({ id }) => id === indicatorId);
  const { label = indicatorId, unit = '' } = indicator ?? {};
  const metric = atLeast ? `${label}, au moins` : label;
  return {
    statement: figureInWords({ metric, value, valueMax, unit }),
    observation: { kind, value, unit, series: seriesId },
    subject: { kind: 'indicator', id: indicatorId, label },
    note,
    sources: evidenceId === null ? [seriesSource(seriesId, publisherOf)] : sourcesOf(evidence(evidenceId)),
  };
}

/** A value of a publisher's file has no document of its own: the file is its source. */
function seriesSource(seriesId: string, publisherOf: HistoryWords['publisherOf']): Source {
  const publisher = publisherOf(seriesId);
  return { label: publisher === null ? `série ${seriesId}` : `${publisher}, série ${seriesId}`, url: null };
}

function motionSubject({ id, year }: Motion): Own['subject'] {
  return { kind: 'motion', id, label: `Motion ${year}` };
}

function sourcesOf(evidence: EvidenceDto | null): Source[] {
  if (!evidence) return [];
  const { publisher, title, reference, url } = evidence;
  return [{ label: [publisher, title, reference].filter((one) => one !== null).join(', '), url }];
}
