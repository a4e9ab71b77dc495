import { type NewSecondFactorDto, type Problem, recoveryCodes } from '@ou-en-est-on/contracts';
import { createTestDatabase, type TestDatabase } from '@ou-en-est-on/data/testing';
import { TOTP } from 'otpauth';
import { methodOf } from '../openapi/route-table.js';
import { ROUTES } from '../openapi/routes.js';
import { Clock } from '../shared/clock.js';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import { createPerson, FROM_OUR_PAGES, headersOf, PASSPHRASE } from '../testing/test-people.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const TEN_MINUTES = 10 * 60_000;

const BEGUN = ['POST', 'account/second-factor'] as const;
const OF_ONESELF = [
  ['POST', 'account/recovery-codes'],
  ['DELETE', 'account/second-factor'],
] as const;
const OF_OTHERS = [
  ['POST', 'people', { email: 'nouvelle@essai.example', name: 'Nora Petit' }],
  ['DELETE', 'people/:id', undefined],
  ['POST', 'people/:id/access-links', undefined],
  ['POST', 'people/:id/second-factor-links', undefined],
  ['PUT', 'people/:id/memberships/COM-35238', { role: 'agent' }],
  ['PUT', 'people/:id/roles/staff', {}],
] as const;

/** As the route table writes it. */
const routeOf = (path: string): string =>
  `/api/v1/${path}`.replace(':id', '{id}').replace('COM-35238', '{collectivity}').replace('staff', '{role}');

describe('a passphrase given lately', () => {
  let database: TestDatabase;
  let api: TestApi;
  let now: Date;
  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ DATABASE_URL: database.url });
    api.app.get(Clock).now = () => now;
  });
  beforeEach(() => (now = NOW));
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const change = (method: 'POST' | 'PUT' | 'DELETE', url: string, headers: object, payload?: object): Promise<Answer> =>
    api.send({ method, url: `/api/v1/${url}`, headers: { ...headers }, ...(payload && { payload }) });
  const codeOf = (answer: Answer): string => (answer.statusCode < 400 ? 'done' : answer.json<Problem>().code);
  const later = (milliseconds: number): void => void (now = new Date(now.getTime() + milliseconds));

  const enrolled = async (): Promise<Record<string, string>> => {
    const headers = await headersOf(api, await createPerson(api), { secondFactor: false });
    const { secret } = (await change(...BEGUN, headers)).json<NewSecondFactorDto>();
    const code = new TOTP({ secret }).generate({ timestamp: now.getTime() });
    const confirmed = await change('POST', 'account/second-factor/confirm', headers, { code });
    const { codes } = recoveryCodes.parse(confirmed.json());
    // 120 random bits: what a plain hash may keep begins at 112.
    expect(codes.filter((one) => /^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){5}$/.test(one))).toHaveLength(10);
    return { ...FROM_OUR_PAGES, cookie: String(confirmed.headers['set-cookie']).split(';')[0] ?? '' };
  };

  it('is asked before a second factor is begun, and holds for ten minutes', async () => {
    const headers = await headersOf(api, await createPerson(api), { secondFactor: false });
    later(TEN_MINUTES - 1);
    expect(codeOf(await change(...BEGUN, headers))).toBe('done');
    later(1);
    const refused = await change(...BEGUN, headers);
    expect([refused.statusCode, codeOf(refused)]).toEqual([403, 'proof-required']);
    expect(refused.json<Problem>().detail).toMatch(/^Donnez de nouveau votre phrase de passe/);
    expect(codeOf(await change('POST', 'session/proof', headers, { passphrase: PASSPHRASE }))).toBe('done');
    expect(codeOf(await change(...BEGUN, headers))).toBe('done');
  });

  it('is asked by each route that opens an account, raises one or ends it, all tried here', () => {
    const asking = ROUTES.filter(({ needsProof }) => needsProof).map((route) => `${methodOf(route)} ${route.path}`);
    const tried = [BEGUN, ...OF_ONESELF, ...OF_OTHERS].map(([method, path]) => `${method} ${routeOf(path)}`);
    expect(asking.sort()).toEqual(tried.sort());
  });

  it.each(OF_ONESELF)('is asked before %s %s', async (method, url) => {
    const headers = await enrolled();
    later(TEN_MINUTES);
    expect(codeOf(await change(method, url, headers))).toBe('proof-required');
    expect(codeOf(await change('POST', 'session/proof', headers, { passphrase: PASSPHRASE }))).toBe('done');
    expect(codeOf(await change(method, url, headers))).toBe('done');
  });

  it.each(OF_OTHERS)('is asked of an admin before %s %s', async (method, path, payload) => {
    const admin = await headersOf(api, await createPerson(api, { roles: ['admin'] }));
    const url = path.replace(':id', (await createPerson(api)).id);
    later(TEN_MINUTES);
    expect(codeOf(await change(method, url, admin, payload))).toBe('proof-required');
    expect(codeOf(await change('POST', 'session/proof', admin, { passphrase: PASSPHRASE }))).toBe('done');
    expect(codeOf(await change(method, url, admin, payload))).not.toBe('proof-required');
  });

  it('lets an admin close what they opened without it', async () => {
    const admin = await headersOf(api, await createPerson(api, { roles: ['admin'] }));
    const { id } = await createPerson(api, { roles: ['staff'] });
    later(TEN_MINUTES);
    expect(codeOf(await change('DELETE', `people/${id}/roles/staff`, admin))).toBe('done');
    expect(codeOf(await change('DELETE', `people/${id}/sessions`, admin))).toBe('done');
  });

  it('is not chosen again by an admin with a link made for themselves', async () => {
    const me = await createPerson(api, { roles: ['admin'] });
    const refused = await change('POST', `people/${me.id}/access-links`, await headersOf(api, me));
    expect([refused.statusCode, codeOf(refused)]).toEqual([403, 'another-admin-required']);
  });

  it('is not proven by another one, which ten tries do not find', async () => {
    const headers = await headersOf(api, await createPerson(api), { secondFactor: false });
    later(TEN_MINUTES);
    const codes: string[] = [];
    for (let tries = 0; tries < 11; tries++) {
      codes.push(codeOf(await change('POST', 'session/proof', headers, { passphrase: 'une autre phrase de passe' })));
    }
    expect(codes).toEqual([...Array<string>(10).fill('passphrase-refused'), 'too-many-attempts']);
    expect(codeOf(await change(...BEGUN, headers))).toBe('proof-required');
  });

  it('holds for no longer because the session rose meanwhile', async () => {
    const { email } = await createPerson(api);
    const answer = await change('POST', 'session', FROM_OUR_PAGES, { email, passphrase: PASSPHRASE });
    const headers = { ...FROM_OUR_PAGES, cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' };
    const { secret } = (await change(...BEGUN, headers)).json<NewSecondFactorDto>();
    later(TEN_MINUTES - 60_000);
    const code = new TOTP({ secret }).generate({ timestamp: now.getTime() });
    const confirmed = await change('POST', 'account/second-factor/confirm', headers, { code });
    const risen = { ...FROM_OUR_PAGES, cookie: String(confirmed.headers['set-cookie']).split(';')[0] ?? '' };
    later(60_000);
    expect(codeOf(await change('POST', 'account/recovery-codes', risen))).toBe('proof-required');
  });
});
