import type { CalendarDate } from '@ou-en-est-on/domain';
import { parseNumber } from './csv/parse-number.js';
import type { ImportSeries } from './descriptor/series-catalogue.js';
import type { Cells, Report } from './import-format.js';

const NUMBER_MESSAGES = {
  'not-a-number': 'Ce n’est pas un nombre : écrivez-le en chiffres, avec un point décimal, ou laissez la case vide.',
  'ambiguous-number':
    'Ce nombre peut se lire de deux façons : écrivez-le sans séparateur de milliers, avec un point décimal.',
} as const;

/** The number of a cell; null when it is empty, or wrong, which is then reported. */
export function readNumber<Column extends string>(
  cells: Cells<Column>,
  column: Column,
  report: Report<Column>,
): number | null {
  const reading = parseNumber(cells[column]);
  if (!('refusal' in reading)) return reading.number;
  report(reading.refusal, column, NUMBER_MESSAGES[reading.refusal]);
  return null;
}

/** The same, within what the series may hold. */
export function readValue<Column extends string>(
  cells: Cells<Column>,
  column: Column,
  series: ImportSeries,
  report: Report<Column>,
): number | null {
  const value = readNumber(cells, column, report);
  const fault = value === null ? null : outOfRange(value, series);
  if (fault !== null) report('out-of-range', column, fault);
  return value;
}

function outOfRange(value: number, { values, minimum, maximum }: ImportSeries): string | null {
  if (values === 'percentage' && (value < 0 || value > 100))
    return 'Un pourcentage va de 0 à 100 : corrigez la valeur.';
  if (values === 'count' && !(Number.isSafeInteger(value) && value >= 0)) {
    return 'Un nombre d’éléments est entier et jamais négatif : corrigez la valeur.';
  }
  if (minimum !== null && value < minimum) return `La valeur doit être au moins ${minimum} : corrigez-la.`;
  if (maximum !== null && value > maximum) return `La valeur doit être au plus ${maximum} : corrigez-la.`;
  return null;
}

/** Days as spreadsheets rewrite them: `12/31/22`, `31-12-2022`, `31-déc-22`, and the serial number `44926`. */
const REWRITTEN =
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})|\d{1,2}[ -]\p{L}{3,9}\.?[ -](?:\d{2}|\d{4})|\d{5}(?:[.,]\d+)?)(?: .*)?$/u;

/** Says why a text is not the day it should be. Nothing tells day from month in what a spreadsheet rewrote. */
export function reportDate<Column extends string>(
  text: string,
  column: Column,
  expected: string,
  report: Report<Column>,
): void {
  if (REWRITTEN.test(text)) {
    report(
      'ambiguous-date',
      column,
      'Un tableur semble avoir réécrit cette date, qui se lit de plusieurs façons : écrivez AAAA-MM-JJ.',
    );
  } else report('impossible-date', column, expected);
}

/** Nothing that this site follows was measured before: an earlier year is a slip of the hand, `0022` for `2022`. */
const EARLIEST: CalendarDate = '1900-01-01';

/** Reports a day of another age. */
export function reportAncient<Column extends string>(date: CalendarDate, column: Column, report: Report<Column>): void {
  if (date < EARLIEST) report('impossible-date', column, 'Rien n’est suivi ici d’avant 1900 : corrigez l’année.');
}

/** True for a value that cannot have been measured yet. */
export function isFuture(date: CalendarDate, today: CalendarDate): boolean {
  return date > today;
}
