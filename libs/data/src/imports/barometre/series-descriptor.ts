import type { Direction } from '@ou-en-est-on/domain';

/** `percentage`: from 0 to 100; `count`: a whole number, never negative. */
export type SeriesUnit = 'percentage' | 'count';

/** A series of the Baromètre and the indicator whose values it holds. Its unit is not in the file. */
export interface SeriesDescriptor {
  /** The publisher's own id in lower case, `ind-306`. */
  readonly seriesId: string;
  readonly indicatorId: string;
  readonly publisher: string | null;
  readonly unit: SeriesUnit;
  readonly direction: Direction;
}
