import { compareText } from '../shared/french-order.js';
import type { Direction, Observation } from './indicator.js';
import { rateOf } from './progress-rate.rules.js';

/** Rates are published with many decimals or few: below this they are the same. */
const SAME_RATE = 0.05;

/**
 * `same`; `other-initial`: the publisher started from another initial value, `startedFrom`;
 * `unexplained`: no published initial value gives this rate (a value was revised, or another target meant).
 */
export const PUBLISHED_RATE_VERDICTS = ['same', 'other-initial', 'unexplained'] as const;

type RatedValue = Pick<Observation, 'date' | 'kind' | 'value' | 'publishedRate'>;

/** The publisher's own rate beside ours for the same value, and the starting value that gives the publisher's. */
export interface PublishedRateCheck<T extends RatedValue> {
  readonly published: number;
  /** The value that the rate was published with. */
  readonly observation: T;
  /** The first initial value, that ours starts from. */
  readonly initial: T | null;
  /** Ours at the same date; null when it cannot be computed. */
  readonly ours: number | null;
  readonly verdict: (typeof PUBLISHED_RATE_VERDICTS)[number];
  readonly startedFrom: T | null;
}

/** The last rate published with the values of ONE indicator and ONE territory, compared with ours; null without one. */
export function checkPublishedRate<T extends RatedValue>(
  observations: readonly T[],
  direction: Direction,
): PublishedRateCheck<T> | null {
  const sorted = observations.toSorted((a, b) => compareText(a.date, b.date));
  const observation = sorted.findLast(({ publishedRate }) => publishedRate !== null);
  const published = observation?.publishedRate ?? null;
  if (!observation || published === null) return null;
  const target = sorted.findLast(({ kind }) => kind === 'target');
  const initials = sorted.filter(({ kind, date }) => kind === 'initial' && date <= observation.date);
  const rateFrom = (initial: T | undefined): number | null => {
    if (!initial || !target) return null;
    const { raw, value } = rateOf(initial.value, observation.value, target.value, direction);
    // Met at the start, there is no road to divide by: the rate is then only its bounded value.
    return raw ?? value;
  };
  const gives = (initial: T | undefined): boolean => Math.abs((rateFrom(initial) ?? Infinity) - published) < SAME_RATE;
  const startedFrom = initials.find(gives) ?? null;
  const ours = rateFrom(initials[0]);
  const base = { published, observation, initial: initials[0] ?? null, ours, startedFrom };
  if (!startedFrom) return { ...base, verdict: 'unexplained' };
  return { ...base, verdict: startedFrom === initials[0] ? 'same' : 'other-initial' };
}
