import { frenchNumber } from '../format/french-number';
import { escapeXml, ON_WHITE, svgFile, type SvgPicture, textBlock, wrapWords } from '../picture/svg-picture';
import { lineChartInWords, type LineSeries } from './line-chart.model';
import { type LinePlot, linePlot, markPath, type PlotCurve, type PlotFrame } from './line-plot';

const WIDTH = 1000;
const MARGIN = 40;
const PLOT = { left: 96, right: 960, height: 400 };
const LEGEND_STEP = 34;
const MARK = 1.5;

/** The curve as a file that can leave the site: with its title, its axes, its legend and its ends in words. */
export function lineChartPicture(label: string, series: readonly LineSeries[], unit: string): SvgPicture {
  const title = textBlock(wrapWords(label, 56), { x: MARGIN, y: MARGIN, size: 30, bold: true });
  const top = MARGIN + title.height + 50;
  const frame = { ...PLOT, top, bottom: top + PLOT.height, mark: MARK, yearWidth: 60 };
  const plot = linePlot(series, unit, frame);
  const legendTop = frame.bottom + 60;
  const legend = series.map((line, index) =>
    legendEntry(line.name, plot.curves[index], legendTop + index * LEGEND_STEP),
  );
  const wordsTop = legendTop + series.length * LEGEND_STEP + 16;
  const words = textBlock(wrapWords(lineChartInWords(series, unit), 92), { x: MARGIN, y: wordsTop, size: 20 });
  const content = [
    title.svg,
    grid(plot, unit, frame),
    ...plot.curves.toReversed().map(drawn),
    ...legend,
    words.svg,
  ].join('');
  return svgFile(label, WIDTH, wordsTop + words.height + MARGIN, content);
}

function grid({ rows, years }: LinePlot, unit: string, { left, right, top, bottom }: PlotFrame): string {
  const text = (x: number, y: number, anchor: string, words: string): string =>
    `<text x="${x}" y="${y}" font-size="18" text-anchor="${anchor}" fill="${ON_WHITE.soft}">${escapeXml(words)}</text>`;
  return [
    ...rows.map(
      ({ at, value }) =>
        `<path d="M${left},${at}H${right}" stroke="${ON_WHITE.line}"/>${text(left - 12, at + 6, 'end', frenchNumber(value))}`,
    ),
    ...years.map(({ at, value }) => text(at, bottom + 28, 'middle', String(value))),
    text(left, top - 18, 'start', unit),
  ].join('');
}

function drawn(curve: PlotCurve): string {
  return (curve.line === null ? '' : stroke(curve, curve.line)) + marks(curve, curve.marks);
}

function stroke(curve: PlotCurve, path: string): string {
  const dash = curve.dash === null ? '' : ` stroke-dasharray="${curve.dash}"`;
  return `<path d="${path}" fill="none" stroke="${colourOf(curve)}" stroke-width="3"${dash}/>`;
}

/** Full when measured, hollow at the ends. */
function marks(curve: PlotCurve, path: string): string {
  const colour = colourOf(curve);
  return curve.isHollow
    ? `<path d="${path}" fill="#fff" stroke="${colour}" stroke-width="2.5"/>`
    : `<path d="${path}" fill="${colour}"/>`;
}

function legendEntry(name: string, curve: PlotCurve | undefined, y: number): string {
  const words = textBlock([name], { x: MARGIN + 60, y, size: 20 }).svg;
  if (!curve) return words;
  const line = curve.line === null ? '' : stroke(curve, `M${MARGIN},${y + 14}h44`);
  return line + marks(curve, markPath(curve.shape, [MARGIN + 22, y + 14], MARK)) + words;
}

function colourOf({ colourRole }: PlotCurve): string {
  return colourRole === 'target' ? ON_WHITE.soft : ON_WHITE[colourRole];
}
