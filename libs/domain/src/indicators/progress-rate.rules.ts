import { boundedPercentage } from '../shared/percentage.rules.js';
import { type AsOf, firstInitial, headlineObservation, latestTarget, nextTarget } from './headline.rules.js';
import type { Direction, Observation } from './indicator.js';

/** What a rate lacks, or why the formula does not apply to it. */
export const RATE_REASONS = ['no-initial', 'no-target', 'no-current', 'target-met-at-start'] as const;
export type RateReason = (typeof RATE_REASONS)[number];

/** 100 × (current − initial) / (target − initial), with the values it was computed from. */
export interface ProgressRate {
  /** Bounded to 0–100 for display; null when an input is missing. */
  readonly value: number | null;
  /** As the formula gives it; null when an input is missing or the target was met at the start. */
  readonly raw: number | null;
  readonly reason: RateReason | null;
  readonly initial: Observation | null;
  readonly current: Observation | null;
  readonly target: Observation | null;
}

/**
 * The rate of ONE indicator for ONE territory, from its first initial value to its last target.
 * A range or an "at least" value counts for its lower end.
 */
export function progressRate(observations: readonly Observation[], direction: Direction, options: AsOf): ProgressRate {
  return rateTowards(latestTarget(observations), observations, direction, options);
}

/** The same towards the next target not yet due. */
export function interimRate(observations: readonly Observation[], direction: Direction, options: AsOf): ProgressRate {
  return rateTowards(nextTarget(observations, options.asOf), observations, direction, options);
}

function rateTowards(
  target: Observation | null,
  observations: readonly Observation[],
  direction: Direction,
  { asOf }: AsOf,
): ProgressRate {
  const initial = firstInitial(observations.filter((one) => one.date <= asOf));
  const current = headlineObservation(observations, { asOf });
  const inputs = { initial, current, target };
  if (!initial) return { ...inputs, value: null, raw: null, reason: 'no-initial' };
  if (!target) return { ...inputs, value: null, raw: null, reason: 'no-target' };
  if (!current) return { ...inputs, value: null, raw: null, reason: 'no-current' };
  return { ...inputs, ...rateOf(initial.value, current.value, target.value, direction) };
}

/** The formula on bare values: where the target was met at the start there is no way to go, only to stay. */
export function rateOf(
  initial: number,
  current: number,
  target: number,
  direction: Direction,
): Pick<ProgressRate, 'value' | 'raw' | 'reason'> {
  if (meets(initial, target, direction)) {
    return { value: meets(current, target, direction) ? 100 : 0, raw: null, reason: 'target-met-at-start' };
  }
  // Adding 0 turns −0 (a falling indicator that has not moved) into 0: its sign would be displayed.
  const raw = (100 * (current - initial)) / (target - initial) + 0;
  return { value: boundedPercentage(raw), raw, reason: null };
}

function meets(value: number, target: number, direction: Direction): boolean {
  return direction === 'up' ? value >= target : value <= target;
}
