import { dayNumber } from './day-number';
import {
  type LineKind,
  type LineSeries,
  looksOf,
  type MeasuredLook,
  type TargetLook,
  targetLooksOf,
} from './line-chart.model';
import { linear, roundTicks } from './scale';

/** Where the values are drawn, in the units of the drawing. */
export interface PlotFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** How large marks are: 1 on a screen. */
  readonly mark: number;
  /** Width that the words of a year take. */
  readonly yearWidth: number;
}

interface PlotTick {
  readonly at: number;
  readonly value: number;
}

type Shape = (MeasuredLook | TargetLook)['point'];

/** One line of the plot; paths are null for what it does not have. */
export interface PlotCurve {
  readonly shape: Shape;
  readonly colourRole: (MeasuredLook | TargetLook)['colourRole'];
  readonly line: string | null;
  readonly dash: string | null;
  readonly marks: string;
  readonly isHollow: boolean;
}

/** Curves as paths, with their axes: for the page, and for the picture that leaves it. */
export interface LinePlot {
  readonly rows: readonly PlotTick[];
  readonly years: readonly PlotTick[];
  /** As the series come; to be drawn from the last to the first, which stays on top. */
  readonly curves: readonly PlotCurve[];
}

/** From zero (a cut axis would make any rise look steep), over whole years. */
export function linePlot(series: readonly LineSeries[], unit: string, frame: PlotFrame): LinePlot {
  const points = series.flatMap((line) => line.points);
  if (points.length === 0) return { rows: [], years: [], curves: [] };
  const years = points.map(({ date }) => Number(date.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const ticks = roundTicks(Math.max(...points.map(({ value }) => value), unit === '%' ? 100 : 0));
  const toX = linear([dayNumber(`${first}-01-01`), dayNumber(`${last}-01-01`)], [frame.left, frame.right]);
  const toY = linear([0, ticks.at(-1) ?? 1], [frame.bottom, frame.top]);
  const step = Math.ceil(((last - first) * frame.yearWidth) / Math.max(1, frame.right - frame.left)) || 1;
  const measured = looksOf(series);
  const targets = targetLooksOf(series);
  return {
    rows: ticks.map((tick) => ({ at: round(toY(tick)), value: tick })),
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((year) => (year - first) % step === 0)
      .map((year) => ({ at: round(toX(dayNumber(`${year}-01-01`))), value: year })),
    curves: series.map(({ kind, points: own }, index) => {
      const places = own
        .toSorted((a, b) => a.date.localeCompare(b.date))
        .map(({ date, value }): Place => [round(toX(dayNumber(date))), round(toY(value))]);
      return curve(kind, places, measured[index] ?? targets[index] ?? null, frame.mark);
    }),
  };
}

type Place = readonly [x: number, y: number];

function curve(
  kind: LineKind,
  places: readonly Place[],
  look: MeasuredLook | TargetLook | null,
  size: number,
): PlotCurve {
  const shape = kind === 'initial' ? 'rect' : (look?.point ?? 'circle');
  return {
    shape,
    colourRole: look?.colourRole ?? 'target',
    line: kind === 'initial' || places.length === 0 ? null : `M${places.map((place) => place.join(',')).join('L')}`,
    dash: look && 'dash' in look ? look.dash.map((one) => one * size).join(' ') : null,
    marks: places.map((place) => markPath(shape, place, size)).join(''),
    isHollow: kind !== 'measured',
  };
}

/** A mark around its place. */
export function markPath(shape: Shape, [x, y]: Place, size: number): string {
  if (shape === 'triangle') return `M${x},${y - 5 * size}l${5 * size},${9 * size}h${-10 * size}z`;
  if (shape === 'rect') return `M${x - 4 * size},${y - 4 * size}h${8 * size}v${8 * size}h${-8 * size}z`;
  if (shape === 'circle')
    return `M${x - 4 * size},${y}a${4 * size},${4 * size} 0 1 0 ${8 * size},0a${4 * size},${4 * size} 0 1 0 ${-8 * size},0z`;
  const half = 6 * size;
  return `M${x},${y - half}l${half},${half} ${-half},${half} ${-half},${-half}z`;
}

const round = (place: number): number => Math.round(place * 10) / 10;
