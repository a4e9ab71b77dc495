import { SHEET_COLUMNS } from './sheet-columns.js';
import { readSheetFile } from './read-sheet-file.js';

const faultsOf = async (text: string): Promise<[string | null, string][]> => {
  const { faults } = await readSheetFile(Buffer.from(text), []);
  return faults.map(({ column, code }) => [column, code]);
};
const listOf = (...items: object[]): string => JSON.stringify({ items });
const many = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));
const sheet = (index: number): object => ({ reference: `A-${String(index)}`, title: 'T' });

describe('a file of sheets is read no further than', () => {
  it.each([
    ['a text longer than any', listOf({ ...sheet(1), level: 'a'.repeat(10_001) }), 'items[0].level', 'too-long'],
    ['more links than any', listOf({ ...sheet(1), serviceIds: many(201, String) }), 'items[0].serviceIds', 'too-many'],
    ['more sheets than any', listOf(...many(501, sheet)), 'items', 'too-many'],
    ['more sheets than any, however wrong', listOf(...many(501, () => ({}))), 'items', 'too-many'],
    [
      'more lines than any',
      [SHEET_COLUMNS, ...many(501, () => ['A-1', 'T', ...many(11, () => '')])]
        .map((cells) => cells.join(','))
        .join('\n'),
      null,
      'too-many',
    ],
  ])('%s', async (_case, text, column, code) => {
    expect(await faultsOf(text)).toEqual([[column, code]]);
  });

  it('what fills it', async () => {
    const filled = { ...sheet(1), results: 'a'.repeat(10_000), proposalIds: many(200, String) };
    const { drafts, faults } = await readSheetFile(Buffer.from(listOf(filled, ...many(499, (n) => sheet(n + 2)))), []);
    expect(faults).toEqual([]);
    expect(drafts).toHaveLength(500);
  });
});
