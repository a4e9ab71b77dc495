import type { Params } from '@angular/router';
import { type AskedDays, daysToCome, isCalendarDate } from '@ou-en-est-on/domain';

/** The two clocks, by their names in the addresses of the site as of the API. */
export const CLOCKS = ['asOf', 'knownAt'] as const;
export type ClockName = (typeof CLOCKS)[number];

/** A day that cannot be read as of: it is said, and the page is read without it. */
export interface ClockRefusal {
  readonly clock: ClockName;
  readonly value: string;
  readonly reason: 'no-day' | 'to-come';
}

/** What an address asks of the two clocks. */
export interface ClocksAddress {
  /** The days that can be read as of. */
  readonly days: AskedDays;
  readonly refusals: readonly ClockRefusal[];
}

export const NO_CLOCKS: ClocksAddress = { days: {}, refusals: [] };

export function readClocks(params: Params, now: Date): ClocksAddress {
  const asked = CLOCKS.flatMap((clock) => valuesOf(params[clock]).map((value) => ({ clock, value })));
  const refusals = asked.flatMap(({ clock, value }): ClockRefusal[] => {
    const reason = refusalOf(value, now);
    return reason === null ? [] : [{ clock, value, reason }];
  });
  const days = Object.fromEntries(
    CLOCKS.map((clock) => [
      clock,
      asked.find((one) => one.clock === clock && refusalOf(one.value, now) === null)?.value,
    ]),
  );
  return { days: withoutGaps(days), refusals };
}

/** Why a day cannot be read as of; null when it can. */
export function refusalOf(value: string, now: Date): ClockRefusal['reason'] | null {
  if (!isCalendarDate(value)) return 'no-day';
  return daysToCome({ asOf: value }, now).length > 0 ? 'to-come' : null;
}

/** Sections whose pages are read at the two clocks: what they show carries dates. */
const CLOCKED_SECTIONS: readonly string[] = [
  '',
  'propositions',
  'motions',
  'engagements',
  'actions-de-l-etat',
  'indicateurs',
  'echanges',
  'territoires',
];

/** True of the address of a page that is read at the two clocks. */
export function followsClocks(address: string): boolean {
  return CLOCKED_SECTIONS.includes(/^\/?([^/?#]*)/.exec(address)?.[1] ?? '');
}

export function isMoved({ asOf, knownAt }: AskedDays): boolean {
  return asOf !== undefined || knownAt !== undefined;
}

/** A parameter given once or several times; an empty one asks nothing. */
function valuesOf(param: unknown): string[] {
  return (Array.isArray(param) ? (param as unknown[]) : [param]).flatMap((value) =>
    typeof value === 'string' && value !== '' ? [value] : [],
  );
}

function withoutGaps({ asOf, knownAt }: AskedDays): AskedDays {
  return { ...(asOf !== undefined && { asOf }), ...(knownAt !== undefined && { knownAt }) };
}
