import { accountExport, type Problem } from '@ou-en-est-on/contracts';
import { createTestDatabase, type TestDatabase } from '@ou-en-est-on/data/testing';
import { KNOWN_DEVICE_LIFETIME_MS } from '@ou-en-est-on/domain';
import { Clock } from '../shared/clock.js';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import { asCommand, createPerson, FROM_OUR_PAGES, headersOf, PASSPHRASE } from '../testing/test-people.js';
import { SIGN_IN } from './identities.js';
import { Database } from '../database/database.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const WRONG = 'une autre phrase de passe';
const TOWN_HALL = '203.0.113.1';

describe('a browser that an account was signed in from', () => {
  let database: TestDatabase;
  let api: TestApi;
  let second: TestApi;
  let now: Date;
  beforeAll(async () => {
    database = await createTestDatabase();
    const settings = { DATABASE_URL: database.url, TRUSTED_PROXY: '127.0.0.1' };
    [api, second] = [await startApi(settings), await startApi(settings)];
    for (const one of [api, second]) one.app.get(Clock).now = () => now;
  });
  beforeEach(async () => {
    now = NOW;
    await api.app.get(Database).inTransaction(SIGN_IN, (manager) => manager.query('DELETE FROM attempt_budget'));
  });
  afterAll(async () => {
    await Promise.all([api.close(), second.close()]);
    await database.drop();
  });

  const signIn = (
    email: string,
    { passphrase = PASSPHRASE, address = TOWN_HALL, cookie = '', through = api } = {},
  ): Promise<Answer> =>
    through.send({
      method: 'POST',
      url: '/api/v1/session',
      headers: { ...FROM_OUR_PAGES, 'x-forwarded-for': address, ...(cookie !== '' && { cookie }) },
      payload: { email, passphrase },
    });
  const codeOf = (answer: Answer): string => (answer.statusCode === 200 ? 'done' : answer.json<Problem>().code);
  const deviceCookie = (answer: Answer): string => {
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    return cookies.find((one) => one.startsWith('oeeo-device='))?.split(';')[0] ?? '';
  };

  it('is told apart by a cookie that opens nothing, set once somebody is signed in, for half a year', async () => {
    const { email } = await createPerson(api);
    const refused = await signIn(email, { passphrase: WRONG });
    expect(refused.headers['set-cookie']).toBeUndefined();
    const opened = await signIn(email);
    expect(String(opened.headers['set-cookie'])).toMatch(
      /oeeo-device=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Strict/,
    );
    const cookie = deviceCookie(opened);
    expect((await api.get('/api/v1/session', { cookie })).json()).toMatchObject({ state: 'visitor' });
    expect(deviceCookie(await signIn(email, { cookie }))).toBe(cookie);
  });

  it('still opens to its owner after twenty wrong passphrases from the same address', async () => {
    const { email } = await createPerson(api);
    const cookie = deviceCookie(await signIn(email));
    for (let tries = 0; tries < 20; tries++) await signIn(email, { passphrase: WRONG });
    expect(codeOf(await signIn(email))).toBe('too-many-attempts');
    expect(codeOf(await signIn(email, { cookie }))).toBe('done');
  });

  it('still opens to its owner when a neighbour spent all that the address may try', async () => {
    const { email } = await createPerson(api);
    const cookie = deviceCookie(await signIn(email));
    for (let tries = 0; tries < 31; tries++) await signIn(`x${String(tries)}@essai.example`, { passphrase: WRONG });
    expect(codeOf(await signIn((await createPerson(api)).email))).toBe('too-many-attempts');
    expect(codeOf(await signIn(email, { cookie }))).toBe('done');
  });

  it('still opens to its owner after wrong passphrases from twenty addresses, theirs among them', async () => {
    const { email } = await createPerson(api);
    const cookie = deviceCookie(await signIn(email));
    for (let one = 1; one <= 20; one++) {
      for (let tries = 0; tries < 2; tries++) {
        await signIn(email, { passphrase: WRONG, address: `203.0.113.${String(one)}` });
      }
    }
    expect(codeOf(await signIn(email, { cookie }))).toBe('done');
  });

  it('gives no more tries than ten, then one a minute, and none to another account', async () => {
    const { email } = await createPerson(api);
    const cookie = deviceCookie(await signIn(email));
    const codes: string[] = [];
    for (let tries = 0; tries < 11; tries++) codes.push(codeOf(await signIn(email, { passphrase: WRONG, cookie })));
    expect(codes).toEqual([...Array<string>(10).fill('sign-in-failed'), 'too-many-attempts']);
    const other = await createPerson(api);
    for (let tries = 0; tries < 10; tries++) await signIn(other.email, { passphrase: WRONG, cookie });
    expect(codeOf(await signIn(other.email, { cookie }))).toBe('too-many-attempts');
  });

  it('is forgotten when it was not used for half a year, and with the account', async () => {
    const person = await createPerson(api);
    await signIn(person.email);
    now = new Date(NOW.getTime() + KNOWN_DEVICE_LIFETIME_MS + 1);
    await signIn(person.email);
    const headers = await headersOf(api, person, { secondFactor: false });
    const exported = accountExport.parse((await api.get('/api/v1/account/export', headers)).json());
    expect(exported.knownDevices).toEqual([
      { createdAt: now.toISOString(), lastUsedAt: now.toISOString(), refusedCodes: 0 },
    ]);
    const payload = { passphrase: PASSPHRASE };
    await api.send({ method: 'POST', url: '/api/v1/account/erase', headers, payload });
    const left = await api.app
      .get(Database)
      .inTransaction(SIGN_IN, (manager) => manager.query('SELECT FROM known_device WHERE person_id = $1', [person.id]));
    expect(left).toEqual([]);
  });

  it('shares its budgets with every process of the site', async () => {
    const { email } = await createPerson(api);
    for (let tries = 0; tries < 10; tries++) {
      await signIn(email, { passphrase: WRONG, through: tries % 2 === 0 ? api : second });
    }
    expect(codeOf(await signIn(email, { through: api }))).toBe('too-many-attempts');
    expect(codeOf(await signIn(email, { through: second }))).toBe('too-many-attempts');
    now = new Date(NOW.getTime() + 60_000);
    expect(codeOf(await signIn(email, { through: second }))).toBe('done');
  });

  it('takes ten of twenty tries made at once', async () => {
    const { email } = await createPerson(api);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_one, index) =>
        signIn(email, { passphrase: WRONG, through: index % 2 === 0 ? api : second }),
      ),
    );
    expect(answers.map(codeOf).filter((code) => code === 'sign-in-failed')).toHaveLength(10);
  });

  it('leaves neither an address nor a network in what is counted, which is forgotten after a day', async () => {
    await signIn('quelqu-un@essai.example', { passphrase: WRONG });
    const rows = (): Promise<object[]> =>
      api.app.get(Database).inTransaction(SIGN_IN, (manager) => manager.query('SELECT key, at FROM attempt_budget'));
    expect(await rows()).toHaveLength(2);
    expect(JSON.stringify(await rows())).not.toMatch(/essai|203\.0/);
    expect(await asCommand(api, (manager) => manager.query('SELECT FROM attempt_budget'))).toEqual([]);
    now = new Date(NOW.getTime() + 24 * 3_600_000 + 1);
    await signIn('un-autre@essai.example', { passphrase: WRONG, address: '203.0.113.9' });
    expect(await rows()).toHaveLength(2);
  });
});
