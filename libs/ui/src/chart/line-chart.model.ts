import type { CalendarDate, DatePrecision } from '@ou-en-est-on/domain';
import { frenchDate } from '../format/french-date';
import { frenchValue } from '../format/french-number';
import type { Cell } from '../shared/csv';

/** Nature of the values of a line: they are drawn apart. */
export type LineKind = 'initial' | 'measured' | 'target';

export interface LinePoint {
  readonly date: CalendarDate;
  readonly datePrecision?: DatePrecision;
  readonly value: number;
  readonly source?: string;
}

export interface LineSeries {
  readonly name: string;
  readonly kind: LineKind;
  readonly points: readonly LinePoint[];
}

export const LINE_KIND_LABELS = {
  initial: 'Valeur initiale',
  measured: 'Valeur mesurée',
  target: 'Cible',
} as const satisfies Record<LineKind, string>;

/** Measured lines take these looks in turn: several sources of one measure are told apart without colour. */
export const MEASURED_LOOKS = [
  { colourRole: 'chart-1', point: 'circle', mark: '●' },
  { colourRole: 'chart-2', point: 'triangle', mark: '▲' },
  { colourRole: 'chart-3', point: 'rect', mark: '■' },
] as const;
export type MeasuredLook = (typeof MEASURED_LOOKS)[number];

/** The look of each line; null for the lines that are not measured. */
export function looksOf(series: readonly LineSeries[]): readonly (MeasuredLook | null)[] {
  const measured = series.filter(({ kind }) => kind === 'measured');
  return series.map((line) => MEASURED_LOOKS[measured.indexOf(line) % MEASURED_LOOKS.length] ?? null);
}

/** Targets take these looks in turn, from a diamond in long dashes to an empty triangle in short ones. */
export const TARGET_LOOKS = [
  { colourRole: 'target', point: 'rectRot', mark: '◇', dash: [6, 5] },
  { colourRole: 'chart-2', point: 'triangle', mark: '△', dash: [2, 4] },
  { colourRole: 'chart-3', point: 'rect', mark: '□', dash: [12, 4] },
] as const;
export type TargetLook = (typeof TARGET_LOOKS)[number];

/** The look of each target; null for the other lines. */
export function targetLooksOf(series: readonly LineSeries[]): readonly (TargetLook | null)[] {
  const targets = series.filter(({ kind }) => kind === 'target');
  return series.map((line) => TARGET_LOOKS[targets.indexOf(line) % TARGET_LOOKS.length] ?? null);
}

/** Columns of the table twin. */
export const TWIN_COLUMNS = ['Date', 'Série', 'Nature', 'Valeur', 'Source'];

/** Rows of the table twin, by date. */
export function twinRows(series: readonly LineSeries[]): readonly (readonly Cell[])[] {
  return series
    .flatMap(({ name, kind, points }) => points.map((point) => ({ name, kind, point })))
    .toSorted((a, b) => a.point.date.localeCompare(b.point.date))
    .map(({ name, kind, point }) => [
      frenchDate(point.date, point.datePrecision),
      name,
      LINE_KIND_LABELS[kind],
      point.value,
      point.source ?? null,
    ]);
}

/** What the curve shows, in one sentence: first and last measured values, last target. */
export function lineChartInWords(series: readonly LineSeries[], unit: string): string {
  const measured = pointsOf(series, 'measured');
  const targets = pointsOf(series, 'target');
  const first = pointsOf(series, 'initial')[0] ?? measured[0];
  const parts = [
    first && `départ : ${pointInWords(first, unit)}`,
    measured.at(-1) && `dernière valeur mesurée : ${pointInWords(measured.at(-1), unit)}`,
    targets.at(-1) && `cible : ${pointInWords(targets.at(-1), unit)}`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(' ; ')}.` : 'aucune valeur.';
}

function pointsOf(series: readonly LineSeries[], kind: LineKind): readonly LinePoint[] {
  return series
    .filter((line) => line.kind === kind)
    .flatMap(({ points }) => points)
    .toSorted((a, b) => a.date.localeCompare(b.date));
}

function pointInWords(point: LinePoint | undefined, unit: string): string {
  return point ? `${frenchValue(point.value, unit)} (${frenchDate(point.date, point.datePrecision)})` : '';
}
