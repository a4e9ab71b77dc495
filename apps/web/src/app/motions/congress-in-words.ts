import type { CalendarDate, DatePrecision } from '@ou-en-est-on/domain';
import { frenchCount, frenchDate } from '@ou-en-est-on/ui';

const NBSP = '\u00a0';

/** « 1er congrès », « 5e congrès » */
export function congressName(congressNumber: number): string {
  return `${congressNumber === 1 ? '1er' : `${congressNumber}e`}${NBSP}congrès`;
}

interface Held {
  readonly heldFrom: CalendarDate | null;
  readonly heldTo: CalendarDate | null;
  readonly datePrecision?: DatePrecision;
}

/** « 16 octobre 2023 », « 6 et 7 février 2025 »; null when our sources give no day. */
export function heldInWords({ heldFrom, heldTo, datePrecision }: Held): string | null {
  if (heldFrom === null) return null;
  const first = frenchDate(heldFrom, datePrecision);
  if (heldTo === null || heldTo === heldFrom) return first;
  const last = frenchDate(heldTo, datePrecision);
  const day = first.split(NBSP)[0] ?? first;
  return heldFrom.slice(0, 7) === heldTo.slice(0, 7) ? `${day} et${NBSP}${last}` : `du ${first} au ${last}`;
}

interface Delivered {
  readonly delivery: { readonly date: CalendarDate | null } | null;
  readonly daysWithoutWrittenReply: number | null;
}

/** How long the motion has waited, in neutral words: a reply may exist unpublished. */
export function waitInWords({ delivery, daysWithoutWrittenReply: days }: Delivered): string {
  if (days !== null) return `${frenchCount(days, 'jour')} depuis la remise sans réponse écrite connue`;
  return delivery?.date ? 'Une réponse écrite est connue' : 'Jour de remise inconnu : la durée ne se compte pas';
}
