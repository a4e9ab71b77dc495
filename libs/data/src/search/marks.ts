import type { TextRange } from '@ou-en-est-on/domain';

/** Put by PostgreSQL around the words found; no text has them, control characters being read as spaces. */
export const MARK_START = '\u0002';
export const MARK_END = '\u0003';

/** Where the marks stand, once they are taken off. */
export function rangesOf(marked: string): TextRange[] {
  const ranges: TextRange[] = [];
  let place = 0;
  let start = 0;
  for (const character of marked) {
    if (character === MARK_START) start = place;
    else if (character === MARK_END) ranges.push({ start, end: place });
    else place++;
  }
  return ranges;
}
