import * as fc from 'fast-check';
import { guardFormulas, unguardFormulas } from './spreadsheet-text.rules.js';

describe('a text in a cell of a spreadsheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+33', "'+33"],
    ['-1', "'-1"],
    ['@cmd', "'@cmd"],
    [' =1+1', " '=1+1"],
    ['"=1+1"', `"'=1+1"`],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['un;=1+1;deux', "un;'=1+1;deux"],
    ['un; "=1+1"', `un; "'=1+1"`],
    ['un;=1;=2', "un;'=1;'=2"],
    ['une ligne\n=1+1', "une ligne\n'=1+1"],
    ['une ligne\r\n- deux', "une ligne\r\n'- deux"],
    ['un\t@deux', "un\t'@deux"],
    ['a=b, -c', 'a=b, -c'],
    ['été ; hiver', 'été ; hiver'],
    ['', ''],
  ])('%j is written %j where the file cuts at commas', (text, expected) => {
    expect(guardFormulas(text, ';')).toBe(expected);
    expect(unguardFormulas(expected, ';')).toBe(text);
  });

  it('is guarded after a comma where the file cuts at semicolons', () => {
    expect(guardFormulas('un,=1+1;=2', ',')).toBe("un,'=1+1;=2");
  });

  const hostile = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ';', ',', '\t', '\r', '\n', '"', ' ', 'a') });

  it('begins no formula wherever it is cut', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const cell of guardFormulas(text, ';').split(/[;\t\r\n]/)) expect(cell).not.toMatch(/^[ "]*[=+\-@]/);
      }),
    );
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(unguardFormulas(guardFormulas(text, ';'), ';')).toBe(text);
      }),
    );
  });
});
