import {
  campaignDetail,
  type CampaignDetailDto,
  type CampaignInput,
  type CampaignListDto,
  type Problem,
} from '@ou-en-est-on/contracts';
import { LabelMatrixRepository } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import { Database } from '../database/database.js';
import { PublicMemory } from '../memory/public-memory.js';
import { Clock } from '../shared/clock.js';
import { publishState, withdrawState } from '../testing/publish-state.js';
import { type Answer, loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';
import { asCommand, FROM_OUR_PAGES, signInAs } from '../testing/test-people.js';
import { PhotographTaker } from './photograph-taker.js';

const COMMUNES = ['COM-35001', 'COM-35002', 'COM-35003', 'COM-35004', 'COM-35005', 'COM-35006'];
const FIRST_DAY = '2026-11-20';
const AT = new Date(`${FIRST_DAY}T10:00:00Z`);

describe('campaigns', () => {
  let database: TestDatabase;
  let api: TestApi;
  let taker: PhotographTaker;
  let staff: Record<string, string>;
  let editionId: string;
  let services: string[];

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ DATABASE_URL: database.url });
    taker = new PhotographTaker(api.app.get(Database), api.app.get(Clock));
    await on('2026-11-10T09:00:00Z');
    const edition = await asCommand(api, (manager) => new LabelMatrixRepository(manager).findCurrentEdition());
    editionId = edition?.id ?? '';
    services = edition?.themes[0]?.services.map(({ id }) => id) ?? [];
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  /** Campaigns live by the day: the clock of the API is set, and the staff signs in anew. */
  const on = async (instant: string): Promise<void> => {
    api.app.get(Clock).now = () => new Date(instant);
    api.app.get(PublicMemory).forget();
    staff = await signInAs(api, { roles: ['staff'] });
  };
  const campaign = (given: Partial<CampaignInput> = {}): CampaignInput => ({
    ...{ title: 'Mi-mandat 2026', purpose: 'mid-term', mandate: '2026-2032', editionId },
    ...{ opensOn: '2026-11-12', photographOn: FIRST_DAY },
    ...{ kinds: ['commune'], strata: [], territoryIds: ['DEP-35'], collectivityIds: [] },
    ...given,
  });
  const put = (id: string, version: number, payload: object, headers = staff): Promise<Answer> =>
    api.send({
      ...{ method: 'PUT', url: `/api/v1/campaigns/${id}`, payload },
      headers: { ...headers, 'if-match': `"${String(version)}"` },
    });
  const cancel = (id: string, version: number, reason: string, headers = staff): Promise<Answer> =>
    api.send({
      ...{ method: 'POST', url: `/api/v1/campaigns/${id}/cancel`, payload: { reason } },
      headers: { ...headers, 'if-match': `"${String(version)}"` },
    });
  const read = async (id: string, query = ''): Promise<CampaignDetailDto> => {
    const answer = await api.get(`/api/v1/campaigns/${id}${query}`);
    expect(answer.statusCode).toBe(200);
    const detail = campaignDetail.parse(answer.json());
    expect(answer.json()).toEqual(detail);
    return detail;
  };
  const list = async (query = ''): Promise<CampaignListDto> =>
    (await api.get(`/api/v1/campaigns${query}`)).json<CampaignListDto>();
  const problemOf = (answer: Answer): [number, string, ...unknown[]] => {
    const { code, faults = [] } = answer.json<Problem>();
    return [answer.statusCode, code, ...faults.map(({ field }) => field)];
  };
  const takeAll = async (): Promise<string[]> => {
    const taken = await taker.take();
    api.app.get(PublicMemory).forget();
    return taken;
  };

  it('are none before one is announced', async () => {
    expect(await list()).toMatchObject({ items: [], total: 0 });
    expect((await api.get('/api/v1/campaigns/mi-mandat-2026')).statusCode).toBe(404);
  });

  it('are announced by the staff, under the address chosen, and public at once', async () => {
    const answer = await put('mi-mandat-2026', 0, campaign());
    expect([answer.statusCode, answer.headers['etag'], answer.headers['cache-control']]).toEqual([
      ...[200, '"1"', 'no-store'],
    ]);
    expect(await read('mi-mandat-2026')).toMatchObject({
      ...{ phase: 'announced', version: 1, respondents: 0, rate: 0, photograph: null, comparable: [] },
      invitation: { kinds: ['commune'], territories: [{ id: 'DEP-35', name: 'Ille-et-Vilaine' }] },
      byRegion: [{ region: { id: 'REG-53', name: 'Bretagne' } }],
      explain: { ruleId: 'response-rate' },
    });
    expect((await list()).items.map(({ id }) => id)).toEqual(['mi-mandat-2026']);
  });

  it('are announced once, though the request be sent twice; another under the same address is told so', async () => {
    expect((await put('mi-mandat-2026', 0, campaign())).json<CampaignDetailDto>().version).toBe(1);
    const other = await put('mi-mandat-2026', 0, campaign({ title: 'Autre' }));
    expect(problemOf(other)).toEqual([412, 'version-conflict']);
    expect(other.json<Problem>().current).toMatchObject({ id: 'mi-mandat-2026', title: 'Mi-mandat 2026' });
  });

  it.each<[string, Partial<Record<keyof CampaignInput, unknown>>, string[]]>([
    ['no title', { title: ' ' }, ['title']],
    ['a mandate that ends before it begins', { mandate: '2032-2026' }, ['mandate']],
    ['an edition that nobody loaded', { editionId: 'inconnue' }, ['editionId']],
    ['a day that does not exist', { opensOn: '2026-11-31' }, ['opensOn']],
    ['days past, and reversed', { opensOn: '2026-11-01', photographOn: '2026-10-31' }, ['opensOn', 'photographOn']],
    ['nobody invited', { kinds: [], territoryIds: [] }, ['kinds']],
    ['a commune in the place of a département', { territoryIds: ['COM-35238'] }, ['territoryIds']],
    ['codes that nobody has', { collectivityIds: ['35238', '99999', '123456789'] }, ['collectivityIds']],
    ['a kind that is none', { kinds: ['canton'] }, ['kinds.0']],
    ['a purpose that is none', { purpose: 'census' }, ['purpose']],
  ])('are refused with %s, field by field', async (_case, given, fields) => {
    expect(problemOf(await put('refusee', 0, { ...campaign(), ...given }))).toEqual([
      400,
      'invalid-request',
      ...fields,
    ]);
    expect((await api.get('/api/v1/campaigns/refusee')).statusCode).toBe(404);
  });

  it('are refused under an address that could not be read, and without a version', async () => {
    expect(problemOf(await put('Mi%20mandat', 0, campaign()))).toEqual([400, 'invalid-request', 'id']);
    const wrong = campaign({ mandate: '2032-2026', editionId: 'inconnue' });
    expect(
      problemOf(await put('Mi%20mandat', 0, wrong))
        .slice(1)
        .sort(),
    ).toEqual(['editionId', 'id', 'invalid-request', 'mandate']);
    const url = '/api/v1/campaigns/autre';
    const bare = await api.send({ method: 'PUT', url, headers: staff, payload: campaign() });
    expect(problemOf(bare)).toEqual([428, 'version-required']);
    expect(problemOf(await put('autre', 3, campaign()))).toEqual([404, 'not-found']);
  });

  it('are changed over the version read, and tell the audit before and after', async () => {
    expect(problemOf(await put('mi-mandat-2026', 7, campaign({ title: 'Autre' })))).toEqual([412, 'version-conflict']);
    const named = campaign({ collectivityIds: ['29019', '243500139', '29019'] });
    expect((await put('mi-mandat-2026', 1, named)).json<CampaignDetailDto>()).toMatchObject({
      version: 2,
      invitation: { collectivities: [{ id: 'COM-29019', name: 'Brest' }, { id: 'EPCI-243500139' }] },
    });
    const told = await asCommand(api, (manager) =>
      manager.query<{ before: unknown; after: unknown }[]>(
        `SELECT before -> 'collectivityIds' AS before, after -> 'collectivityIds' AS after
         FROM audit_entry WHERE operation = 'manage-campaigns' AND subject_id = 'mi-mandat-2026' ORDER BY id`,
      ),
    );
    expect(told).toEqual([
      { before: null, after: [] },
      { before: [], after: ['COM-29019', 'EPCI-243500139'] },
    ]);
  });

  it.each(['visitor', 'board', 'admin'] as const)('are not written by a %s', async (role) => {
    const headers = role === 'visitor' ? FROM_OUR_PAGES : await signInAs(api, { roles: [role] });
    const expected = role === 'visitor' ? [401, 'sign-in-required'] : [403, 'role-required'];
    expect(problemOf(await put('autre', 0, campaign(), headers))).toEqual(expected);
    expect(problemOf(await cancel('mi-mandat-2026', 2, 'Non', headers))).toEqual(expected);
  });

  it('tell a collectivity those that still invite it', async () => {
    expect((await list('?invites=COM-35238')).items.map(({ id }) => id)).toEqual(['mi-mandat-2026']);
    expect((await list('?invites=com-29019')).total).toBe(1);
    expect(await list('?invites=COM-29020')).toMatchObject({ items: [], explain: { ruleId: 'matching-count' } });
  });

  it('count those who answered at the first read after a validation, by stratum, kind and région', async () => {
    await on(`${FIRST_DAY}T12:00:00Z`);
    for (const id of COMMUNES) {
      await publishState(api, { collectivityId: id, editionId }, { [services[0] ?? '']: 'achieved' }, AT);
    }
    const open = await read('mi-mandat-2026');
    expect(open).toMatchObject({ phase: 'open', respondents: 6 });
    expect(open.rate).toBeCloseTo((100 * 6) / open.invited);
    for (const parts of [open.byKind, open.byStratum, open.byRegion]) {
      expect(parts.reduce((sum, one) => sum + one.invited, 0)).toBe(open.invited);
      expect(parts.reduce((sum, one) => sum + one.respondents, 0)).toBe(6);
    }
    expect(open.byKind).toEqual([
      expect.objectContaining({ kind: 'commune', respondents: 6 }),
      // Fewer than five are invited: no rate is told of them.
      { kind: 'epci', invited: 1, respondents: 0, rate: null },
    ]);
  });

  it('once open, keep the edition and the day that those invited rely on', async () => {
    expect(problemOf(await put('mi-mandat-2026', 2, campaign({ opensOn: '2026-11-21' })))).toEqual([
      ...[400, 'invalid-request', 'opensOn', 'photographOn'],
    ]);
    expect((await put('mi-mandat-2026', 2, campaign())).json<CampaignDetailDto>().version).toBe(3);
  });

  it('wait for their photograph once their day is over: nobody changes them then', async () => {
    await on('2026-11-20T23:00:30Z');
    expect(await read('mi-mandat-2026')).toMatchObject({ phase: 'awaiting-photograph' });
    expect(problemOf(await put('mi-mandat-2026', 3, campaign({ title: 'Autre' })))).toEqual([409, 'campaign-ended']);
    expect(problemOf(await cancel('mi-mandat-2026', 3, 'Trop tard'))).toEqual([409, 'campaign-ended']);
    expect(await takeAll()).toEqual([]);
  });

  it('are photographed by the worker, once, and shown by theme', async () => {
    await on('2026-11-20T23:01:00Z');
    expect(await takeAll()).toEqual(['mi-mandat-2026']);
    expect(await takeAll()).toEqual([]);
    const taken = await read('mi-mandat-2026');
    expect(taken).toMatchObject({ phase: 'photographed', respondents: 6 });
    expect(taken.photograph).toMatchObject({ knownAt: '2026-11-20T22:59:59.999Z' });
    expect(taken.photograph?.themes).toHaveLength(16);
    expect(taken.photograph?.themes[0]).toMatchObject({ value: 100, explain: { ruleId: 'respondents-together' } });
    expect(taken.photograph?.themes[0]?.explain.inputs[0]).toMatchObject({ date: FIRST_DAY });
    expect(problemOf(await put('mi-mandat-2026', 3, campaign({ title: 'Autre' })))).toEqual([
      ...[409, 'campaign-photographed'],
    ]);
  });

  it('keep what they counted, and are compared with the next one of the same edition', async () => {
    const before = await read('mi-mandat-2026');
    await on('2026-11-21T12:00:00Z');
    const next = campaign({ title: 'Suite', opensOn: '2026-11-21', photographOn: '2026-11-21' });
    expect((await put('suite', 0, next)).statusCode).toBe(200);
    const later = new Date('2026-11-21T13:00:00Z');
    await withdrawState(api, { collectivityId: COMMUNES[0] ?? '', editionId }, later);
    await publishState(
      api,
      { collectivityId: COMMUNES[1] ?? '', editionId },
      { [services[0] ?? '']: 'not-started' },
      later,
    );
    await on('2026-11-22T08:00:00Z');
    expect(await takeAll()).toEqual(['suite']);
    const { comparable, ...kept } = await read('mi-mandat-2026');
    expect(kept).toEqual({ ...before, comparable: undefined });
    expect(comparable).toEqual([{ id: 'suite', title: 'Suite', photographOn: '2026-11-21' }]);
    const { comparison } = await read('suite', '?compare=mi-mandat-2026');
    expect(comparison).toMatchObject({
      ...{ earlier: { id: 'mi-mandat-2026' }, later: { id: 'suite' } },
      respondents: { both: 5, earlierOnly: 1, laterOnly: 0 },
      explain: { ruleId: 'photograph-difference' },
    });
    expect(comparison?.themes[0]).toMatchObject({ before: 100, after: 80, difference: -20 });
    const taken = (await read('suite')).photograph?.themes.map(({ explain }) => explain);
    expect(taken).toHaveLength(comparison?.themes.length ?? 0);
    expect(comparison?.themes.map(({ explain }) => explain)).toEqual(taken);
    expect((await read('mi-mandat-2026', '?compare=suite')).comparison).toEqual(comparison);
    expect((await api.get('/api/v1/campaigns/suite?compare=suite')).statusCode).toBe(404);
  });

  it('are cancelled with a reason that everybody reads, and then stay so', async () => {
    expect((await put('abandon', 0, campaign({ opensOn: '2026-11-22', photographOn: '2026-11-22' }))).statusCode).toBe(
      200,
    );
    expect(problemOf(await cancel('abandon', 1, ' '))).toEqual([400, 'invalid-request', 'reason']);
    expect(problemOf(await cancel('abandon', 4, 'Reportée'))).toEqual([412, 'version-conflict']);
    expect((await cancel('abandon', 1, 'Reportée')).statusCode).toBe(200);
    expect(await read('abandon')).toMatchObject({ phase: 'cancelled', cancelReason: 'Reportée', version: 2 });
    expect(problemOf(await put('abandon', 2, campaign()))).toEqual([409, 'campaign-cancelled']);
    expect((await list('?invites=COM-35238')).total).toBe(0);
    await on('2026-11-23T08:00:00Z');
    expect(await takeAll()).toEqual([]);
  });

  it('change nothing but that they are cancelled, as the audit tells it', async () => {
    const acts = await asCommand(api, (manager) =>
      manager.query<Record<'before' | 'after', object>[]>(
        `SELECT before, after FROM audit_entry WHERE subject_id = 'abandon' AND after ? 'cancelReason'`,
      ),
    );
    expect(acts).toEqual([{ before: acts[0]?.before, after: { ...acts[0]?.before, cancelReason: 'Reportée' } }]);
    expect(acts[0]?.before).toMatchObject({ opensOn: '2026-11-22', collectivityIds: [] });
  });

  it('of fewer than five respondents show no value', async () => {
    await on('2026-11-24T08:00:00Z');
    const few = campaign({ kinds: [], territoryIds: [], collectivityIds: ['35002', '35003'] });
    await put('peu', 0, { ...few, opensOn: '2026-11-24', photographOn: '2026-11-24' });
    await on('2026-11-25T08:00:00Z');
    expect(await takeAll()).toEqual(['peu']);
    const { photograph, rate, respondents } = await read('peu');
    expect([rate, respondents]).toEqual([null, 2]);
    expect(
      photograph?.themes.every(({ value, low, distribution }) => value === null && low === null && !distribution[0]),
    ).toBe(true);
  });

  it('are photographed once what a closed collectivity had made public, and nothing ended yet, has ended', async () => {
    const isPublic = async (): Promise<boolean> => {
      const found: unknown[] = await asCommand(api, (manager) =>
        manager.query('SELECT FROM respondent WHERE collectivity_id = $1', [COMMUNES[2]]),
      );
      return found.length > 0;
    };
    await asCommand(api, (manager) =>
      manager.query(`UPDATE collectivity SET closed_on = '2026-11-25' WHERE id = $1`, [COMMUNES[2]]),
    );
    expect(await isPublic()).toBe(true);
    expect(await takeAll()).toEqual([]);
    expect(await isPublic()).toBe(false);
    const acts = await asCommand(api, (manager) =>
      manager.query<object[]>(
        `SELECT identity, request_id AS request FROM audit_entry WHERE operation = 'end-state' AND collectivity_id = $1`,
        [COMMUNES[2]],
      ),
    );
    expect(acts).toEqual([{ identity: 'system:worker', request: null }]);
  });

  it('are given to a spreadsheet', async () => {
    const answer = await api.get('/api/v1/campaigns', { accept: 'text/csv' });
    expect(answer.body).toContain('mi-mandat-2026,Mi-mandat 2026,mid-term');
  });
});
