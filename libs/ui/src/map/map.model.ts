import { frenchCount, frenchNumber } from '../format/french-number';

/** Where a territory is drawn. */
export interface MapShape {
  readonly id: string;
  readonly centre: { readonly x: number; readonly y: number };
  readonly path: string;
}

export interface MapFrame {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A map drawn beforehand: see docs/adr/0008-maps-drawn-beforehand.md. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly MapShape[];
  readonly frames: readonly MapFrame[];
  /** Small territories drawn again, larger. */
  readonly zoomed: readonly { readonly id: string; readonly path: string }[];
}

/** A territory as a map draws it. */
export interface DrawnTerritory {
  readonly id: string;
  readonly name: string;
  /** What is announced after its name; empty when the name says all. */
  readonly words: string;
  readonly fill: string;
  /** True when a mark is drawn on it. */
  readonly marked: boolean;
}

/** What a map says of one territory. */
export interface MapTerritory {
  readonly id: string;
  readonly name: string;
  /** Its value and its date in words, or that it has none. */
  readonly words: string;
  /** Position of its class; null without a value. */
  readonly classIndex: number | null;
  /** True when its value is not quite comparable with the others: a mark is drawn on it. */
  readonly marked: boolean;
}

export interface MapClass {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Lightness from 1 to 5, and whether dots tell the class from its neighbours in print and without colour. */
export interface ClassLook {
  readonly step: number;
  readonly dotted: boolean;
}

const STEPS = 5;

/** The look of each class: few classes are spread over the whole scale. */
export function looksOfClasses(count: number): readonly ClassLook[] {
  if (count === 1) return [{ step: 3, dotted: false }];
  return Array.from({ length: count }, (_, index) => ({
    step: 1 + Math.round((index * (STEPS - 1)) / (count - 1)),
    dotted: index % 2 === 1,
  }));
}

export interface MapLegendEntry {
  /** Null for the territories without a value. */
  readonly classIndex: number | null;
  readonly words: string;
  readonly count: string;
}

/** The legend: each class by its lowest and highest values, then the territories without a value. */
export function mapLegend(
  classes: readonly MapClass[],
  territories: readonly MapTerritory[],
  unit: string,
  absent = 'pas de valeur mesurée',
): readonly MapLegendEntry[] {
  const missing = territories.filter(({ classIndex }) => classIndex === null).length;
  const entries = classes.map((one, classIndex) => ({
    classIndex,
    words: classInWords(one, unit),
    count: frenchCount(one.count, 'territoire'),
  }));
  if (missing === 0) return entries;
  return [...entries, { classIndex: null, words: absent, count: frenchCount(missing, 'territoire') }];
}

function classInWords({ from, to }: MapClass, unit: string): string {
  const space = unit === '%' ? '\u202f' : '\u00a0';
  const [low, high] = [frenchNumber(from), frenchNumber(to)];
  return low === high ? `${low}${space}${unit}` : `de\u00a0${low} à\u00a0${high}${space}${unit}`;
}
