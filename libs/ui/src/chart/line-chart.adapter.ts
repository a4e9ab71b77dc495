import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { frenchValue } from '../format/french-number';
import { dayNumber } from './day-number';
import { type LineKind, type LineSeries, looksOf, targetLooksOf } from './line-chart.model';

/** Colours and font of the theme at the time of drawing. */
export interface ChartPalette {
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly paper: string;
  readonly 'chart-1': string;
  readonly 'chart-2': string;
  readonly 'chart-3': string;
  readonly target: string;
  readonly local: string;
  readonly font: string;
}

/** Units short enough to follow each tick; a longer one is in the sentence and the table. */
const SHORT_UNITS = ['%', '€', 'M€'];
const DAY_MS = 86_400_000;
const DAYS_PER_YEAR = 365.25;

interface DayPoint {
  readonly x: number;
  readonly y: number;
}

export type LineConfiguration = ChartConfiguration<'line', DayPoint[]>;
type LineDataset = ChartDataset<'line', DayPoint[]>;

/** What Chart.js draws, from plain series; pure, so that it is tested without a canvas. */
export function lineChartConfiguration(
  series: readonly LineSeries[],
  unit: string,
  palette: ChartPalette,
): LineConfiguration {
  return {
    type: 'line',
    data: { datasets: datasetsOf(series, palette) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      parsing: false,
      font: { family: palette.font, size: 13 },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: { x: timeScale(series, palette), y: valueScale(unit, palette) },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          callbacks: {
            title: (items) => (items[0] ? dayInWords(items[0].parsed.x ?? 0) : ''),
            label: (item) => `${item.dataset.label ?? ''} : ${frenchValue(item.parsed.y ?? 0, unit)}`,
          },
        },
      },
    },
  };
}

function datasetsOf(series: readonly LineSeries[], palette: ChartPalette): LineDataset[] {
  const looks = looksOf(series);
  const targetLooks = targetLooksOf(series);
  return series.map((line, index) => {
    const look = looks[index] ?? null;
    const target = targetLooks[index] ?? null;
    const colour = look ? palette[look.colourRole] : target ? palette[target.colourRole] : palette.target;
    return {
      label: line.name,
      data: line.points.map(({ date, value }) => ({ x: dayNumber(date), y: value })).toSorted((a, b) => a.x - b.x),
      borderColor: colour,
      pointBackgroundColor: look ? colour : palette.paper,
      pointBorderColor: colour,
      pointBorderWidth: 2,
      // Points on the edge of the plot are drawn whole; the starting point over the curve that leaves it.
      clip: 12,
      order: line.kind === 'initial' ? 0 : 1,
      ...STROKES[line.kind],
      ...(look ? { pointStyle: look.point } : {}),
      ...(target ? { pointStyle: target.point, borderDash: [...target.dash] } : {}),
    };
  });
}

/** Full line: measured. Dashes: aimed at. A lone square: where it started. */
const STROKES = {
  measured: { borderWidth: 2.5, pointRadius: 4, borderDash: [] as number[] },
  target: { borderWidth: 2, pointRadius: 6 },
  initial: { borderWidth: 0, pointRadius: 6, pointStyle: 'rect', borderDash: [] as number[] },
} as const satisfies Record<LineKind, object>;

function timeScale(series: readonly LineSeries[], palette: ChartPalette) {
  const years = series.flatMap(({ points }) => points.map(({ date }) => Number(date.slice(0, 4))));
  const first = Math.min(...years);
  const last = Math.max(...years) + 1;
  return {
    type: 'linear' as const,
    min: dayNumber(`${first}-01-01`),
    max: dayNumber(`${last}-01-01`),
    border: { color: palette.inkSoft },
    grid: { display: false },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = yearTicks(first, last);
    },
    ticks: {
      color: palette.inkSoft,
      maxRotation: 0,
      autoSkip: true,
      callback: (day: number | string) => yearOf(Number(day)),
    },
  };
}

function valueScale(unit: string, palette: ChartPalette) {
  return {
    type: 'linear' as const,
    ...(unit === '%' ? { suggestedMax: 100 } : {}),
    // From zero: a cut axis would make any rise look steep.
    beginAtZero: true,
    border: { display: false },
    grid: { color: palette.line },
    ticks: {
      color: palette.inkSoft,
      maxTicksLimit: 6,
      callback: (value: number | string) => tickInWords(Number(value), unit),
    },
  };
}

/** A tick of the axis of values, in words. */
export function tickInWords(value: number, unit: string): string {
  return frenchValue(value, SHORT_UNITS.includes(unit) ? unit : null);
}

function yearTicks(first: number, last: number): { value: number }[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({ value: dayNumber(`${first + index}-01-01`) }));
}

function yearOf(day: number): string {
  return String(1970 + Math.round(day / DAYS_PER_YEAR));
}

function dayInWords(day: number): string {
  return new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day * DAY_MS));
}
