import { type CalendarDate, isPartialDate } from '../shared/calendar-date.js';
import { saysSomething } from '../shared/written-text.rules.js';
import {
  FIRST_LABEL_YEAR,
  LABEL_MENTIONS_LIMIT,
  LABEL_TEXT_LIMITS,
  type LabelAward,
  type LabelSource,
  MOST_ATS,
} from './label-award.js';

/** An award as a file writes it: texts, empty where it says nothing. */
export interface WrittenAward {
  readonly year: string;
  /** An id, an INSEE code or a SIREN. */
  readonly collectivity: string;
  /** Written for people to read: the code decides. */
  readonly name: string;
  readonly ats: string;
  readonly mentions: readonly string[];
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  readonly sourceDate: string;
}

/** Why something written of an award cannot be kept. */
export const LABEL_FAULT_CODES = [
  'missing-value',
  'not-a-number',
  'out-of-range',
  'future-date',
  'impossible-date',
  'unknown-collectivity',
  'lost-zero',
  'too-long',
  'too-many',
  'duplicate-value',
  'malformed-address',
] as const;
export type LabelFaultCode = (typeof LABEL_FAULT_CODES)[number];

export interface LabelFault {
  readonly field: keyof WrittenAward;
  readonly code: LabelFaultCode;
  /** What is at fault among several; the whole field otherwise. */
  readonly value: string | null;
}

/** What an award may speak of. */
export interface LabelKnowledge {
  readonly today: CalendarDate;
  isKnown(collectivity: string): boolean;
}

/** Who a code of a file stands for. */
export interface LabelHolder {
  /** The id of what bore the label. */
  readonly givenTo: string;
  /** Its name, when this site knows it, be it closed. */
  readonly name: string | null;
  /** The collectivity that answers for it today: itself while it exists. */
  readonly collectivity: { readonly id: string; readonly name: string; readonly territoryId: string | null };
}

/** Everything that is wrong in an award as a file writes it; nothing when it can be kept. */
export function labelFaults(written: WrittenAward, known: LabelKnowledge): LabelFault[] {
  return [
    ...yearFaults(written, known),
    ...collectivityFaults(written, known),
    ...nameFaults(written),
    ...atsFaults(written),
    ...mentionFaults(written),
    ...sourceFaults(written, known),
  ];
}

/** The award of a line in which nothing is wrong. */
export function toAward(written: WrittenAward, { givenTo, name }: LabelHolder): LabelAward {
  const { year, ats, mentions, sourceTitle: title, sourceUrl, sourceDate: date } = written;
  const source: LabelSource = { title, url: sourceUrl || null, date };
  const formerName = name === null && saysSomething(written.name) ? written.name : null;
  return { year: Number(year), givenTo, formerName, ats: Number(ats), mentions, source };
}

const of = (field: LabelFault['field'], code: LabelFaultCode, value: string | null = null): LabelFault => ({
  ...{ field, code, value },
});

function* yearFaults({ year }: WrittenAward, { today }: LabelKnowledge): Iterable<LabelFault> {
  if (year === '') yield of('year', 'missing-value');
  else if (!/^\d{4}$/.test(year)) yield of('year', 'not-a-number');
  else if (Number(year) < FIRST_LABEL_YEAR) yield of('year', 'out-of-range');
  else if (year > today.slice(0, 4)) yield of('year', 'future-date');
}

function* collectivityFaults({ collectivity }: WrittenAward, known: LabelKnowledge): Iterable<LabelFault> {
  if (collectivity === '') yield of('collectivity', 'missing-value');
  else if (known.isKnown(collectivity)) return;
  // What a spreadsheet leaves of 01004.
  else if (/^\d{4}$/.test(collectivity)) yield of('collectivity', 'lost-zero');
  else yield of('collectivity', 'unknown-collectivity');
}

function* nameFaults({ name }: WrittenAward): Iterable<LabelFault> {
  if (name.length > LABEL_TEXT_LIMITS.name) yield of('name', 'too-long');
}

function* atsFaults({ ats }: WrittenAward): Iterable<LabelFault> {
  if (ats === '') yield of('ats', 'missing-value');
  else if (!/^\d+$/.test(ats)) yield of('ats', 'not-a-number');
  else if (Number(ats) < 1 || Number(ats) > MOST_ATS) yield of('ats', 'out-of-range');
}

function* mentionFaults({ mentions }: WrittenAward): Iterable<LabelFault> {
  if (mentions.length > LABEL_MENTIONS_LIMIT) yield of('mentions', 'too-many');
  for (const [index, mention] of mentions.entries()) {
    if (mention.length > LABEL_TEXT_LIMITS.mention) yield of('mentions', 'too-long', mention);
    else if (!saysSomething(mention)) yield of('mentions', 'missing-value', mention);
    else if (mentions.indexOf(mention) !== index) yield of('mentions', 'duplicate-value', mention);
  }
}

function* sourceFaults(written: WrittenAward, { today }: LabelKnowledge): Iterable<LabelFault> {
  const { sourceTitle, sourceUrl, sourceDate } = written;
  if (!saysSomething(sourceTitle)) yield of('sourceTitle', 'missing-value');
  else if (sourceTitle.length > LABEL_TEXT_LIMITS.sourceTitle) yield of('sourceTitle', 'too-long');
  if (sourceUrl.length > LABEL_TEXT_LIMITS.sourceUrl) yield of('sourceUrl', 'too-long');
  else if (sourceUrl !== '' && !WEB_ADDRESS.test(sourceUrl)) yield of('sourceUrl', 'malformed-address');
  if (sourceDate === '') yield of('sourceDate', 'missing-value');
  else if (!isPartialDate(sourceDate)) yield of('sourceDate', 'impossible-date');
  else if (sourceDate < String(FIRST_LABEL_YEAR)) yield of('sourceDate', 'out-of-range');
  // A month or a year that has begun may hold a day that is past.
  else if (sourceDate > today) yield of('sourceDate', 'future-date');
}

/** Followed from a public page: nothing but the web, and no password in it. */
const WEB_ADDRESS = /^https?:\/\/[^\s\p{Cc}/?#@"<>\\]+\.[^\s\p{Cc}/?#@"<>\\]+(?:[/?#][^\s\p{Cc}"<>\\]*)?$/u;
