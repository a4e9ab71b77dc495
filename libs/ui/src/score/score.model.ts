import type { Explanation } from '@ou-en-est-on/domain';
import type { Cell } from '../shared/csv';

/** A score and its range, in percent; null where nothing is known, or nobody is concerned. */
export interface ScoreRow {
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Answered ÷ services. */
  readonly completeness: number | null;
  readonly explain: Explanation;
}

/** What the rows are compared with, value for value. */
export interface ScoreGroup {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Groups take these looks in turn: they are told apart without colour. */
export const COMPARED_LOOKS = [
  { colourRole: 'chart-1', point: 'circle', mark: '●' },
  { colourRole: 'chart-2', point: 'triangle', mark: '▲' },
  { colourRole: 'chart-3', point: 'rect', mark: '■' },
  { colourRole: 'ink-soft', point: 'rectRot', mark: '◆' },
] as const;

/** Columns of the table twin. */
export function scoreColumns(groups: readonly ScoreGroup[]): readonly string[] {
  const own = [
    'Score (%)',
    'Si ce qui manque était au plus bas (%)',
    'Si ce qui manque était réalisé (%)',
    'Répondu (%)',
  ];
  return ['Thématique', ...own, ...groups.map(({ name }) => `${name} (%)`)];
}

/** Rows of the table twin, rounded as they are drawn. */
export function scoreCells(rows: readonly ScoreRow[], groups: readonly ScoreGroup[]): readonly (readonly Cell[])[] {
  return rows.map(({ label, value, low, high, completeness }, row) => [
    label,
    ...[value, low, high, completeness, ...groups.map(({ values }) => values[row] ?? null)].map(rounded),
  ]);
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));
