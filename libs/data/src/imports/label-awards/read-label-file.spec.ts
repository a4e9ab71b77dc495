import type { WrittenAward } from '@ou-en-est-on/domain';
import { LABEL_COLUMNS, labelRows } from './label-columns.js';
import { readLabelFile } from './read-label-file.js';

const ROW = ['2024', '35238', 'Rennes', '4', 'Médiation | Démocratie', 'Palmarès', 'https://a.example', '2024-02'];
const csv = (...rows: (readonly string[])[]): string =>
  [LABEL_COLUMNS, ...rows].map((cells) => cells.join(';')).join('\n');
const json = (...items: object[]): string => JSON.stringify({ items });
const read = (text: string): ReturnType<typeof readLabelFile> => readLabelFile(Buffer.from(text));
const faultsOf = async (text: string): Promise<unknown[]> =>
  (await read(text)).faults.map(({ line, column, code }) => [line, column, code]);

const WRITTEN: WrittenAward = {
  ...{ year: '2024', collectivity: '35238', name: 'Rennes', ats: '4', mentions: ['Médiation', 'Démocratie'] },
  ...{ sourceTitle: 'Palmarès', sourceUrl: 'https://a.example', sourceDate: '2024-02' },
};
const ITEM = {
  ...{ year: 2024, givenTo: '35238', givenName: 'Rennes', ats: 4, mentions: ['Médiation', 'Démocratie'] },
  source: { title: 'Palmarès', url: 'https://a.example', date: '2024-02' },
};

describe('a file of labels', () => {
  it.each([
    ['a table', csv(ROW), { line: 2, column: 'arobases' }],
    ['a list', json(ITEM), { column: 'items[0].ats' }],
    ['a list that the API gives', json({ ...ITEM, id: '1', collectivity: {}, recordedAt: '', explain: {} }), {}],
  ])('says the same as %s, and where', async (_, text, place) => {
    const { drafts, faults } = await read(text);
    expect(faults).toEqual([]);
    expect(drafts.map(({ written }) => written)).toEqual([WRITTEN]);
    expect(drafts[0]?.locate('ats')).toMatchObject(place);
  });

  it('gives what it does not say as empty, for the rules to judge', async () => {
    const nothing = {
      ...{ year: '', collectivity: '', name: '', ats: '', mentions: [] },
      sourceTitle: '',
      sourceUrl: '',
    };
    const expected = [{ ...nothing, sourceDate: '' }];
    for (const text of [csv(['', '', '', '', '', '', '', '']), json({})]) {
      expect((await read(text)).drafts.map(({ written }) => written)).toEqual(expected);
    }
  });

  it('may write the @ as people do: the rules ask for their number', async () => {
    const { drafts, faults } = await read(csv(ROW.with(3, '@@@@')));
    expect([drafts[0]?.written.ats, faults]).toEqual(['@@@@', []]);
  });

  it.each([
    ['an empty file', '', [[null, null, 'empty-file']]],
    ['titles alone', csv(), [[null, null, 'empty-file']]],
    ['an empty list', json(), [[null, null, 'empty-file']]],
    ['a column that lacks', csv().replace(';source;', ';'), [[1, 'source', 'missing-column']]],
    ['a formula', csv(ROW.with(2, '=1+1')), [[2, 'nom', 'formula']]],
    ['an @ in another cell', csv(ROW.with(4, '@verte')), [[2, 'mentions', 'formula']]],
    ['a line cut short', csv(ROW, ROW.slice(0, 4)), [[3, null, 'truncated']]],
    ['a field that nobody knows', json({ ...ITEM, stars: 4 }), [[null, 'items[0].stars', 'unexpected-column']]],
    ['a NUL', json({ ...ITEM, givenName: 'Ren\0nes' }), [[null, 'items[0].givenName', 'unknown-value']]],
    ['half a character', json(ITEM).replace('Rennes', '\\ud800'), [[null, 'items[0].givenName', 'unknown-value']]],
    ['a list cut short', json(ITEM).slice(0, -3), [[null, null, 'malformed-json']]],
    ['more awards than any', csv(...Array.from({ length: 10_001 }, () => ROW)), [[null, null, 'too-many']]],
    ['the same as a list', json(...Array.from({ length: 10_001 }, () => ITEM)), [[null, 'items', 'too-many']]],
    [
      'a text longer than any',
      json({ ...ITEM, givenName: 'a'.repeat(2_001) }),
      [[null, 'items[0].givenName', 'too-long']],
    ],
  ])('is refused with its place: %s', async (_, text, expected) => {
    expect(await faultsOf(text)).toEqual(expected);
  });

  it('is what the export gives', () => {
    const source = { title: 'Palmarès', url: null, date: '2024-02' };
    const award = { ...{ year: 2024, givenTo: 'COM-35238', formerName: null, ats: 4, mentions: ['Une'] }, source };
    expect(labelRows([{ ...award, givenName: 'Rennes' }])).toEqual([
      {
        ...{ annee: '2024', collectivite: 'COM-35238', nom: 'Rennes', arobases: '4', mentions: ['Une'] },
        ...{ source: 'Palmarès', adresse_source: '', date_source: '2024-02' },
      },
    ]);
  });
});
