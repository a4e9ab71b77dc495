import { toCell, toCsv } from './csv.js';

describe('toCell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+33', "'+33"],
    ['-1', "'-1"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['a=b', 'a=b'],
    [-1.5, '-1.5'],
    [0, '0'],
    [false, 'false'],
    [null, ''],
    [['a', 'b'], 'a | b'],
    [['=a', 'b'], "'=a | b"],
    [[], ''],
    ['un;=1+1', "un;'=1+1"],
    [['a', ';"=b"'], `a | ;"'=b"`],
  ])('writes %j as %j', (cell, expected) => {
    expect(toCell(cell)).toBe(expected);
  });
});

describe('toCsv', () => {
  it('quotes what RFC 4180 wants quoted, ends lines with CRLF and begins with the mark', () => {
    const { text, filename } = toCsv('x.csv', [{ id: 'a', text: 'deux\nlignes, "citées"' }], {
      id: (row) => row.id,
      'text.value': (row) => row.text,
    });
    expect(filename).toBe('x.csv');
    expect(text).toBe('\uFEFFid,text.value\r\na,"deux\nlignes, ""citées"""\r\n');
  });

  it('quotes a line break alone, which is not what ends its lines', () => {
    expect(toCsv('x.csv', ['- un\n- deux'], { text: (row) => row }).text).toBe(`\uFEFFtext\r\n"'- un\n'- deux"\r\n`);
  });

  it('keeps its header when there is no row', () => {
    expect(toCsv('x.csv', [] as string[], { id: (row) => row }).text).toBe('\uFEFFid\r\n');
  });
});
