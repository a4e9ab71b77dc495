import { sortRows } from './sort-rows';

const ROWS = [
  ['Yonne', 9, { text: '31 mars 2023', key: '2023-03-31' }],
  ['Ain', null, null],
  ['Îlot', 10, { text: '31 décembre 2022', key: '2022-12-31' }],
  ['Orne', 9, { text: '1er janvier 2024', key: '2024-01-01' }],
] as const;
const names = (column: number, direction: 'ascending' | 'descending'): unknown[] =>
  sortRows(ROWS, { column, direction }).map(([name]) => name);

describe('sortRows', () => {
  it('keeps the order given until a column is chosen', () => {
    expect(sortRows(ROWS, null)).toBe(ROWS);
  });

  it('sorts words as French readers do', () => {
    expect(names(0, 'ascending')).toEqual(['Ain', 'Îlot', 'Orne', 'Yonne']);
    expect(names(0, 'descending')).toEqual(['Yonne', 'Orne', 'Îlot', 'Ain']);
  });

  it('sorts numbers as numbers, keeps equal rows in place and what has no value last', () => {
    expect(names(1, 'ascending')).toEqual(['Yonne', 'Orne', 'Îlot', 'Ain']);
    expect(names(1, 'descending')).toEqual(['Îlot', 'Yonne', 'Orne', 'Ain']);
  });

  it('sorts dates by their day, not by their words', () => {
    expect(names(2, 'ascending')).toEqual(['Îlot', 'Yonne', 'Orne', 'Ain']);
  });
});
