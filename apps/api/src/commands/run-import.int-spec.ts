import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IndicatorDetailDto, ObservationListDto } from '@ou-en-est-on/contracts';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import { loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';
import { readImportArguments, runImport } from './run-import.js';

const NOW = new Date('2026-11-21T13:00:00Z');
const HEADER = 'indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta';
/** Rows of a series that the repository does not ship, in the form of the Baromètre; the figures are made up. */
const FILE = [
  HEADER,
  'IND-901,FRANCE,2021-12-31,NAT,1745,,,',
  'IND-901,FRANCE,2022-12-31,NAT,,2538,,78.9',
  'IND-901,FRANCE,2026-12-31,NAT,,,2750,',
  'IND-901,D2A,2022-12-31,DEPT,,12,,',
  'IND-901,R53,2022-12-31,REG,,140,,',
].join('\n');
const DESCRIPTOR = {
  publisher: 'DITP',
  series: [
    {
      name: 'IND-901',
      indicator: { id: 'essai-lieux', label: 'Lieux d’essai', unit: 'lieux', direction: 'up' },
      values: 'count',
    },
  ],
};
const PUBLIC_PAGES = [
  '/api/v1/indicators?limit=100',
  '/api/v1/dashboards/national',
  '/api/v1/indicators/fibre-raccordable',
  '/api/v1/indicators/fibre-raccordable/observations',
  '/api/v1/proposals/2023-1.1.1',
];

describe('a file of the Baromètre that the repository does not ship, with its descriptor', () => {
  let database: TestDatabase;
  let api: TestApi;
  let folder: string;
  const at = (name: string): string => path.join(folder, name);

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ DATABASE_URL: database.url, MEMORY_MB: '0' });
    folder = mkdtempSync(path.join(tmpdir(), 'import-'));
    writeFileSync(at('ind-901.csv'), FILE);
    writeFileSync(at('ind-901.json'), JSON.stringify(DESCRIPTOR));
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const run = (...args: string[]): Promise<string[]> => runImport(database.dataSource, readImportArguments(args), NOW);
  const publicBytes = async (): Promise<string[]> =>
    Promise.all(PUBLIC_PAGES.map(async (page) => (await api.get(page)).body));

  it('is tried, published, charted, undone by the command, and the public bytes are those of before', async () => {
    const before = await publicBytes();

    const tried = await run(at('ind-901.csv'), '--descriptor', at('ind-901.json'));
    expect(tried).toEqual([
      'ind-901.csv : 5 lignes lues — 5 valeurs nouvelles, 0 changées, 0 inchangées, 0 refus',
      'Essai à blanc : rien n’est publié. Ajoutez --publish pour publier.',
    ]);
    expect(await publicBytes()).toEqual(before);

    const published = await run(at('ind-901.csv'), '--descriptor', at('ind-901.json'), '--publish');
    const id = /--undo (\S+)$/.exec(published.at(-1) ?? '')?.[1] ?? '';
    const indicator = (await api.get('/api/v1/indicators/essai-lieux')).json<IndicatorDetailDto>();
    expect(indicator).toMatchObject({
      label: 'Lieux d’essai',
      unit: 'lieux',
      current: { value: 2538, date: '2022-12-31' },
    });
    expect(await chart('FR')).toEqual([
      ['2021-12-31', 'initial', 1745],
      ['2022-12-31', 'measured', 2538],
      ['2026-12-31', 'target', 2750],
    ]);
    expect(await chart('DEP-2A')).toEqual([['2022-12-31', 'measured', 12]]);
    expect(await publicBytes()).not.toEqual(before);

    expect(await run(at('ind-901.csv'), '--descriptor', at('ind-901.json'), '--publish')).toContain(
      `Ce fichier est déjà publié (import ${id}) : rien ne change.`,
    );

    expect(await run('--undo', id)).toEqual([
      `Import ${id} retiré : les valeurs montrées avant lui le sont de nouveau.`,
    ]);
    expect(await publicBytes()).toEqual(before);
    expect((await api.get('/api/v1/indicators/essai-lieux')).statusCode).toBe(404);
    await expect(run('--undo', id)).rejects.toThrow('Aucun import publié');
  });

  const chart = async (territory: string): Promise<unknown[]> => {
    const answer = await api.get(`/api/v1/indicators/essai-lieux/observations?territory=${territory}`);
    return answer.json<ObservationListDto>().items.map(({ date, kind, value }) => [date, kind, value]);
  };

  it('that corrects a shipped series, undone, leaves search, histories, maps, files and their tags as they were', async () => {
    const readings = [
      ['/api/v1/search?q=fibre'],
      ['/api/v1/proposals/2023-1.1.1/history'],
      ['/api/v1/indicators/fibre-raccordable/territories?level=department'],
      ['/api/v1/indicators/fibre-raccordable'],
      ['/api/v1/indicators/fibre-raccordable/observations', 'text/csv'],
    ] as const;
    const read = (): Promise<unknown[]> =>
      Promise.all(
        readings.map(async ([url, accept = 'application/json']) => {
          const { statusCode, body, headers } = await api.get(url, { accept });
          expect([url, statusCode]).toEqual([url, 200]);
          return [url, headers.etag, body];
        }),
      );
    const before = await read();
    const rows = 'IND-306,FRANCE,2022-12-31,NAT,,80,,\nIND-306,D01,2022-12-31,DEPT,,61,,';
    writeFileSync(at('correction.csv'), `${HEADER}\n${rows}\n`);
    const published = await run(at('correction.csv'), '--publish');
    expect(published[0]).toContain('0 valeurs nouvelles, 2 changées');
    const corrected = await read();
    for (const place of [1, 3, 4]) expect(corrected[place]).not.toEqual(before[place]);

    await run('--undo', /--undo (\S+)$/.exec(published.at(-1) ?? '')?.[1] ?? '');
    expect(await read()).toEqual(before);
  });

  it('with faults is refused, each told with its cell and its code', async () => {
    writeFileSync(at('faux.csv'), `${HEADER}\nIND-901,D99,2022-06-31,DEPT,,x,,\n`);
    await expect(run(at('faux.csv'), '--descriptor', at('ind-901.json'), '--publish')).rejects.toThrow(
      /Refusé : 3 à corriger[^]*ligne 2 · colonne enforce_zone_id · « D99 » · Zone inconnue[^]*\[unknown-zone\][^]*\[impossible-date\]/,
    );
  });

  it('with a descriptor that the database would refuse says which field', async () => {
    const [series] = DESCRIPTOR.series;
    const indicator = { ...series?.indicator, label: 'Lieux\0', cadenceDays: 1e12 };
    writeFileSync(at('nul.json'), JSON.stringify({ series: [{ ...series, indicator }] }));
    await expect(async () => run(at('ind-901.csv'), '--descriptor', at('nul.json'))).rejects.toThrow(
      /indicator.label : contient un caractère interdit\nseries.0.indicator.cadenceDays : 36525 jours au plus/,
    );
  });

  it.each([
    ['nothing', [], /npm run import -- FICHIER/],
    ['two files', ['a.csv', 'b.csv'], /npm run import -- FICHIER/],
    ['an unknown option', ['a.csv', '--force'], /npm run import -- FICHIER/],
    ['an undo and a file', ['a.csv', '--undo', 'x'], /npm run import -- FICHIER/],
    ['a descriptor that is not there', ['a.csv', '--descriptor', 'nulle-part.json'], /ne se lit pas/],
    ['a file that is not there', ['nulle-part.csv'], /Le fichier nulle-part.csv ne se lit pas/],
  ])('given %s says what to write', async (_, args, sentence) => {
    await expect(async () => run(...args)).rejects.toThrow(sentence);
  });
});
