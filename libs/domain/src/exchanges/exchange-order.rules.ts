import { endOfPeriod } from '../shared/calendar-date.js';
import { compareIds, compareText } from '../shared/french-order.js';
import type { Exchange } from './exchange.js';

/** Latest first, by the end of the period the date names, then by id. */
export function latestExchangeFirst(a: Pick<Exchange, 'id' | 'date'>, b: Pick<Exchange, 'id' | 'date'>): number {
  return compareText(endOfPeriod(b.date), endOfPeriod(a.date)) || compareIds(a.id, b.id);
}
