import { type OwnSheetListDto, type Problem, sheetImport, type SheetImportDto } from '@ou-en-est-on/contracts';
import { SHEET_COLUMNS } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import * as z from 'zod/mini';
import { randomUUID } from 'node:crypto';
import { type Answer, loadedDatabase, startApi, TEST_SETTINGS, type TestApi } from '../testing/test-api.js';
import { asCommand, signInAs } from '../testing/test-people.js';

type Headers = Record<string, string>;
const HEADER = SHEET_COLUMNS.join(',');
const SERVICE = 'SERVICE';
const GOOD = `A-1,Guichet,Un guichet,Réalisé,,,,,2024,2025-06,Direction du numérique,${SERVICE},2023-1.1.1 | 2023-4.2.4`;

describe('a file of a collectivity’s own sheets, over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let service: string;
  let communes: string[];

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ ...TEST_SETTINGS, DATABASE_URL: database.url });
    const matrix = (await api.get('/api/v1/label-matrix')).json<{ themes: { services: { id: string }[] }[] }>();
    service = matrix.themes[0]?.services[0]?.id ?? '';
    const found = await asCommand(api, (manager) =>
      manager.query<{ id: string }[]>(`SELECT id FROM collectivity WHERE id > 'COM-35' ORDER BY id LIMIT 100`),
    );
    communes = found.map((one) => one.id);
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  /** An agent of a commune of their own. */
  const agent = async (): Promise<{ id: string; headers: Headers }> => {
    const id = communes.pop() ?? '';
    const membership = { collectivityId: id, role: 'agent', quality: null, delegation: null } as const;
    return { id, headers: await signInAs(api, { memberships: [membership] }) };
  };
  const send = (id: string, headers: Headers, payload: string | Buffer, query = ''): Promise<Answer> =>
    api.send({
      method: 'POST',
      url: `/api/v1/collectivities/${id}/action-sheet-imports${query}`,
      headers: { ...headers, 'content-type': 'text/csv' },
      payload: typeof payload === 'string' ? payload.replaceAll(SERVICE, service) : payload,
    });
  const report = (answer: Answer): SheetImportDto => z.catchall(sheetImport, z.never()).parse(answer.json());
  const held = async (id: string, headers: Headers): Promise<OwnSheetListDto> =>
    (await api.get(`/api/v1/collectivities/${id}/action-sheets`, headers)).json();

  it('is tried, then kept whole as drafts, and changes nothing when it comes again', async () => {
    const { id, headers } = await agent();
    const file = `${HEADER}\n${GOOD}\nA-2,"Un texte\nsur deux lignes",,,,,,,,,,,\n`;
    const counts = { created: 2, changed: 0, unchanged: 0, refused: 0 };
    expect(report(await send(id, headers, file))).toMatchObject({ status: 'ready', counts, refusals: [] });
    expect((await held(id, headers)).total).toBe(0);
    expect(report(await send(id, headers, file, '?apply=true'))).toMatchObject({ status: 'imported', counts });
    expect((await held(id, headers)).items.find(({ reference }) => reference === 'A-1')).toMatchObject({
      ...{ title: 'Guichet', level: 'achieved', startsOn: '2024', endsOn: '2025-06', status: 'draft', version: 1 },
      ...{ serviceIds: [service], proposalIds: ['2023-1.1.1', '2023-4.2.4'] },
    });
    expect(report(await send(id, headers, file, '?apply=true'))).toMatchObject({
      status: 'unchanged',
      counts: { created: 0, changed: 0, unchanged: 2 },
    });
    const changed = report(await send(id, headers, file.replace('Guichet,', 'Guichets,'), '?apply=true'));
    expect(changed.sheets.map(({ reference, outcome }) => [reference, outcome])).toEqual([
      ['A-1', 'changed'],
      ['A-2', 'unchanged'],
    ]);
    expect((await held(id, headers)).items.find(({ reference }) => reference === 'A-1')).toMatchObject({ version: 2 });
    const acts = await asCommand(api, (manager) =>
      manager.query<object[]>(
        `SELECT after FROM audit_entry WHERE collectivity_id = $1 AND operation = 'edit-sheets' ORDER BY id`,
        [id],
      ),
    );
    expect(acts).toMatchObject([{ after: { created: 2 } }, { after: { changed: 1 } }]);
  });

  it.each<[string, string, [number | null, string | null, string][]]>([
    ['nothing', '', [[null, null, 'empty-file']]],
    [
      'another column',
      `${HEADER.replace('niveau', 'level')}\n${GOOD}\n`,
      [
        [1, 'niveau', 'missing-column'],
        [1, 'level', 'unexpected-column'],
      ],
    ],
    ['no reference', `${HEADER}\n,Titre,,,,,,,,,,,\n`, [[2, 'reference', 'missing-value']]],
    ['no title', `${HEADER}\nA-1,,,,,,,,,,,,\n`, [[2, 'titre', 'missing-value']]],
    ['a line twice', `${HEADER}\n${GOOD}\n${GOOD}\n`, [[3, 'reference', 'duplicate-key']]],
    ['a level in another case', `${HEADER}\nA-1,T,,réalisé,,,,,,,,,\n`, [[2, 'niveau', 'other-case']]],
    ['a level of another edition', `${HEADER}\nA-1,T,,Fait,,,,,,,,,\n`, [[2, 'niveau', 'unknown-level']]],
    [
      'a service of another edition',
      `${HEADER}\nA-1,T,,,,,,,,,,jadis-01 | ${SERVICE},\n`,
      [[2, 'services', 'unknown-service']],
    ],
    ['a service twice', `${HEADER}\nA-1,T,,,,,,,,,,${SERVICE} | ${SERVICE},\n`, [[2, 'services', 'duplicate-value']]],
    ['a proposal nobody made', `${HEADER}\nA-1,T,,,,,,,,,,,2019-1\n`, [[2, 'propositions', 'unknown-proposal']]],
    ['an impossible date', `${HEADER}\nA-1,T,,,,,,,12/03/2024,,,,\n`, [[2, 'debut', 'impossible-date']]],
    ['a year of another millennium', `${HEADER}\nA-1,T,,,,,,,,3024,,,\n`, [[2, 'fin', 'impossible-date']]],
    ['a title that nobody sees', `${HEADER}\nA-1,\u200b,,,,,,,,,,,\n`, [[2, 'titre', 'missing-value']]],
    ['a reference that nobody sees', `${HEADER}\n\u200b,T,,,,,,,,,,,\n`, [[2, 'reference', 'missing-value']]],
    [
      'a JSON of what nobody sees',
      '{"items": [{"reference": "\\u0085", "title": "T"}, {"reference": "A-2", "title": "\\u001f"}]}',
      [
        [null, 'items[0].reference', 'missing-value'],
        [null, 'items[1].title', 'missing-value'],
      ],
    ],
    ['an end before its start', `${HEADER}\nA-1,T,,,,,,,2024,2023,,,\n`, [[2, 'fin', 'dates-reversed']]],
    ['an address', `${HEADER}\nA-1,T,,,,,,,,,roux@ville.fr,,\n`, [[2, 'pilote', 'contact-detail']]],
    ['a formula', `${HEADER}\nA-1,=1+1,,,,,,,,,,,\n`, [[2, 'titre', 'formula']]],
    ['a line cut short', `${HEADER}\n${GOOD}\nA-2,T`, [[3, null, 'truncated']]],
    ['a quote never closed', `${HEADER}\nA-1,"T,,,,,,,,,,,\n`, [[2, null, 'truncated']]],
    ['a text of a book', `${HEADER}\nA-1,${'é'.repeat(201)},,,,,,,,,,,\n`, [[2, 'titre', 'too-long']]],
    ['a JSON without a reference', '{"items": [{"title": "T"}]}', [[null, 'items[0].reference', 'missing-value']]],
    ['a broken JSON', '{"items": [', [[null, null, 'malformed-json']]],
    [
      'a JSON of something else',
      '{"items": [{"titre": "T"}]}',
      [
        [null, 'items[0].title', 'missing-value'],
        [null, 'items[0].titre', 'unexpected-column'],
      ],
    ],
  ])('is refused whole, cell by cell: %s', async (_case, file, refusals) => {
    const { id, headers } = await agent();
    const refused = report(await send(id, headers, file, '?apply=true'));
    expect(refused.status).toBe('refused');
    expect(refused.refusals.map(({ line, column, code }) => [line, column, code])).toEqual(refusals);
    expect((await held(id, headers)).total).toBe(0);
  });

  it('keeps nothing of a good line beside a wrong one', async () => {
    const { id, headers } = await agent();
    const refused = report(await send(id, headers, `${HEADER}\n${GOOD}\nA-2,T,,Fait,,,,,,,,,\n`, '?apply=true'));
    expect(refused.refusals).toMatchObject([{ line: 3, column: 'niveau', value: 'Fait' }]);
    expect((await held(id, headers)).total).toBe(0);
  });

  it('lists the first refusals, and counts them all', async () => {
    const { id, headers } = await agent();
    const wrong = Array.from({ length: 201 }, (_, index) => `A-${String(index)},T,,Fait,,,,,,,,,`);
    const refused = report(await send(id, headers, `${HEADER}\n${wrong.join('\n')}\n`));
    expect(refused.counts.refused).toBe(201);
    expect(refused.refusals.map(({ line }) => line)).toEqual(Array.from({ length: 200 }, (_, index) => index + 2));
  });

  it('may be a workbook renamed, which it says', async () => {
    const { id, headers } = await agent();
    const refused = report(await send(id, headers, Buffer.from('504b0304140006000800', 'hex')));
    expect(refused.refusals).toMatchObject([{ code: 'not-a-csv' }]);
  });

  it('takes back its own export, as CSV and as JSON, without a change', async () => {
    const { id, headers } = await agent();
    await send(id, headers, `${HEADER}\n${GOOD}\nA-2,"- Un\n- Deux",,,,,,,,,,,\n`, '?apply=true');
    const url = `/api/v1/collectivities/${id}/action-sheets`;
    const csv = await api.get(url, { ...headers, accept: 'text/csv' });
    expect(report(await send(id, headers, csv.body, '?apply=true'))).toMatchObject({ status: 'unchanged' });
    const json = await api.get(url, headers);
    expect(report(await send(id, headers, json.body, '?apply=true'))).toMatchObject({ status: 'unchanged' });
    const typed = await api.send({
      method: 'POST',
      url: `/api/v1/collectivities/${id}/action-sheet-imports`,
      headers,
      payload: json.json<object>(),
    });
    expect(report(typed)).toMatchObject({ status: 'unchanged' });
  });

  it('takes back a sheet without a reference under its id, which gives it none', async () => {
    const { id, headers } = await agent();
    const sheetId = randomUUID();
    const url = `/api/v1/collectivities/${id}/action-sheets`;
    await api.send({
      method: 'PUT',
      url: `${url}/${sheetId}`,
      headers: { ...headers, 'if-match': '"0"' },
      payload: { title: 'Sans référence' },
    });
    const csv = await api.get(url, { ...headers, accept: 'text/csv' });
    expect(report(await send(id, headers, csv.body))).toMatchObject({ status: 'unchanged' });
    expect(report(await send(id, headers, (await api.get(url, headers)).body))).toMatchObject({ status: 'unchanged' });
    await send(id, headers, csv.body.replace('Sans référence', 'Autre titre'), '?apply=true');
    expect((await held(id, headers)).items).toMatchObject([{ id: sheetId, title: 'Autre titre', reference: null }]);
  });

  it('is of the current edition alone: a sheet of a former one is neither given back nor written over', async () => {
    const { id, headers } = await agent();
    await send(id, headers, `${HEADER}\nA-1,Avec,,,,,,,,,,,\n`, '?apply=true');
    const url = `/api/v1/collectivities/${id}/action-sheets`;
    const sheetId = randomUUID();
    const payload = { title: 'Sans référence' };
    await api.send({ method: 'PUT', url: `${url}/${sheetId}`, headers: { ...headers, 'if-match': '"0"' }, payload });
    await asCommand(api, async (manager) => {
      await manager.query(`
        INSERT INTO matrix_edition SELECT (jsonb_populate_record(one, '{"id": "jadis", "is_current": false}')).*
        FROM matrix_edition AS one WHERE is_current`);
      await manager.query(`UPDATE action_sheet SET edition_id = 'jadis' WHERE collectivity_id = $1`, [id]);
    });
    expect((await api.get(url, { ...headers, accept: 'text/csv' })).body).toBe(`\uFEFF${HEADER}\r\n`);
    const file = `${HEADER}\nA-1,Avec,,,,,,,,,,${SERVICE},\n${sheetId},Sans référence,,,,,,,,,,${SERVICE},\n`;
    const refused = report(await send(id, headers, file, '?apply=true'));
    expect(refused.refusals.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'reference', 'duplicate-key'],
      [3, 'reference', 'duplicate-key'],
    ]);
  });

  it('and a sheet begun by hand add none to those of a collectivity that has all it may keep', async () => {
    const { id, headers } = await agent();
    const lines = (from: number, to: number): string =>
      [HEADER, ...Array.from({ length: to - from }, (_, index) => `A-${String(from + index)},T,,,,,,,,,,,`)].join('\n');
    expect(report(await send(id, headers, lines(0, 499), '?apply=true'))).toMatchObject({ status: 'imported' });
    const beyond = report(await send(id, headers, lines(498, 501), '?apply=true'));
    expect(beyond).toMatchObject({ status: 'refused', counts: { created: 2 }, refusals: [{ code: 'too-many' }] });
    const begin = (sheetId: string, title: string, version = 0): Promise<Answer> =>
      api.send({
        method: 'PUT',
        url: `/api/v1/collectivities/${id}/action-sheets/${sheetId}`,
        headers: { ...headers, 'if-match': `"${String(version)}"` },
        payload: { title },
      });
    const last = randomUUID();
    expect((await begin(last, 'La dernière')).statusCode).toBe(200);
    const refused = await begin(randomUUID(), 'Une de trop');
    expect([refused.statusCode, refused.json<Problem>().code]).toEqual([409, 'too-many-sheets']);
    expect((await begin(last, 'La dernière, corrigée', 1)).statusCode).toBe(200);
    expect(report(await send(id, headers, lines(0, 499)))).toMatchObject({ status: 'unchanged' });
  });

  it('is first the form to fill, when there is no sheet yet', async () => {
    const { id, headers } = await agent();
    const form = await api.get(`/api/v1/collectivities/${id}/action-sheets`, { ...headers, accept: 'text/csv' });
    expect(form.body).toBe(`\uFEFF${HEADER}\r\n`);
  });

  it('is nobody’s but the collectivity’s, and no larger than a file of sheets is', async () => {
    const { id, headers } = await agent();
    const codeOf = (answer: Answer): [number, string] => [answer.statusCode, answer.json<Problem>().code];
    expect(codeOf(await send('COM-35238', headers, `${HEADER}\n${GOOD}\n`))).toEqual([403, 'other-collectivity']);
    expect(codeOf(await send(id, headers, Buffer.alloc(2_000_001, 'a')))).toEqual([413, 'payload-too-large']);
    expect(codeOf(await send(id, headers, `${HEADER}\n`, '?apply=oui'))).toEqual([400, 'invalid-request']);
  });

  it('cannot be kept twice by two who send it at once', async () => {
    const { id, headers } = await agent();
    const both = await Promise.all([1, 2].map(() => send(id, headers, `${HEADER}\n${GOOD}\n`, '?apply=true')));
    expect(both.map((one) => report(one).status).sort()).toEqual(['imported', 'unchanged']);
    expect((await held(id, headers)).total).toBe(1);
  });
});
