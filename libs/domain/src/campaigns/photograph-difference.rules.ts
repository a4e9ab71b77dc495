/** How the respondents of a photograph stand on one theme, in percent; null under five answers counted to one service. */
export interface PhotographedTheme {
  readonly themeId: string;
  readonly value: number | null;
}

export interface ThemeDifference {
  readonly themeId: string;
  readonly before: number | null;
  readonly after: number | null;
  /** In points; null where one of the two has no value. */
  readonly difference: number | null;
}

/** What changed from a photograph to another of the same edition, theme by theme, in the order of the later one. */
export function photographDifference(
  earlier: readonly PhotographedTheme[],
  later: readonly PhotographedTheme[],
): ThemeDifference[] {
  const before = new Map(earlier.map(({ themeId, value }) => [themeId, value]));
  return later.map(({ themeId, value }) => {
    const former = before.get(themeId) ?? null;
    return {
      ...{ themeId, before: former, after: value },
      difference: former === null || value === null ? null : value - former,
    };
  });
}
