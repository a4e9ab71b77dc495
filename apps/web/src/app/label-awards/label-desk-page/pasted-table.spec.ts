import { pastedTable } from './pasted-table';

describe('what is pasted', () => {
  it.each([
    ['cells of a spreadsheet', 'annee\tnom\n2024\tRennes\n', 'annee;nom\n2024;Rennes\n'],
    ['the same, as Windows copies it', 'annee\tnom\r\n2024\t\r\n', 'annee;nom\r\n2024;\r\n'],
    ['a cell with the separator', 'annee\tnom\n2024\tA; B', 'annee;nom\n2024;"A; B"'],
    ['a cell with a quote', 'annee\tnom\n2024\tA "B"', 'annee;nom\n2024;"A ""B"""'],
    ['a cell of two lines, quoted as it is copied', 'annee\tnom\n2024\t"A\nB"\n', 'annee;nom\n2024;"A\nB"\n'],
    ['a file', 'annee,nom\n2024,"A\tB"\n', 'annee,nom\n2024,"A\tB"\n'],
    ['a list', '{"items": []}', '{"items": []}'],
  ])('is read as the file that it would be: %s', (_case, text, expected) => {
    expect(pastedTable(text)).toBe(expected);
  });
});
