/** A drawing that stands on its own: its text, and its size in pixels. */
export interface SvgPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Colours of a downloaded picture: ink on white, whatever the theme on the screen. */
export const ON_WHITE = {
  ink: '#221d25',
  soft: '#5b535f',
  line: '#c9c1b3',
  'chart-1': '#5a1f55',
  'chart-2': '#4c6a1c',
  'chart-3': '#6a6274',
  'map-1': '#f3e6f1',
  'map-2': '#dcb9d7',
  'map-3': '#b884b1',
  'map-4': '#8a4c83',
  'map-5': '#4c1748',
} as const;

const LINE = 26;
const NOTICE_MARGIN = 12;

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Cuts at spaces: SVG does not wrap its text. */
export function wrapWords(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Lines of text one under the other, and the height they take. */
export function textBlock(
  lines: readonly string[],
  at: { readonly x: number; readonly y: number; readonly size: number; readonly bold?: boolean },
): { readonly svg: string; readonly height: number } {
  const step = Math.max(LINE, at.size * 1.3);
  const weight = at.bold ? ' font-weight="700"' : '';
  const svg = lines
    .map((line, index) => {
      const y = Math.round(at.y + at.size + index * step);
      return `<text x="${at.x}" y="${y}" font-size="${at.size}"${weight} fill="${ON_WHITE.ink}">${escapeXml(line)}</text>`;
    })
    .join('');
  return { svg, height: Math.round(lines.length * step) };
}

/** The same drawing under a line that says something of it; the drawing itself where there is nothing to say. */
export function underNotice(picture: SvgPicture, notice: string): SvgPicture {
  if (notice === '') return picture;
  const { svg, width, height } = picture;
  const line = textBlock([notice], { x: NOTICE_MARGIN, y: NOTICE_MARGIN, size: 24, bold: true });
  const top = line.height + 2 * NOTICE_MARGIN;
  const edge = `<rect x="2" y="2" width="${width - 4}" height="${top - 4}" fill="none" stroke="${ON_WHITE.ink}" stroke-width="2"/>`;
  return svgFile(notice, width, height + top, edge + line.svg + svg.replace('<svg ', `<svg y="${top}" `));
}

/** A whole file: white sheet, one font, and a title that tools read. */
export function svgFile(title: string, width: number, height: number, content: string): SvgPicture {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="system-ui, sans-serif"><title>${escapeXml(
    title,
  )}</title><rect width="${width}" height="${height}" fill="#fff"/>${content}</svg>`;
  return { svg, width, height };
}
