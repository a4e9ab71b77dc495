import { endOfPeriod, isPartialDate } from '../shared/calendar-date.js';
import { saysSomething } from '../shared/written-text.rules.js';
import { SHEET_LINKS_LIMIT, SHEET_TEXT_LIMITS, SHEET_TEXTS, type SheetContent } from './action-sheet.js';

/** Why something written in a sheet cannot be kept. */
export const SHEET_FAULT_CODES = [
  'missing-value',
  'too-long',
  'contact-detail',
  'unknown-level',
  'impossible-date',
  'dates-reversed',
  'too-many',
  'duplicate-value',
  'unknown-service',
  'unknown-proposal',
] as const;
export type SheetFaultCode = (typeof SHEET_FAULT_CODES)[number];

export interface SheetFault {
  readonly field: keyof SheetContent;
  readonly code: SheetFaultCode;
  /** What is at fault among several; the whole field otherwise. */
  readonly value: string | null;
}

/** What a sheet may speak of. */
export interface SheetKnowledge {
  readonly levels: readonly { readonly code: string }[];
  readonly serviceIds: ReadonlySet<string>;
  readonly proposalIds: ReadonlySet<string>;
}

/** Everything that is wrong in a sheet; nothing when it can be kept, be it unfinished. */
export function sheetFaults(content: SheetContent, known: SheetKnowledge): SheetFault[] {
  return [
    ...textFaults(content),
    ...levelFaults(content, known),
    ...dateFaults(content),
    ...linkFaults('serviceIds', content.serviceIds, known.serviceIds, 'unknown-service'),
    ...linkFaults('proposalIds', content.proposalIds, known.proposalIds, 'unknown-proposal'),
  ];
}

/** One character before the @ is enough: a run of them would be read again from each of its letters. */
const EMAIL = /[^\s@]@[^\s@]+\.[a-z]{2,}/i;
/** A French telephone number, of here or of overseas, as people write it; `0800 123 456` and years in a row are none. */
const TELEPHONE =
  /(?<![\d.,])(?:(?:\+|00)\s?(?:33|262|590|594|596)\s?(?:\(0\)\s?)?[1-9]|0[1-9])(?:[\s.-]?\d{2}){4}(?![\d.,]?\d)/u;
/** Those of the Pacific and of Saint-Pierre-et-Miquelon, whose numbers are shorter. */
const SHORTER_TELEPHONE = /(?<![\d.,])(?:\+|00)\s?(?:508|681|687|689)\s?[1-9]\d?(?:[\s.-]?\d{2}){2,4}(?![\d.,]?\d)/u;

/** True for a text that gives an address or a number to reach somebody: a sheet is public, and stays in its history. */
export function givesContactDetail(text: string): boolean {
  return EMAIL.test(text) || TELEPHONE.test(text) || SHORTER_TELEPHONE.test(text);
}

function* textFaults(content: SheetContent): Iterable<SheetFault> {
  if (!saysSomething(content.title)) yield { field: 'title', code: 'missing-value', value: null };
  for (const field of SHEET_TEXTS) {
    const text = content[field] ?? '';
    if (text.length > SHEET_TEXT_LIMITS[field]) yield { field, code: 'too-long', value: null };
    else if (givesContactDetail(text)) yield { field, code: 'contact-detail', value: null };
  }
}

function* levelFaults({ level }: SheetContent, { levels }: SheetKnowledge): Iterable<SheetFault> {
  if (level === null || levels.some(({ code }) => code === level)) return;
  yield { field: 'level', code: 'unknown-level', value: level };
}

/** Nothing is told of before the year 1000, nor planned after 2999: such a year is a slip, and the database refuses it. */
const PLAUSIBLE_YEAR = /^[12]/;

function* dateFaults({ startsOn, endsOn }: SheetContent): Iterable<SheetFault> {
  const wrong = ([field, date]: readonly ['startsOn' | 'endsOn', string | null]): SheetFault[] =>
    date === null || (isPartialDate(date) && PLAUSIBLE_YEAR.test(date))
      ? []
      : [{ field, code: 'impossible-date', value: date }];
  const faults = [...wrong(['startsOn', startsOn]), ...wrong(['endsOn', endsOn])];
  yield* faults;
  if (faults.length > 0 || startsOn === null || endsOn === null) return;
  // The first day a start can name is its own text, filled up: `2024` is before `2024-03`.
  if (endOfPeriod(endsOn) < startsOn) yield { field: 'endsOn', code: 'dates-reversed', value: endsOn };
}

function* linkFaults(
  field: 'serviceIds' | 'proposalIds',
  ids: readonly string[],
  known: ReadonlySet<string>,
  unknown: SheetFaultCode,
): Iterable<SheetFault> {
  if (ids.length > SHEET_LINKS_LIMIT) {
    yield { field, code: 'too-many', value: null };
    return;
  }
  for (const [index, id] of ids.entries()) {
    if (!known.has(id)) yield { field, code: unknown, value: id };
    else if (ids.indexOf(id) !== index) yield { field, code: 'duplicate-value', value: id };
  }
}
