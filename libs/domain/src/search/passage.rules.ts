import type { SearchPart, SearchSentence } from './search-document.js';

/** A run of words found, in characters (code points) from the start of its text; `end` is excluded. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text, either found or around what was found. */
export interface TextSegment {
  readonly text: string;
  readonly match: boolean;
}

export interface Passage {
  readonly part: SearchPart;
  readonly segments: readonly TextSegment[];
}

/** Room for a passage, in characters: about two lines of a page. */
const LONGEST = 200;
/** Words kept before the first one found. */
const LEAD = 60;
const MOST_PASSAGES = 2;
const ELLIPSIS = '…';

/** A text cut into what was found and what was not; joined again they give the text. */
export function segmentsOf(text: string, ranges: readonly TextRange[]): TextSegment[] {
  const characters = [...text];
  const cuts = [0, ...ranges.flatMap(({ start, end }) => [start, end]), characters.length];
  return cuts
    .slice(1)
    .map((end, index) => ({ text: characters.slice(cuts[index], end).join(''), match: index % 2 === 1 }))
    .filter((segment) => segment.text !== '');
}

/**
 * The sentences that best show why a document was found: those with the most words found first, in a few words around
 * them. `ranges` are those of the sentences joined by one character.
 */
export function passagesOf(sentences: readonly SearchSentence[], ranges: readonly TextRange[]): Passage[] {
  return placed(sentences, ranges)
    .filter((one) => one.ranges.length > 0)
    .sort((a, b) => distinctWords(b) - distinctWords(a) || a.index - b.index)
    .slice(0, MOST_PASSAGES)
    .sort((a, b) => a.index - b.index)
    .map(({ part, text, ranges: found }) => ({ part, segments: excerpt(text, found) }));
}

interface PlacedSentence extends SearchSentence {
  readonly index: number;
  readonly ranges: readonly TextRange[];
}

/** Each sentence with what was found in it, counted from its own start. */
function placed(sentences: readonly SearchSentence[], ranges: readonly TextRange[]): PlacedSentence[] {
  let start = 0;
  return sentences.map((sentence, index) => {
    const from = start;
    const end = from + [...sentence.text].length;
    start = end + 1;
    const own = ranges.filter((range) => range.start >= from && range.end <= end);
    return { ...sentence, index, ranges: own.map((range) => ({ start: range.start - from, end: range.end - from })) };
  });
}

function distinctWords({ text, ranges }: PlacedSentence): number {
  const characters = [...text];
  return new Set(ranges.map(({ start, end }) => characters.slice(start, end).join('').toLowerCase())).size;
}

/** The sentence, or the part of it around its first word found, cut between words. */
function excerpt(text: string, ranges: readonly TextRange[]): TextSegment[] {
  const characters = [...text];
  const first = ranges[0]?.start ?? 0;
  if (characters.length <= LONGEST) return segmentsOf(text, ranges);
  const start = first <= LEAD ? 0 : afterSpace(characters, first - LEAD, first);
  const end = Math.min(beforeSpace(characters, start + LONGEST), characters.length);
  const kept = ranges
    .filter((range) => range.end <= end)
    .map((range) => ({ start: range.start - start, end: range.end - start }));
  return [
    ...(start > 0 ? [{ text: ELLIPSIS, match: false }] : []),
    ...segmentsOf(characters.slice(start, end).join(''), kept),
    ...(end < characters.length ? [{ text: ELLIPSIS, match: false }] : []),
  ];
}

/** The first beginning of a word from there on, at the latest the word that must stay whole. */
function afterSpace(characters: readonly string[], from: number, latest: number): number {
  const space = characters.indexOf(' ', from);
  return space === -1 || space >= latest ? latest : space + 1;
}

/** The last end of a word before there; there itself when the text has no space. */
function beforeSpace(characters: readonly string[], to: number): number {
  if (to >= characters.length) return characters.length;
  const space = characters.lastIndexOf(' ', to);
  return space <= to - LONGEST ? to : space;
}
