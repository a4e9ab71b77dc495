import { passagesOf, segmentsOf, type TextSegment } from './passage.rules.js';
import type { SearchSentence } from './search-document.js';

const join = (segments: readonly TextSegment[]): string => segments.map(({ text }) => text).join('');
const found = (segments: readonly TextSegment[]): string[] =>
  segments.filter(({ match }) => match).map(({ text }) => text);
const sentence = (text: string): SearchSentence => ({ part: 'text', text });

/** Ranges of a word in sentences joined by one character. */
function rangesOf(word: string, ...sentences: SearchSentence[]): { start: number; end: number }[] {
  const all = [...sentences.map(({ text }) => text).join('\n')];
  return all.flatMap((_, start) =>
    all.slice(start, start + [...word].length).join('') === word ? [{ start, end: start + [...word].length }] : [],
  );
}

describe('segmentsOf', () => {
  it.each<[string, { start: number; end: number }[], TextSegment[]]>([
    ['La fibre', [], [{ text: 'La fibre', match: false }]],
    ['', [], []],
    [
      'La fibre partout',
      [{ start: 3, end: 8 }],
      [
        { text: 'La ', match: false },
        { text: 'fibre', match: true },
        { text: ' partout', match: false },
      ],
    ],
    [
      'fibre, fibre',
      [
        { start: 0, end: 5 },
        { start: 7, end: 12 },
      ],
      [
        { text: 'fibre', match: true },
        { text: ', ', match: false },
        { text: 'fibre', match: true },
      ],
    ],
    [
      '🦄 fibre',
      [{ start: 2, end: 7 }],
      [
        { text: '🦄 ', match: false },
        { text: 'fibre', match: true },
      ],
    ],
  ])('cuts « %s » at %j', (text, ranges, expected) => {
    expect(segmentsOf(text, ranges)).toEqual(expected);
  });
});

describe('passagesOf', () => {
  it('is nothing when nothing stands in the sentences', () => {
    expect(passagesOf([sentence('La fibre')], [])).toEqual([]);
  });

  it('gives the sentences that hold something, each with its part', () => {
    const sentences: SearchSentence[] = [
      { part: 'promise', text: 'Du débit.' },
      { part: 'milestone', text: 'Fibre pour tous' },
    ];
    expect(passagesOf(sentences, [{ start: 10, end: 15 }])).toEqual([
      {
        part: 'milestone',
        segments: [
          { text: 'Fibre', match: true },
          { text: ' pour tous', match: false },
        ],
      },
    ]);
  });

  it('keeps the two that hold the most different words, in the order of the page', () => {
    const sentences = [sentence('fibre fibre'), sentence('fibre et mobile'), sentence('mobile')];
    const ranges = [...rangesOf('fibre', ...sentences), ...rangesOf('mobile', ...sentences)].sort(
      (a, b) => a.start - b.start,
    );
    expect(passagesOf(sentences, ranges).map(({ segments }) => join(segments))).toEqual([
      'fibre fibre',
      'fibre et mobile',
    ]);
  });

  it('keeps a few words around what was found in a long sentence, cut between words', () => {
    const long = sentence(`${'avant '.repeat(40)}la fibre partout ${'après '.repeat(60)}`.trim());
    const [passage] = passagesOf([long], rangesOf('fibre', long));
    const text = join(passage?.segments ?? []);
    expect(text).toMatch(/^…avant (avant )+la fibre partout (après )+après…$/);
    expect(text.length).toBeLessThanOrEqual(202);
    expect(found(passage?.segments ?? [])).toEqual(['fibre']);
  });

  it('starts at the start when the word found is near it', () => {
    const long = sentence(`La fibre ${'partout '.repeat(60)}`.trim());
    const [passage] = passagesOf([long], rangesOf('fibre', long));
    expect(join(passage?.segments ?? [])).toMatch(/^La fibre partout .*partout…$/);
  });

  it('goes to the end when the word found is the last', () => {
    const long = sentence(`${'avant '.repeat(60)}fibre`);
    const [passage] = passagesOf([long], rangesOf('fibre', long));
    expect(join(passage?.segments ?? [])).toMatch(/^…(avant )+fibre$/);
  });

  it('cuts a string without a space where it must', () => {
    const long = sentence('x'.repeat(500));
    const [passage] = passagesOf([long], [{ start: 0, end: 5 }]);
    expect(join(passage?.segments ?? [])).toBe(`${'x'.repeat(200)}…`);
  });
});
