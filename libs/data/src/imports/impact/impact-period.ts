import {
  type CalendarDate,
  DATE_PRECISIONS,
  type DatePrecision,
  endOfPeriod,
  isCalendarDate,
  startOfPeriod,
} from '@ou-en-est-on/domain';
import type { ReadingContext } from '../import-format.js';
import { isFuture, reportAncient, reportDate } from '../values.js';
import type { ImpactCells, ImpactReport } from './impact-columns.js';

export interface ImpactPeriod {
  readonly date: CalendarDate;
  readonly datePrecision: DatePrecision;
}

const EXPECTED = 'Ce jour n’existe pas : écrivez AAAA-MM-JJ (par exemple 2022-12-31).';

/** The last day of what a row measures, and the length of that period when it is one of the calendar's. */
export function readPeriod(cells: ImpactCells, { today }: ReadingContext, report: ImpactReport): ImpactPeriod | null {
  const date = readDay(cells, 'date', report);
  const start = readDay(cells, 'date_debut', report);
  if (date === null) return null;
  if (cells.est_cible === 'false' && isFuture(date, today)) {
    report('future-date', 'date', 'Une valeur mesurée ne peut être d’un jour à venir : corrigez la date.');
  }
  if (start === null) return { date, datePrecision: 'day' };
  if (start > date)
    report('impossible-period', 'date_debut', 'La période commence après sa fin : corrigez l’une des dates.');
  return { date, datePrecision: precisionOfPeriod(start, date) };
}

function readDay(cells: ImpactCells, column: 'date' | 'date_debut', report: ImpactReport): CalendarDate | null {
  const text = cells[column];
  if (text === '') return null;
  if (!isCalendarDate(text)) {
    reportDate(text, column, EXPECTED, report);
    return null;
  }
  reportAncient(text, column, report);
  return text;
}

/** The month, quarter or year that two days begin and end; a day otherwise. */
function precisionOfPeriod(start: CalendarDate, end: CalendarDate): DatePrecision {
  if (end !== endOfPeriod(end.slice(0, 7))) return 'day';
  const whole = DATE_PRECISIONS.find((precision) => precision !== 'day' && isWhole(start, end, precision));
  return whole ?? 'day';
}

function isWhole(start: CalendarDate, end: CalendarDate, precision: DatePrecision): boolean {
  if (start !== startOfPeriod(end, precision)) return false;
  if (precision === 'year') return end.endsWith('-12-31');
  return precision === 'month' || Number(end.slice(5, 7)) % 3 === 0;
}
