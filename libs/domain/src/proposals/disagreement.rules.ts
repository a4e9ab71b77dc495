import { canCompareWith } from '../self-assessments/score.rules.js';
import type { StateProgress } from './state-progress.js';

/** Low, middle or high, on either side of a proposal. */
export const SIDE_BANDS = ['low', 'middle', 'high'] as const;
export type SideBand = (typeof SIDE_BANDS)[number];

export const NOT_COMPARABLE_REASONS = [
  'state-not-assessed',
  'state-not-assessable',
  'state-not-concerned',
  'few-respondents',
  'range-crosses-a-third',
] as const;
export type NotComparableReason = (typeof NOT_COMPARABLE_REASONS)[number];

/** −2: the State is the furthest ahead; +2: the collectivities are. */
export type Disagreement =
  | { readonly comparable: true; readonly difference: number; readonly state: SideBand; readonly local: SideBand }
  | { readonly comparable: false; readonly reason: NotComparableReason };

/** What the collectivities' side must say to be compared. */
export interface ComparedLocalSide {
  /** As the rule of five reads it, among the aligned services and questions. */
  readonly counted: number;
  /** In percent; null when nothing is known. */
  readonly low: number | null;
  readonly high: number | null;
}

const STATE_BANDS: Readonly<Record<StateProgress, SideBand | NotComparableReason>> = {
  'no-action-found': 'low',
  'parliamentary-initiative': 'low',
  announced: 'low',
  declined: 'low',
  'rolled-back': 'low',
  engaged: 'middle',
  'partly-achieved': 'high',
  achieved: 'high',
  'not-assessed': 'state-not-assessed',
  'not-assessable': 'state-not-assessable',
  'not-concerned': 'state-not-concerned',
};

/** How far apart the two sides of a proposal are. Nothing is compared that rests on too few, or could fall either way. */
export function disagreement(progress: StateProgress, local: ComparedLocalSide): Disagreement {
  const state = STATE_BANDS[progress];
  if (!isBand(state)) return { comparable: false, reason: state };
  if (!canCompareWith(local.counted) || local.low === null || local.high === null) {
    return { comparable: false, reason: 'few-respondents' };
  }
  const band = third(local.low);
  if (band !== third(local.high)) return { comparable: false, reason: 'range-crosses-a-third' };
  return { comparable: true, difference: SIDE_BANDS.indexOf(band) - SIDE_BANDS.indexOf(state), state, local: band };
}

/** Where the State stands; null when its progress says nothing of it. */
export function stateBand(progress: StateProgress): SideBand | null {
  const band = STATE_BANDS[progress];
  return isBand(band) ? band : null;
}

function isBand(value: SideBand | NotComparableReason): value is SideBand {
  return SIDE_BANDS.some((band) => band === value);
}

/** A bound belongs to the third above it. */
function third(percent: number): SideBand {
  if (percent < 100 / 3) return 'low';
  return percent < 200 / 3 ? 'middle' : 'high';
}
