import { escapeXml, ON_WHITE, svgFile, type SvgPicture, textBlock, wrapWords } from '../picture/svg-picture';
import type { ClassLook, MapDrawing, MapLegendEntry, MapTerritory } from './map.model';

export interface MapPictureContents {
  readonly label: string;
  readonly drawing: MapDrawing;
  readonly territories: readonly MapTerritory[];
  readonly looks: readonly ClassLook[];
  readonly legend: readonly MapLegendEntry[];
  readonly notes: readonly string[];
}

const MARGIN = 40;
const WORDS_PER_LINE = 82;
const LEGEND_STEP = 44;

/** The map as a file that can leave the site: with its title, its legend, its dates and where its outlines come from. */
export function mapPicture(contents: MapPictureContents): SvgPicture {
  const { drawing, label, legend, looks, notes } = contents;
  const width = drawing.width + 2 * MARGIN;
  const title = textBlock(wrapWords(label, 56), { x: MARGIN, y: MARGIN, size: 32, bold: true });
  const mapTop = MARGIN + title.height + 20;
  const legendTop = mapTop + drawing.height + 20;
  const notesTop = legendTop + legend.length * LEGEND_STEP + 20;
  const words = textBlock(
    notes.flatMap((note) => wrapWords(note, WORDS_PER_LINE)),
    { x: MARGIN, y: notesTop, size: 22 },
  );
  const content = [
    patterns(looks),
    title.svg,
    `<g transform="translate(${MARGIN} ${mapTop})">${mapShapes(contents)}</g>`,
    ...legend.map((entry, index) => legendEntry(entry, looks, legendTop + index * LEGEND_STEP)),
    words.svg,
  ].join('');
  return svgFile(label, width, notesTop + words.height + MARGIN, content);
}

function patterns(looks: readonly ClassLook[]): string {
  const dots = looks.map(
    ({ step }, index) =>
      `<pattern id="c${index}" width="14" height="14" patternUnits="userSpaceOnUse"><rect width="14" height="14" fill="${shade(step)}"/><circle cx="7" cy="7" r="2.2" fill="${shade(step > 2 ? 1 : 5)}"/></pattern>`,
  );
  const hatch = `<pattern id="missing" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="10" height="10" fill="#fff"/><path d="M0,0v10" stroke="${ON_WHITE.soft}" stroke-width="3"/></pattern>`;
  return `<defs>${dots.join('')}${hatch}</defs>`;
}

function mapShapes({ drawing, territories, looks }: MapPictureContents): string {
  const byId = new Map(territories.map((territory) => [territory.id, territory]));
  const path = ({ id, path: d }: { id: string; path: string }): string => {
    const territory = byId.get(id);
    const words = territory ? `<title>${escapeXml(`${territory.name} : ${territory.words}`)}</title>` : '';
    return `<path d="${d}" fill="${fillOf(territory?.classIndex ?? null, looks)}">${words}</path>`;
  };
  const marks = drawing.shapes
    .filter(({ id }) => byId.get(id)?.marked)
    .map(({ centre }) => `<circle cx="${centre.x}" cy="${centre.y}" r="9" fill="#fff" stroke-width="3"/>`);
  const frames = drawing.frames.map(
    ({ name, x, y, width, height }) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none"/><text x="${x + width / 2}" y="${y + height + 32}" font-size="24" text-anchor="middle" stroke="none" fill="${ON_WHITE.soft}">${name}</text>`,
  );
  const shapes = [...drawing.shapes, ...drawing.zoomed].map(path);
  return `<g stroke="${ON_WHITE.ink}">${[...shapes, ...marks, ...frames].join('')}</g>`;
}

function legendEntry({ classIndex, words, count }: MapLegendEntry, looks: readonly ClassLook[], y: number): string {
  const swatch = `<rect x="${MARGIN}" y="${y}" width="56" height="32" stroke="${ON_WHITE.ink}" fill="${fillOf(classIndex, looks)}"/>`;
  return swatch + textBlock([`${words}, ${count}`], { x: MARGIN + 72, y, size: 24 }).svg;
}

function fillOf(classIndex: number | null, looks: readonly ClassLook[]): string {
  if (classIndex === null) return 'url(#missing)';
  const look = looks[classIndex];
  return look?.dotted ? `url(#c${classIndex})` : shade(look?.step ?? 1);
}

function shade(step: number): string {
  return ON_WHITE[`map-${step}` as keyof typeof ON_WHITE];
}
