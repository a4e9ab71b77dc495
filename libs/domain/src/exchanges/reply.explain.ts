import type { CalendarDate } from '../shared/calendar-date.js';
import { counted, explained, type Explanation } from '../shared/rule.js';
import type { Exchange } from './exchange.js';
import { hasWrittenReply } from './reply.rules.js';

/** Of the days since a delivery: from which day, to which day. */
export function explainReplyWait(
  deliveredOn: CalendarDate | null,
  today: CalendarDate,
  days: number | null,
): Explanation {
  return explained('reply-wait', [
    { ...counted('Dernier jour de remise connu', null), date: deliveredOn },
    { ...counted('Jour de lecture', null), date: today },
    counted('Jours écoulés', days),
  ]);
}

/** Of the motions without a known written reply, delivered or not: how many there are, how many had one. */
export function explainMotionsWithoutKnownReply(
  motions: readonly { readonly year: number }[],
  exchanges: readonly Exchange[],
): Explanation {
  return explained('motions-without-written-reply', [
    counted('Motions', motions.length),
    counted(
      'Motions ayant reçu une réponse écrite connue',
      motions.filter(({ year }) => hasWrittenReply(year, exchanges)).length,
    ),
  ]);
}
