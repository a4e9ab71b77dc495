import { groupBy } from '../shared/grouping.js';
import { canCompareWith } from '../self-assessments/score.rules.js';

/** How many of some collectivities of one kind and one stratum, counted in one place, were invited, and answered. */
export interface InvitedGroup {
  readonly regionId: string | null;
  readonly kind: string;
  readonly stratum: string;
  readonly invited: number;
  readonly respondents: number;
}

export interface ResponseRate {
  readonly invited: number;
  readonly respondents: number;
  /** In percent; null when fewer than five were invited: such a group is compared with none. */
  readonly rate: number | null;
}

export function responseRate(groups: readonly InvitedGroup[]): ResponseRate {
  const invited = groups.reduce((sum, group) => sum + group.invited, 0);
  const respondents = groups.reduce((sum, group) => sum + group.respondents, 0);
  return { invited, respondents, rate: canCompareWith(invited) ? (100 * respondents) / invited : null };
}

/** The same for each stratum, kind or région that somebody is invited of. */
export function responseRatesBy<Key extends string | null>(
  groups: readonly InvitedGroup[],
  keyOf: (group: InvitedGroup) => Key,
): (ResponseRate & { readonly key: Key })[] {
  return [...groupBy(groups, keyOf)].map(([key, own]) => ({ key, ...responseRate(own) }));
}
