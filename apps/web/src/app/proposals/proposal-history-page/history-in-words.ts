import type { HistoryEntryDto } from '@ou-en-est-on/contracts';
import { endOfPeriod, type HistoryKind, parisDate } from '@ou-en-est-on/domain';
import { type Cell, frenchDate, stateProgressLabel, typography } from '@ou-en-est-on/ui';
import type { TimelineMark } from '@ou-en-est-on/ui/drawings';
import { EXCHANGE_KIND_LABELS, EXCHANGE_SIDE_LABELS } from '../../shared/labels/exchange.labels';
import { MILESTONE_STATE_LABELS } from '../../shared/labels/government-action.labels';
import { OBSERVATION_KIND_LABELS } from '../../shared/labels/indicator.labels';
import { FACT_KIND_LABELS } from '../../shared/labels/proposal.labels';

/** The lines of the drawing, in the order of the story: asked, said, done, measured, read. */
export const LANES = [
  { key: 'asked', label: 'La demande' },
  { key: 'said', label: 'Les échanges' },
  { key: 'done', label: 'Les faits de l’État cités' },
  { key: 'measured', label: 'Les valeurs mesurées et les cibles' },
  { key: 'read', label: 'Les lectures de l’avancement' },
] as const;

const LANE_OF = {
  motion: 'asked',
  delivery: 'asked',
  text: 'asked',
  exchange: 'said',
  fact: 'done',
  observation: 'measured',
  progress: 'read',
} as const satisfies Record<HistoryKind, (typeof LANES)[number]['key']>;

const PLAIN_TITLES: Readonly<Record<HistoryKind, string>> = {
  motion: 'Demandée dans une motion',
  delivery: 'Remise de la motion',
  exchange: 'Échange',
  fact: 'Fait cité',
  observation: 'Valeur',
  progress: 'Lecture de l’avancement',
  text: 'Texte repris par ce site',
};

/** What an entry is: « Jalon, prévu », « Réponse écrite, Gouvernement », « Lecture corrigée ». */
export function entryTitle({ kind, exchange, fact, observation, progress }: HistoryEntryDto): string {
  if (exchange) return `${EXCHANGE_KIND_LABELS[exchange.kind]}, ${EXCHANGE_SIDE_LABELS[exchange.side]}`;
  if (fact?.state) return `${FACT_KIND_LABELS[fact.kind]} (${lowerFirst(MILESTONE_STATE_LABELS[fact.state])})`;
  if (fact) return FACT_KIND_LABELS[fact.kind];
  if (observation) return OBSERVATION_KIND_LABELS[observation.kind];
  if (progress?.corrects) return 'Correction d’une lecture de l’avancement';
  return PLAIN_TITLES[kind];
}

/** What an entry says, in words: a reading's progress and its reasons, else its own statement. */
export function entryWords({ statement, progress }: HistoryEntryDto): string {
  const words = [progress && stateProgressLabel(progress.value), statement].filter((part) => part !== null);
  return typography(words.join('. '));
}

/** When this site recorded an entry, in words; nothing for what does not carry it. */
export function recordedInWords({ recordedAt }: HistoryEntryDto): string {
  return recordedAt === null ? '' : frenchDate(parisDate(new Date(recordedAt)));
}

export function toMark({ kind, date, ahead }: HistoryEntryDto): TimelineMark {
  return { lane: LANE_OF[kind], date: endOfPeriod(date), isAhead: ahead };
}

export const TABLE_COLUMNS = ['Date', 'Nature', 'Objet', 'Ce qui est dit', 'Consigné ici le', 'Sources'] as const;

export function toRow(entry: HistoryEntryDto): readonly Cell[] {
  const { date, datePrecision, subject, sources } = entry;
  return [
    { text: frenchDate(date, datePrecision), key: endOfPeriod(date) },
    entryTitle(entry),
    subject && typography(subject.label),
    entryWords(entry),
    recordedInWords(entry) || null,
    sources.map(({ label }) => label).join('\u00a0; ') || null,
  ];
}

/** Entries of one year, or those awaited. */
export interface Period {
  readonly label: string;
  readonly entries: readonly HistoryEntryDto[];
}

/** What happened year by year, then what is awaited. */
export function periodsOf(entries: readonly HistoryEntryDto[]): readonly Period[] {
  const labelOf = ({ ahead, date }: HistoryEntryDto): string => (ahead ? 'À venir' : date.slice(0, 4));
  const happenedFirst = [...entries.filter(({ ahead }) => !ahead), ...entries.filter(({ ahead }) => ahead)];
  return [...new Set(happenedFirst.map(labelOf))].map((label) => ({
    label,
    entries: happenedFirst.filter((entry) => labelOf(entry) === label),
  }));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
