/** A day of the civil calendar, `YYYY-MM-DD`. Days are those of Europe/Paris. */
export type CalendarDate = string;

/** A date known to the day, the month or the year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export type PartialDate = string;

export const DATE_PRECISIONS = ['day', 'month', 'quarter', 'year'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** The calendar has no year zero, and neither has PostgreSQL. */
const PARTIAL_DATE = /^(?!0000)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for a real day of the calendar: `2023-06-31` and `2023-02-29` are not. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isPartialDate(text);
}

/** True for a real year, month or day. */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL_DATE.exec(text);
  if (!match) return false;
  const [, , month, day] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false;
  if (day === undefined) return true;
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(match[1]), Number(month));
}

/** Precision carried by the form of a partial date. */
export function precisionOf(date: PartialDate): DatePrecision {
  if (date.length === 4) return 'year';
  return date.length === 7 ? 'month' : 'day';
}

/** Last day of the period a partial date names: `2024` → `2024-12-31`, `2024-02` → `2024-02-29`. */
export function endOfPeriod(date: PartialDate): CalendarDate {
  const [year = '', month = '12', day] = date.split('-');
  return day === undefined
    ? `${year}-${month}-${String(daysInMonth(Number(year), Number(month))).padStart(2, '0')}`
    : date;
}

/** First day of the period of that precision that a day lies in: `2024-12-31` to the quarter → `2024-10-01`. */
export function startOfPeriod(date: CalendarDate, precision: DatePrecision): CalendarDate {
  const [year = '', month = ''] = date.split('-');
  if (precision === 'day') return date;
  if (precision === 'year') return `${year}-01-01`;
  const first = precision === 'month' ? Number(month) : Number(month) - ((Number(month) - 1) % 3);
  return `${year}-${String(first).padStart(2, '0')}-01`;
}

/** Whole days from one date to another; negative when `to` comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((utcTime(to) - utcTime(from)) / 86_400_000);
}

/** The date that many days later. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(utcTime(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The civil day, in Europe/Paris, of an instant; the first years too are written with four digits. */
export function parisDate(instant: Date): CalendarDate {
  return PARIS_DAY.format(instant).padStart('0000-00-00'.length, '0');
}

/** The last instant of a day in Europe/Paris, one or two hours before it ends in UTC. */
export function endOfParisDay(date: CalendarDate): Date {
  const nextMidnight = utcTime(date) + 86_400_000;
  const summer = new Date(nextMidnight - 2 * 3_600_000 - 1);
  const winter = new Date(nextMidnight - 3_600_000 - 1);
  return parisDate(winter) === date ? winter : summer;
}

const PARIS_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

function utcTime(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
