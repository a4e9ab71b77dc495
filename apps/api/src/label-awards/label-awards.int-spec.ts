import {
  labelAwardList,
  type LabelAwardListDto,
  labelImport,
  labelImportList,
  type LabelImportListDto,
  labelImportReport,
  type LabelImportReportDto,
  type Problem,
} from '@ou-en-est-on/contracts';
import { LABEL_COLUMNS } from '@ou-en-est-on/data';
import { databaseWithTerritories, type TestDatabase } from '@ou-en-est-on/data/testing';
import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { PublicMemory } from '../memory/public-memory.js';
import { Clock } from '../shared/clock.js';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import { asCommand, signInAs } from '../testing/test-people.js';

const HEADER = LABEL_COLUMNS.join(',');
const SOURCE = 'Palmarès,https://palmares.example,2024-02';
const row = (year: number, code: string, name: string, ats: number | string, mentions = ''): string =>
  `${String(year)},${code},${name},${String(ats)},${mentions},${SOURCE}`;
const fileOf = (...rows: readonly string[]): string => [HEADER, ...rows].join('\n');

describe('labels, over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let staff: Record<string, string>;

  beforeAll(async () => {
    database = await databaseWithTerritories();
    api = await startApi({ DATABASE_URL: database.url });
    await on('2026-11-10T09:00:00Z');
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const on = async (instant: string): Promise<void> => {
    api.app.get(Clock).now = () => new Date(instant);
    api.app.get(PublicMemory).forget();
    staff = await signInAs(api, { roles: ['staff'], name: 'Anne Martin' });
  };
  const post = (payload: string | Buffer, query = '', headers = staff): Promise<Answer> =>
    api.send({
      ...{ method: 'POST', url: `/api/v1/label-imports${query}`, payload },
      headers: { ...headers, 'content-type': 'text/csv' },
    });
  const report = (answer: Answer): LabelImportReportDto =>
    z.catchall(labelImportReport, z.never()).parse(answer.json());
  const keep = async (...rows: readonly string[]): Promise<LabelImportReportDto> =>
    report(await post(fileOf(...rows), '?apply=true'));
  const list = async (query = ''): Promise<LabelAwardListDto> => {
    const answer = await api.get(`/api/v1/label-awards${query}`);
    const read = labelAwardList.parse(answer.json());
    expect(answer.json()).toEqual(read);
    return read;
  };
  const shown = async (query = ''): Promise<string[]> =>
    (await list(query)).items.map(({ year, givenTo, ats }) => `${String(year)} ${givenTo} ${String(ats)}`);
  const csv = async (url: string, headers = {}): Promise<string> =>
    (await api.get(url, { ...headers, accept: 'text/csv' })).body;
  const imports = async (): Promise<LabelImportListDto> =>
    labelImportList.parse((await api.get('/api/v1/label-imports', staff)).json());
  const withdraw = (id: string, reason = 'Mauvais fichier', headers = staff): Promise<Answer> =>
    api.send({ method: 'POST', url: `/api/v1/label-imports/${id}/withdraw`, payload: { reason }, headers });

  it('are none before the staff imports some', async () => {
    expect(await list()).toMatchObject({ items: [], total: 0, explain: { ruleId: 'matching-count' } });
    expect(await imports()).toEqual({ items: [], total: 0, next: null });
  });

  it('are tried first, then kept whole and public at once, with their source', async () => {
    const file = fileOf(row(2024, '35238', 'Rennes', 5, 'Démocratie | Médiation'), row(2023, '243500139', '', 4));
    const counts = { created: 2, corrected: 0, unchanged: 0, refused: 0, remarked: 0 };
    expect(report(await post(file))).toMatchObject({ status: 'ready', importId: null, counts, refusals: [] });
    expect(await shown()).toEqual([]);
    const kept = await post(file, '?apply=true');
    expect([kept.statusCode, kept.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(report(kept)).toMatchObject({ status: 'imported', counts });
    expect((await list()).items).toMatchObject([
      {
        ...{ year: 2024, ats: 5, mentions: ['Démocratie', 'Médiation'], givenTo: 'COM-35238', givenName: 'Rennes' },
        collectivity: { id: 'COM-35238', name: 'Rennes', territoryId: 'COM-35238' },
        source: { title: 'Palmarès', url: 'https://palmares.example', date: '2024-02' },
        explain: { ruleId: 'published-value' },
      },
      { year: 2023, ats: 4, givenTo: 'EPCI-243500139', givenName: 'Rennes Métropole' },
    ]);
    expect(await shown('?collectivity=com-35238')).toEqual(['2024 COM-35238 5']);
    expect(await shown('?year=2023')).toEqual(['2023 EPCI-243500139 4']);
  });

  it('change nothing when they come again, and are told as corrections when they differ', async () => {
    const file = fileOf(row(2024, 'COM-35238', 'Rennes', 5, 'Médiation | Démocratie'), row(2023, '243500139', '', 3));
    expect(report(await post(file))).toMatchObject({
      ...{ status: 'ready', counts: { created: 0, corrected: 1, unchanged: 1 } },
      awards: [
        { line: 3, outcome: 'corrected', ats: 3, shown: { ats: 4, mentions: [] } },
        { line: 2, outcome: 'unchanged', shown: null },
      ],
    });
    await on('2026-11-11T09:00:00Z');
    expect(report(await post(file, '?apply=true')).status).toBe('imported');
    expect(report(await post(file, '?apply=true')).status).toBe('unchanged');
    expect((await list('?year=2023')).items).toMatchObject([{ ats: 3, isCorrection: true }]);
  });

  it('are read at past dates: what had been given, and what this site showed', async () => {
    expect(await shown('?knownAt=2026-11-10')).toEqual(['2024 COM-35238 5', '2023 EPCI-243500139 4']);
    expect(await shown('?knownAt=2026-11-09')).toEqual([]);
    expect(await shown('?asOf=2024-12-30')).toEqual(['2023 EPCI-243500139 3']);
    expect(await list('?asOf=2024-12-30')).toMatchObject({ total: 1, clocks: { asOf: '2024-12-30' } });
    expect((await api.get('/api/v1/label-awards?asOf=2026-11-30')).statusCode).toBe(400);
  });

  it('are withdrawn by file, with the reason: what had been corrected is shown again', async () => {
    const [last, first] = (await imports()).items;
    expect([last, first]).toMatchObject([
      { awards: 1, corrections: 1, years: { first: 2023, last: 2023 }, sources: ['Palmarès'], withdrawal: null },
      {
        awards: 2,
        corrections: 0,
        years: { first: 2023, last: 2024 },
        recordedBy: { name: 'Anne Martin', isYou: false },
      },
    ]);
    const id = last?.id ?? '';
    expect((await withdraw(id, ' ')).json<Problem>().faults?.map(({ field }) => field)).toEqual(['reason']);
    await on('2026-11-12T09:00:00Z');
    expect(labelImport.parse((await withdraw(id)).json())).toMatchObject({
      withdrawal: { reason: 'Mauvais fichier', recordedBy: { isYou: true } },
    });
    expect((await withdraw(id)).statusCode).toBe(200);
    expect((await withdraw(id, 'Autre')).json<Problem>().code).toBe('import-not-published');
    expect((await withdraw(randomUUID())).statusCode).toBe(404);
    expect(await shown()).toEqual(['2024 COM-35238 5', '2023 EPCI-243500139 4']);
    expect(await shown('?knownAt=2026-11-11')).toEqual(['2024 COM-35238 5', '2023 EPCI-243500139 3']);
    const acts = await asCommand(api, (manager) =>
      manager.query<object[]>(`SELECT after FROM audit_entry WHERE operation = 'record-labels' ORDER BY id`),
    );
    expect(acts).toEqual([
      { after: { created: 2, corrected: 0 } },
      { after: { created: 0, corrected: 1 } },
      { after: { withdrawn: true, reason: 'Mauvais fichier' } },
    ]);
  });

  it('come out as the file that went in', async () => {
    const file = await csv('/api/v1/label-awards');
    expect(file).toContain('2024,COM-35238,Rennes,5,Démocratie | Médiation,Palmarès,https://palmares.example,2024-02');
    expect(report(await post(file)).status).toBe('unchanged');
    const everything = JSON.stringify(await list());
    expect(report(await post(everything)).status).toBe('unchanged');
    const [, first] = (await imports()).items;
    expect((await csv(`/api/v1/label-imports/${first?.id ?? ''}/awards`, staff)).split('\r\n')).toHaveLength(4);
    expect((await api.get(`/api/v1/label-imports/${randomUUID()}/awards`, staff)).statusCode).toBe(404);
  });

  it('of a commune that was merged, or of an arrondissement, are shown where they are answered for, and told so', async () => {
    const told = await keep(
      row(2010, '12076', 'Conques', 2),
      row(2010, '12218', '', 1),
      row(2009, '35238', 'Brest', 1),
    );
    expect(told.counts).toMatchObject({ created: 3, remarked: 2 });
    expect(told.awards.map(({ givenTo, remark }) => [givenTo, remark?.code ?? null])).toEqual([
      ['COM-12076', 'answered-by-another'],
      ['COM-35238', 'other-name'],
      ['COM-12218', null],
    ]);
    expect((await list('?collectivity=COM-12218')).items).toMatchObject([
      { givenTo: 'COM-12076', givenName: 'Conques', collectivity: { id: 'COM-12218', name: 'Conques-en-Rouergue' } },
      { givenTo: 'COM-12218', givenName: 'Conques-en-Rouergue' },
    ]);
    expect(report(await post(await csv('/api/v1/label-awards'))).status).toBe('unchanged');
    await withdraw(told.importId ?? '');
  });

  it.each<[string, string, [number | null, string | null, string][]]>([
    ['nothing', '', [[null, null, 'empty-file']]],
    ['titles alone', HEADER, [[null, null, 'empty-file']]],
    ['a year to come', fileOf(row(2027, '35238', '', 4)), [[2, 'annee', 'future-date']]],
    ['six @', fileOf(row(2024, '35238', '', 6)), [[2, 'arobases', 'out-of-range']]],
    ['@ that are drawn', fileOf(row(2024, '35238', '', '@@@')), [[2, 'arobases', 'not-a-number']]],
    ['a code that nobody has', fileOf(row(2024, '35999', '', 4)), [[2, 'collectivite', 'unknown-collectivity']]],
    ['a code that lost its zero', fileOf(row(2024, '1004', '', 4)), [[2, 'collectivite', 'lost-zero']]],
    [
      'no source',
      fileOf('2024,35238,,4,,,,'),
      [
        [2, 'source', 'missing-value'],
        [2, 'date_source', 'missing-value'],
      ],
    ],
    [
      'a label twice, by two codes',
      fileOf(row(2024, '35238', '', 4), row(2024, '213502388', '', 5)),
      [[3, 'collectivite', 'duplicate-key']],
    ],
    [
      'a fault among others',
      fileOf(row(2021, '35238', '', 4), row(2020, '35238', '', 0)),
      [[3, 'arobases', 'out-of-range']],
    ],
  ])('are refused with their place, and nothing is kept: %s', async (_case, file, expected) => {
    const before = await shown();
    const refused = report(await post(file, '?apply=true'));
    expect([refused.status, refused.importId]).toEqual(['refused', null]);
    expect(refused.refusals.map(({ line, column, code }) => [line, column, code])).toEqual(expected);
    expect(await shown()).toEqual(before);
  });

  it('are counted beyond what is listed', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => row(2024, `Z${String(index)}`, '', 4));
    const { counts, refusals } = report(await post(fileOf(...rows)));
    expect([counts.refused, refusals.length]).toEqual([300, 200]);
  });

  it('are refused when the file is too heavy, or is none', async () => {
    expect((await post(Buffer.alloc(4_000_001, 'a'))).statusCode).toBe(413);
    const none = await api.send({ method: 'POST', url: '/api/v1/label-imports', headers: staff });
    expect(none.json<Problem>().code).toBe('unsupported-media-type');
  });

  it('are kept once by people who import the same file together', async () => {
    const file = fileOf(...Array.from({ length: 10 }, (_, index) => row(2000 + index, '35238', 'Rennes', 3)));
    const statuses = await Promise.all([1, 2, 3].map(async () => report(await post(file, '?apply=true')).status));
    expect(statuses.sort()).toEqual(['imported', 'unchanged', 'unchanged']);
  });

  it.each(['reviewer', 'board', 'admin'] as const)('are not for %s to record', async (role) => {
    const headers = await signInAs(api, { roles: [role] });
    expect((await post(fileOf(row(2024, '35238', '', 1)), '', headers)).json<Problem>().code).toBe('role-required');
  });

  it('answer 304 as long as nothing changes', async () => {
    const first = await api.get('/api/v1/label-awards');
    const etag = String(first.headers.etag);
    expect((await api.get('/api/v1/label-awards', { 'if-none-match': etag })).statusCode).toBe(304);
    await keep(row(2011, '35238', 'Rennes', 4));
    const again = await api.get('/api/v1/label-awards', { 'if-none-match': etag });
    expect([again.statusCode, again.headers.etag === etag]).toEqual([200, false]);
  });
});
