import { frenchNumber } from '../format/french-number';
import { ON_WHITE, svgFile, type SvgPicture, textBlock, wrapWords } from '../picture/svg-picture';
import { dayNumber } from './day-number';
import { lineChartInWords, type LinePoint, type LineSeries, looksOf, type MeasuredLook } from './line-chart.model';
import { linear, roundTicks } from './scale';

const WIDTH = 1000;
const MARGIN = 40;
const PLOT = { left: 96, right: 960, height: 400 };
const LEGEND_STEP = 34;

interface Axes {
  readonly toX: (day: number) => number;
  readonly toY: (value: number) => number;
  readonly years: readonly number[];
  readonly ticks: readonly number[];
}

/** The curve as a file that can leave the site: with its title, its axes, its legend and its ends in words. */
export function lineChartPicture(label: string, series: readonly LineSeries[], unit: string): SvgPicture {
  const title = textBlock(wrapWords(label, 56), { x: MARGIN, y: MARGIN, size: 30, bold: true });
  const top = MARGIN + title.height + 50;
  const axes = axesOf(series, unit, top);
  const looks = looksOf(series);
  const legendTop = top + PLOT.height + 60;
  const legend = series.map((line, index) => legendEntry(line, looks[index] ?? null, legendTop + index * LEGEND_STEP));
  const wordsTop = legendTop + series.length * LEGEND_STEP + 16;
  const words = textBlock(wrapWords(lineChartInWords(series, unit), 92), { x: MARGIN, y: wordsTop, size: 20 });
  const curves = series.map((line, index) => curve(line, looks[index] ?? null, axes));
  const content = [title.svg, grid(axes, unit, top), ...curves, ...legend, words.svg].join('');
  return svgFile(label, WIDTH, wordsTop + words.height + MARGIN, content);
}

function axesOf(series: readonly LineSeries[], unit: string, top: number): Axes {
  const points = series.flatMap((line) => line.points);
  const years = points.map(({ date }) => Number(date.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const ticks = roundTicks(Math.max(...points.map(({ value }) => value), unit === '%' ? 100 : 0));
  return {
    toX: linear([dayNumber(`${first}-01-01`), dayNumber(`${last}-01-01`)], [PLOT.left, PLOT.right]),
    toY: linear([0, ticks.at(-1) ?? 1], [top + PLOT.height, top]),
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ticks,
  };
}

function grid({ toX, toY, years, ticks }: Axes, unit: string, top: number): string {
  const foot = top + PLOT.height;
  const text = (x: number, y: number, anchor: string, words: string): string =>
    `<text x="${round(x)}" y="${round(y)}" font-size="18" text-anchor="${anchor}" fill="${ON_WHITE.soft}">${words}</text>`;
  const rows = ticks.map(
    (tick) =>
      `<path d="M${PLOT.left},${round(toY(tick))}H${PLOT.right}" stroke="${ON_WHITE.line}"/>${text(
        PLOT.left - 12,
        toY(tick) + 6,
        'end',
        frenchNumber(tick),
      )}`,
  );
  const dates = years.map((year) => text(toX(dayNumber(`${year}-01-01`)), foot + 28, 'middle', String(year)));
  return [...rows, ...dates, text(PLOT.left, top - 18, 'start', unit)].join('');
}

function curve({ kind, points }: LineSeries, look: MeasuredLook | null, { toX, toY }: Axes): string {
  const places = points
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map(({ date, value }: LinePoint) => ({ x: round(toX(dayNumber(date))), y: round(toY(value)) }));
  const colour = colourOf(look);
  const dash = kind === 'target' ? ' stroke-dasharray="8 6"' : '';
  const path = places.map(({ x, y }) => `${x},${y}`).join('L');
  const line = kind === 'initial' ? '' : `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="3"${dash}/>`;
  return line + places.map(({ x, y }) => mark(kind, look, x, y)).join('');
}

/** The marks of the screen: a full circle, triangle or square when measured, a hollow square or diamond at the ends. */
function mark(kind: LineSeries['kind'], look: MeasuredLook | null, x: number, y: number): string {
  const colour = colourOf(look);
  const hollow = `fill="#fff" stroke="${colour}" stroke-width="2.5"`;
  if (kind === 'target') return `<path d="M${x},${y - 9}l9,9-9,9-9-9z" ${hollow}/>`;
  if (kind === 'initial') return `<path d="M${x - 6},${y - 6}h12v12h-12z" ${hollow}/>`;
  if (look?.point === 'triangle') return `<path d="M${x},${y - 7}l7,12h-14z" fill="${colour}"/>`;
  if (look?.point === 'rect') return `<path d="M${x - 5},${y - 5}h10v10h-10z" fill="${colour}"/>`;
  return `<circle cx="${x}" cy="${y}" r="6" fill="${colour}"/>`;
}

function legendEntry({ name, kind }: LineSeries, look: MeasuredLook | null, y: number): string {
  const dash = kind === 'target' ? ' stroke-dasharray="8 6"' : '';
  const stroke =
    kind === 'initial' ? '' : `<path d="M${MARGIN},${y + 14}h44" stroke="${colourOf(look)}" stroke-width="3"${dash}/>`;
  return stroke + mark(kind, look, MARGIN + 22, y + 14) + textBlock([name], { x: MARGIN + 60, y, size: 20 }).svg;
}

function colourOf(look: MeasuredLook | null): string {
  return look ? ON_WHITE[look.colourRole] : ON_WHITE.soft;
}

const round = (place: number): number => Math.round(place * 10) / 10;
