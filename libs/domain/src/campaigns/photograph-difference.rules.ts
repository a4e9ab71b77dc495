import { canCompareWith } from '../self-assessments/score.rules.js';

/** How the respondents of a photograph stand on one theme, in percent. */
export interface PhotographedTheme {
  readonly themeId: string;
  readonly value: number | null;
}

export interface Photographed {
  readonly respondents: number;
  readonly themes: readonly PhotographedTheme[];
}

export interface ThemeDifference {
  readonly themeId: string;
  readonly before: number | null;
  readonly after: number | null;
  /** In points; null where one of the two has no value, or fewer than five respondents. */
  readonly difference: number | null;
}

/** What changed from a photograph to another of the same edition, theme by theme, in the order of the later one. */
export function photographDifference(earlier: Photographed, later: Photographed): ThemeDifference[] {
  const before = new Map(shownThemes(earlier).map(({ themeId, value }) => [themeId, value]));
  return shownThemes(later).map(({ themeId, value }) => {
    const former = before.get(themeId) ?? null;
    return {
      ...{ themeId, before: former, after: value },
      difference: former === null || value === null ? null : value - former,
    };
  });
}

/** What is shown of each theme: nothing of a group of one to four, which would tell of each. */
export function shownThemes({ respondents, themes }: Photographed): PhotographedTheme[] {
  return themes.map(({ themeId, value }) => ({ themeId, value: canCompareWith(respondents) ? value : null }));
}
