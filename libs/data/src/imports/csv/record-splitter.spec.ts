import { RecordSplitter, type SplitRecord } from './record-splitter.js';

/** The records of a text given by pieces of that size, and the fault that ended the reading. */
function split(text: string, size = text.length, delimiter: ',' | ';' = ','): [number, ...string[]][] | string {
  const splitter = new RecordSplitter(delimiter);
  const records: SplitRecord[] = [];
  for (let start = 0; start < text.length; start += size) {
    const fault = splitter.push(text.slice(start, start + size), records);
    if (fault) return `${fault.code} ${String(fault.line)}`;
  }
  const fault = splitter.end(records);
  if (fault) return `${fault.code} ${String(fault.line)}`;
  return records.map(({ line, cells }) => [line, ...cells]);
}

const TEXTS: readonly (readonly [string, [number, ...string[]][] | string])[] = [
  ['', []],
  ['a', [[1, 'a']]],
  [
    'a,b\nc,d',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
  ],
  [
    'a,,\n,\n',
    [
      [1, 'a', '', ''],
      [2, '', ''],
    ],
  ],
  [
    'a\n\n\nb\n\n',
    [
      [1, 'a'],
      [4, 'b'],
    ],
  ],
  [' \n', [[1, ' ']]],
  ['"a","b"\n', [[1, 'a', 'b']]],
  [
    '"a,b",c\nd',
    [
      [1, 'a,b', 'c'],
      [2, 'd'],
    ],
  ],
  ['"",""', [[1, '', '']]],
  ['"a""b",""""\n', [[1, 'a"b', '"']]],
  [
    'a,"b\n\nc"\nd',
    [
      [1, 'a', 'b\n\nc'],
      [4, 'd'],
    ],
  ],
  ['a,"b"', [[1, 'a', 'b']]],
  [
    '"a",\n"b",',
    [
      [1, 'a', ''],
      [2, 'b', ''],
    ],
  ],
  ['a;b,"c;d"', [[1, 'a;b', 'c;d']]],
  ['a"b\n', 'malformed-quote 1'],
  ['a\n "b"\n', 'malformed-quote 2'],
  ['a\n"b"c\n', 'malformed-quote 2'],
  ['a\nb,"c\nd\n', 'truncated 2'],
  ['"', 'truncated 1'],
];

describe('a text of separated cells', () => {
  it.each(TEXTS)('%j is split the same by pieces of any size', (text, expected) => {
    for (const size of [1, 2, 3, 100]) expect(split(text, size)).toEqual(expected);
  });

  it('is split at semicolons when they are its separator', () => {
    expect(split('a;"b;c";d,e\n', 100, ';')).toEqual([[1, 'a', 'b;c', 'd,e']]);
  });

  it.each([
    ['a line', `a\n${'x'.repeat(100_001)}\nb`, 2],
    ['a line that nothing ends', `a\n${'x'.repeat(100_001)}`, 2],
    ['a quoted cell', `a\n"${'x\n'.repeat(60_000)}"\nb`, 50_001],
    ['a quoted cell that nothing ends', `a\n"${'x\n'.repeat(60_000)}`, 50_001],
  ])('is read no further than %s of more than a hundred thousand characters', (_case, text, line) => {
    for (const size of [1_000, 70_000, 1_000_000]) expect(split(text, size)).toBe(`record-too-long ${String(line)}`);
  });

  it('gives the records ahead of a fault', () => {
    const records: SplitRecord[] = [];
    expect(new RecordSplitter(',').push('a\nb\nc"\n', records)).toMatchObject({ code: 'malformed-quote', line: 3 });
    expect(records.map(({ cells }) => cells)).toEqual([['a'], ['b']]);
  });
});
