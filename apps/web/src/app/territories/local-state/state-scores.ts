import type { PublicStateDto } from '@ou-en-est-on/contracts';
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
