import { STATE_PROGRESSES, type StateProgress } from '@ou-en-est-on/domain';
import { frenchCount, frenchNumber } from '../format/french-number';
import { stateProgressLabel } from './state-progress.labels';

/** How many proposals show a progress, and how many of those by a provisional reading. */
export interface ProgressCount {
  readonly value: StateProgress;
  readonly total: number;
  readonly provisional: number;
}

/** A piece of the bar: one progress, either provisional or published. */
export interface DistributionSegment {
  readonly value: StateProgress;
  readonly provisional: boolean;
  readonly count: number;
}

/** Counts above zero, in the order the vocabulary is displayed. */
export function presentCounts(counts: readonly ProgressCount[]): readonly ProgressCount[] {
  return counts
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => STATE_PROGRESSES.indexOf(a.value) - STATE_PROGRESSES.indexOf(b.value));
}

/** The pieces of the bar: for each progress what is published first, then what is provisional. */
export function segmentsOf(counts: readonly ProgressCount[]): readonly DistributionSegment[] {
  return presentCounts(counts)
    .flatMap(({ value, total, provisional }) => [
      { value, provisional: false, count: total - provisional },
      { value, provisional: true, count: provisional },
    ])
    .filter(({ count }) => count > 0);
}

export function totalOf(counts: readonly ProgressCount[]): number {
  return counts.reduce((sum, { total }) => sum + total, 0);
}

/** The whole bar in one sentence, for those who do not see it. */
export function distributionInWords(counts: readonly ProgressCount[]): string {
  const total = totalOf(counts);
  if (total === 0) return 'Aucune proposition';
  const provisional = counts.reduce((sum, count) => sum + count.provisional, 0);
  const parts = presentCounts(counts).map(({ value, total: n }) => `${stateProgressLabel(value)} : ${frenchNumber(n)}`);
  const readings =
    provisional > 0 ? `, dont ${frenchCount(provisional, 'lecture provisoire', 'lectures provisoires')}` : '';
  return `${frenchCount(total, 'proposition')}. ${parts.join(' ; ')}${readings}.`;
}
