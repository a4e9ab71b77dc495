import type { PastStateDto, PublicStateDto } from '@ou-en-est-on/contracts';
import { frenchDate } from '@ou-en-est-on/ui';
import type { ScoreGroup, ScoreRow } from '@ou-en-est-on/ui/drawings';
import { groupName } from './comparison-in-words';

export function scoreRows({ themes }: PublicStateDto): readonly ScoreRow[] {
  return themes.map(({ label, score: { value, low, high, completeness, explain } }) => ({
    ...{ label, value, low, high, completeness, explain },
  }));
}

/** The groups that may be displayed, in the order of the themes. */
export function scoreGroups({ themes, comparisons }: PublicStateDto): readonly ScoreGroup[] {
  return comparisons
    .filter(({ size }) => size !== null)
    .map((comparison) => {
      const values = new Map(comparison.themes.map(({ id, value }) => [id, value]));
      return { name: groupName(comparison), values: themes.map(({ id }) => values.get(id) ?? null) };
    });
}

/** Its own state before this one, as one more group; none before it changed. */
export function ownPastGroup({ themes, past }: PublicStateDto): readonly ScoreGroup[] {
  const last = past.at(-1);
  if (!last) return [];
  const values = new Map(last.themes.map(({ id, value }) => [id, value]));
  return [{ name: `Elle-même le ${frenchDate(last.on)}`, values: themes.map(({ id }) => values.get(id) ?? null) }];
}

/** Of its earlier states those that fit on a sheet: the first, and the last three, oldest first. */
export function shownPast({ past }: PublicStateDto): readonly PastStateDto[] {
  return past.length <= 4 ? past : [...past.slice(0, 1), ...past.slice(-3)];
}
