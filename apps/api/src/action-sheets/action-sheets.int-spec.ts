import {
  type ActionSheetDto,
  actionSheet,
  actionSheetList,
  type ActionSheetListDto,
  ownSheetDetail,
  type OwnSheetDetailDto,
  ownSheetList,
  type Problem,
  type SelfAssessmentDto,
} from '@ou-en-est-on/contracts';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import type { Membership } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { randomUUID } from 'node:crypto';
import { type Answer, loadedDatabase, startApi, TEST_SETTINGS, type TestApi } from '../testing/test-api.js';
import { asCommand, signInAs } from '../testing/test-people.js';

type Headers = Record<string, string>;
type Sheet = Partial<OwnSheetDetailDto>;

const RENNES = 'COM-35238';
const agentOf = (collectivityId: string): Membership => ({
  ...{ collectivityId, role: 'agent', quality: null, delegation: null },
});
const SHEET: Sheet = {
  title: 'Un guichet numérique dans chaque mairie de quartier',
  synthesis: 'Huit guichets, un agent formé dans chacun.',
  level: 'achieved',
  lead: 'Direction de la relation aux usagers',
  startsOn: '2024-03',
  proposalIds: ['2023-4.2.4'],
};

describe('action sheets, over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let service: string;

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ ...TEST_SETTINGS, DATABASE_URL: database.url });
    const matrix = (await api.get('/api/v1/label-matrix')).json<{ themes: { services: { id: string }[] }[] }>();
    service = matrix.themes[0]?.services[0]?.id ?? '';
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const addressOf = (collectivity: string, path = ''): string =>
    `/api/v1/collectivities/${collectivity}/action-sheets${path}`;
  const send = (
    method: 'PUT' | 'POST' | 'DELETE',
    url: string,
    headers: Headers,
    version: number,
    payload: object = {},
  ): Promise<Answer> =>
    api.send({
      method,
      url,
      headers: { ...headers, 'if-match': `"${String(version)}"` },
      ...(method !== 'DELETE' && { payload }),
    });
  const put = (collectivity: string, headers: Headers, version: number, sheet: object, id: string = randomUUID()) =>
    send('PUT', addressOf(collectivity, `/${id}`), headers, version, sheet);
  const written = async (headers: Headers, part: Sheet = {}, collectivity = RENNES): Promise<OwnSheetDetailDto> => {
    const answer = await put(collectivity, headers, 0, { ...SHEET, serviceIds: [service], ...part });
    expect(answer.statusCode).toBe(200);
    return z.catchall(ownSheetDetail, z.never()).parse(answer.json());
  };
  const step = (name: string, headers: Headers, { id, version }: OwnSheetDetailDto, payload = {}): Promise<Answer> =>
    send('POST', addressOf(RENNES, `/${id}/${name}`), headers, version, payload);
  const codeOf = (answer: Answer): [number, string] => [answer.statusCode, answer.json<Problem>().code];
  const agent = (collectivity = RENNES, name = 'Anne Martin'): Promise<Headers> =>
    signInAs(api, { name, memberships: [agentOf(collectivity)] });

  it('are none at first, which the public list says plainly', async () => {
    const list = z.catchall(actionSheetList, z.never()).parse((await api.get('/api/v1/action-sheets')).json());
    expect(list).toMatchObject({ items: [], total: 0, next: null, explain: { ruleId: 'matching-count' } });
    expect(list.explain.inputs.map(({ value }) => value)).toEqual([0, 0]);
  });

  it('are begun unfinished, and kept once however often they are sent', async () => {
    const headers = await agent();
    const id = randomUUID();
    const first = await put(RENNES, headers, 0, { title: ' Un guichet ', synthesis: '  ' }, id);
    expect(first.headers.etag).toBe('"1"');
    expect(z.catchall(ownSheetDetail, z.never()).parse(first.json())).toMatchObject({
      ...{ id, title: 'Un guichet', synthesis: null, version: 1, status: 'draft', hasChanges: true },
      ...{ gaps: ['synthesis', 'level', 'links'], steps: ['edit', 'discard'], history: [] },
      editedBy: { name: 'Anne Martin', isYou: true },
    });
    const again = await Promise.all(
      [0, 0].map((version) => put(RENNES, headers, version, { title: 'Un guichet' }, id)),
    );
    expect(again.map((one) => [one.statusCode, one.json<OwnSheetDetailDto>().version])).toEqual([
      [200, 1],
      [200, 1],
    ]);
    const answer = await api.get(addressOf(RENNES), headers);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
    const list = z.catchall(ownSheetList, z.never()).parse(answer.json());
    expect(list.items.filter((one) => one.id === id)).toHaveLength(1);
    expect(list).toMatchObject({ collectivity: { id: RENNES, name: 'Rennes' } });
  });

  it('hand over the newer text, who wrote it and when, to whoever wrote over an older one', async () => {
    const [anne, luc] = [await agent(), await agent(RENNES, 'Luc Petit')];
    const { id } = await written(anne);
    const late = await put(RENNES, luc, 0, { ...SHEET, title: 'Autre' }, id);
    expect(codeOf(late)).toEqual([412, 'version-conflict']);
    expect(late.json<Problem>().current).toMatchObject({ title: SHEET.title, editedBy: { name: 'Anne Martin' } });
    const both = await Promise.all(
      [anne, luc].map((headers, index) => put(RENNES, headers, 1, { ...SHEET, title: `De ${String(index)}` }, id)),
    );
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
  });

  it.each<[string, object, string]>([
    ['no title', { title: ' ' }, 'title'],
    ['a level in another case', { level: 'Achieved' }, 'level'],
    ['a service of another edition', { serviceIds: ['jadis-01'] }, 'serviceIds'],
    ['a service twice', { serviceIds: ['SERVICE', 'SERVICE'] }, 'serviceIds'],
    ['a proposal nobody made', { proposalIds: ['2019-1.1'] }, 'proposalIds'],
    ['a telephone number', { lead: 'Anne Roux, 06 12 34 56 78' }, 'lead'],
    ['an end before the start', { startsOn: '2024-05', endsOn: '2023' }, 'endsOn'],
    ['a text of a book', { results: 'é'.repeat(4_001) }, 'results'],
    ['a text of several books', { results: 'é'.repeat(10_001) }, 'results'],
    ['what no text holds', { place: 'a\0b' }, 'place'],
    ['a field it does not know', { collectivityId: 'COM-35024' }, 'collectivityId'],
  ])('refuse %s, and keep nothing of it', async (_case, part, field) => {
    const headers = await agent('COM-35076');
    const text = JSON.stringify({ ...SHEET, ...part }).replaceAll('SERVICE', service);
    const refused = await put('COM-35076', headers, 0, JSON.parse(text) as object);
    expect(codeOf(refused)).toEqual([400, 'invalid-request']);
    expect(refused.json<Problem>().faults?.map((fault) => fault.field)).toEqual([field]);
    expect((await api.get(addressOf('COM-35076'), headers)).json()).toMatchObject({ total: 0 });
  });

  it('bear a reference once in a collectivity', async () => {
    const headers = await agent();
    await written(headers, { reference: 'NUM-1' });
    const refused = await put(RENNES, headers, 0, { ...SHEET, reference: 'NUM-1' });
    expect(refused.json<Problem>().faults).toEqual([
      { field: 'reference', message: 'est déjà celle d’une autre de vos fiches : donnez-en une autre' },
    ]);
  });

  it('are nobody’s but their collectivity’s, in the address as in the body', async () => {
    const sheet = await written(await agent());
    const stranger = await agent('COM-35051');
    expect(codeOf(await api.get(addressOf(RENNES, `/${sheet.id}`), stranger))).toEqual([403, 'other-collectivity']);
    expect(codeOf(await put(RENNES, stranger, 1, SHEET, sheet.id))).toEqual([403, 'other-collectivity']);
    expect(codeOf(await step('publish', stranger, sheet))).toEqual([403, 'other-collectivity']);
    const own = addressOf('COM-35051', `/${sheet.id}`);
    expect(codeOf(await api.get(own, stranger))).toEqual([404, 'not-found']);
    expect(codeOf(await send('POST', `${own}/publish`, stranger, 1))).toEqual([404, 'not-found']);
    expect(codeOf(await send('DELETE', own, stranger, 1))).toEqual([404, 'not-found']);
    expect(codeOf(await put('COM-35051', stranger, 0, SHEET, sheet.id))).toEqual([404, 'not-found']);
    expect(codeOf(await api.get(addressOf(RENNES)))).toEqual([401, 'sign-in-required']);
  });

  it.each([
    ['a year of another millennium', { startsOn: '3024' }, ['startsOn']],
    ['the year one', { endsOn: '0001-01-01' }, ['endsOn']],
    ['a title of signs alone', { title: '…' }, ['title']],
    ['a title that nobody sees', { title: '\u001f\u0085' }, ['title']],
  ])('are refused by their field, never by the database: %s', async (_case, part, fields) => {
    const answer = await put(RENNES, await agent(), 0, { ...SHEET, ...part });
    expect(codeOf(answer)).toEqual([400, 'invalid-request']);
    expect(answer.json<Problem>().faults?.map(({ field }) => field)).toEqual(fields);
  });

  it('hold nothing where only what nobody sees was typed', async () => {
    const answer = await put(RENNES, await agent(), 0, { ...SHEET, reference: '\u0085', lead: '\u001f\u200b' });
    expect(answer.json()).toMatchObject({ reference: null, lead: null });
  });

  it.each(['x', 'A'.repeat(36), '%00', '00000000-0000-0000-0000-000000000000'])(
    'are not found under « %s »',
    async (id) => {
      const headers = await agent();
      const answers = [
        await api.get(addressOf(RENNES, `/${id}`), headers),
        await api.get(`/api/v1/action-sheets/${id}`),
        await put(RENNES, headers, 3, SHEET, id),
      ];
      for (const answer of answers) expect([400, 404]).toContain(answer.statusCode);
    },
  );

  it('become public as they are written, change it at the next read, and leave it with a reason', async () => {
    const headers = await agent();
    const draft = await written(headers);
    const url = `/api/v1/action-sheets/${draft.id}`;
    expect(codeOf(await api.get(url))).toEqual([404, 'not-found']);
    expect(codeOf(await step('publish', headers, { ...draft, version: 7 }))).toEqual([412, 'version-conflict']);
    const published = (await step('publish', headers, draft)).json<OwnSheetDetailDto>();
    expect(published).toMatchObject({ status: 'published', hasChanges: false, steps: ['edit', 'withdraw'] });
    expect(published.history).toMatchObject([{ kind: 'published', recordedBy: { name: 'Anne Martin' } }]);
    const read = z.catchall(actionSheet, z.never()).parse((await api.get(url)).json());
    expect(read).toMatchObject({
      ...{ id: draft.id, title: SHEET.title, collectivity: { id: RENNES, name: 'Rennes' } },
      level: { code: 'achieved' },
      startsOn: { date: '2024-03', precision: 'month' },
      services: [{ id: service }],
      proposals: [{ id: '2023-4.2.4' }],
      edition: { official: false },
    });
    expect(codeOf(await step('publish', headers, published))).toEqual([409, 'sheet-unchanged']);
    expect(codeOf(await send('DELETE', addressOf(RENNES, `/${draft.id}`), headers, published.version))).toEqual([
      409,
      'sheet-has-history',
    ]);
    const edited = await put(RENNES, headers, published.version, { ...SHEET, title: 'Autre titre' }, draft.id);
    expect(edited.json()).toMatchObject({ status: 'published', hasChanges: true });
    expect((await api.get(url)).json<ActionSheetDto>().title).toBe(SHEET.title);
    const again = (await step('publish', headers, edited.json())).json<OwnSheetDetailDto>();
    expect((await api.get(url)).json<ActionSheetDto>().title).toBe('Autre titre');
    expect(codeOf(await step('withdraw', headers, again, { reason: ' ' }))).toEqual([400, 'invalid-request']);
    const reachable = await step('withdraw', headers, again, { reason: 'Demander à anne.roux@ville.fr' });
    expect(codeOf(reachable)).toEqual([400, 'invalid-request']);
    expect(reachable.json<Problem>().faults?.map(({ field }) => field)).toEqual(['reason']);
    const withdrawn = await step('withdraw', headers, again, { reason: 'Erreur de saisie' });
    expect(withdrawn.json()).toMatchObject({ status: 'draft', steps: ['edit', 'publish'] });
    expect(withdrawn.json<OwnSheetDetailDto>().history[0]).toMatchObject({ reason: 'Erreur de saisie' });
    expect(codeOf(await api.get(url))).toEqual([404, 'not-found']);
    expect(codeOf(await step('withdraw', headers, withdrawn.json(), { reason: 'Encore' }))).toEqual([
      409,
      'sheet-not-public',
    ]);
  });

  it('are neither begun, written nor published for a collectivity that no longer exists, and can be withdrawn', async () => {
    const ended = 'COM-35032';
    const headers = await agent(ended);
    const { id, version } = await written(headers, {}, ended);
    const draft = await written(headers, { title: 'Brouillon' }, ended);
    const url = (name: string, of = id): string => addressOf(ended, `/${of}/${name}`);
    expect((await send('POST', url('publish'), headers, version)).statusCode).toBe(200);
    await asCommand(api, (manager) =>
      manager.query(`UPDATE collectivity SET closed_on = '2026-01-01' WHERE id = $1`, [ended]),
    );
    const closed = [409, 'collectivity-closed'];
    expect(codeOf(await put(ended, headers, 0, SHEET))).toEqual(closed);
    expect(codeOf(await put(ended, headers, draft.version, { ...SHEET, title: 'Autre' }, draft.id))).toEqual(closed);
    expect(codeOf(await send('POST', url('publish', draft.id), headers, draft.version))).toEqual(closed);
    const file = await api.send({
      method: 'POST',
      url: `/api/v1/collectivities/${ended}/action-sheet-imports`,
      headers,
      payload: { items: [{ reference: 'A-1', title: 'T' }] },
    });
    expect(codeOf(file)).toEqual(closed);
    const kept = (await api.get(addressOf(ended, `/${id}`), headers)).json<OwnSheetDetailDto>();
    expect(kept.steps).toEqual(['withdraw']);
    const withdrawn = await send('POST', url('withdraw'), headers, kept.version, { reason: 'Commune fusionnée' });
    expect(withdrawn.json()).toMatchObject({ status: 'draft', steps: [] });
  });

  it('are not published unfinished', async () => {
    const headers = await agent();
    const draft = await written(headers, { level: null });
    expect(codeOf(await step('publish', headers, draft))).toEqual([409, 'sheet-incomplete']);
  });

  it('are erased while nobody read them in public', async () => {
    const headers = await agent();
    const { id } = await written(headers);
    expect(codeOf(await send('DELETE', addressOf(RENNES, `/${id}`), headers, 9))).toEqual([412, 'version-conflict']);
    expect((await send('DELETE', addressOf(RENNES, `/${id}`), headers, 1)).json()).toEqual({ done: true });
    expect(codeOf(await api.get(addressOf(RENNES, `/${id}`), headers))).toEqual([404, 'not-found']);
  });

  it('are listed by who made them and what they serve, page by page, and as a file', async () => {
    const collectivity = 'COM-35288';
    const headers = await agent(collectivity);
    for (const title of ['Une', 'Deux', '=Trois']) {
      const sheet = await written(headers, { title }, collectivity);
      await send('POST', addressOf(collectivity, `/${sheet.id}/publish`), headers, sheet.version);
    }
    const of = `collectivity=${collectivity}&service=${service},x&proposal=2023-4.2.4`;
    const first = (await api.get(`/api/v1/action-sheets?${of}&limit=2`)).json<ActionSheetListDto>();
    expect(first).toMatchObject({ total: 3, items: [{}, {}] });
    const rest = await api.get(`/api/v1/action-sheets?${of}&limit=2&cursor=${first.next ?? ''}`);
    const { items, next } = rest.json<ActionSheetListDto>();
    expect([...first.items, ...items].map(({ title }) => title).sort()).toEqual(['=Trois', 'Deux', 'Une']);
    expect(next).toBeNull();
    const file = await api.get(`/api/v1/action-sheets?${of}`, { accept: 'text/csv' });
    expect(file.body.split('\r\n')).toHaveLength(5);
    expect(file.body).toContain(`'=Trois`);
    const none = await api.get('/api/v1/action-sheets?collectivity=COM-35024');
    expect(none.json<ActionSheetListDto>()).toMatchObject({ items: [], total: 0 });
    const forged = Buffer.from(JSON.stringify(['x', 'demain', 'y'])).toString('base64url');
    expect(codeOf(await api.get(`/api/v1/action-sheets?cursor=${forged}`))).toEqual([400, 'invalid-cursor']);
  });

  it('suggest the level of their services beside the answers, and answer nothing by themselves', async () => {
    const collectivity = 'COM-35055';
    const headers = await agent(collectivity);
    const planned = await written(headers, { level: 'planned', title: 'Prévue' }, collectivity);
    const done = await written(headers, { level: 'achieved', title: 'Faite' }, collectivity);
    await written(headers, { serviceIds: [] }, collectivity);
    const state = (
      await api.get(`/api/v1/collectivities/${collectivity}/self-assessment`, headers)
    ).json<SelfAssessmentDto>();
    expect(state.answers).toEqual([]);
    expect(state.suggestedLevels).toEqual([
      {
        ...{ serviceId: service, level: 'achieved', cautions: ['others-less-far'] },
        sheets: [
          { id: done.id, title: 'Faite', level: 'achieved', status: 'draft' },
          { id: planned.id, title: 'Prévue', level: 'planned', status: 'draft' },
        ],
      },
    ]);
  });

  it('are told to the audit act by act, without their free texts', async () => {
    const headers = await agent();
    const draft = await written(headers, { title: 'Fiche auditée' });
    const published = (await step('publish', headers, draft)).json<OwnSheetDetailDto>();
    await step('withdraw', headers, published, { reason: 'Pour voir' });
    const acts = await asCommand(api, (manager) =>
      manager.query<{ operation: string; after: { step?: string } }[]>(
        'SELECT operation, after FROM audit_entry WHERE subject_id = $1 ORDER BY id',
        [draft.id],
      ),
    );
    expect(acts.map(({ operation, after }) => [operation, after.step])).toEqual([
      ['edit-sheets', undefined],
      ['publish-sheets', 'publish'],
      ['publish-sheets', 'withdraw'],
    ]);
    expect(JSON.stringify(acts)).not.toContain('Fiche auditée');
  });
});
