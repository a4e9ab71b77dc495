import { type CalendarDate, type DatePrecision, endOfPeriod, isCalendarDate } from '@ou-en-est-on/domain';

export interface BarometreDate {
  readonly date: CalendarDate;
  readonly datePrecision: DatePrecision;
}

/**
 * The last day of the month a value is about. Files give that day; an older edition gives the first of the month,
 * which is then only the name of the month. Null for any other day, or one that does not exist.
 */
export function readBarometreDate(text: string): BarometreDate | null {
  if (!isCalendarDate(text)) return null;
  const date = endOfPeriod(text.slice(0, 7));
  if (text === date) return { date, datePrecision: 'day' };
  return text.endsWith('-01') ? { date, datePrecision: 'month' } : null;
}
