import {
  accessLink,
  type MadeLinkDto,
  madeLink,
  type NewSecondFactorDto,
  type Problem,
  session,
} from '@ou-en-est-on/contracts';
import { createTestDatabase, type TestDatabase } from '@ou-en-est-on/data/testing';
import { TOTP } from 'otpauth';
import { DataSource } from 'typeorm';
import { readPersonArguments, runPerson } from '../commands/run-person.js';
import { Clock } from '../shared/clock.js';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import { createPerson, FROM_OUR_PAGES, headersOf, PASSPHRASE, type TestPerson } from '../testing/test-people.js';
import { PublicAddress } from './public-address.js';

const NOW = new Date('2026-11-21T12:00:00Z');

describe('a lost second factor', () => {
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

  const post = (url: string, payload?: object, headers: object = FROM_OUR_PAGES): Promise<Answer> =>
    api.send({ method: 'POST', url: `/api/v1/${url}`, headers: { ...headers }, ...(payload && { payload }) });
  const refusal = (answer: Answer): [number, string] => [answer.statusCode, answer.json<Problem>().code];
  const cookieOf = (answer: Answer): Record<string, string> => ({
    ...FROM_OUR_PAGES,
    cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '',
  });
  const enrol = async (headers: object): Promise<Answer> => {
    const { secret } = (await post('account/second-factor', undefined, headers)).json<NewSecondFactorDto>();
    const code = new TOTP({ secret }).generate({ timestamp: now.getTime() });
    return post('account/second-factor/confirm', { code }, headers);
  };
  const admin = async (): Promise<{ me: TestPerson; headers: Record<string, string> }> => {
    const me = await createPerson(api, { roles: ['admin'] });
    return { me, headers: cookieOf(await enrol(await headersOf(api, me, { secondFactor: false }))) };
  };
  const tokenOf = (answer: Answer): string => new URL(madeLink.parse(answer.json()).url).hash.slice(1);
  const replace = (token: string, passphrase = PASSPHRASE): Promise<Answer> =>
    post('access-links/second-factor', { token, passphrase });

  it('is replaced by a link of another admin and the passphrase; the sessions of before end', async () => {
    const [lost, other] = [await admin(), await admin()];
    const made = await post(`people/${lost.me.id}/second-factor-links`, undefined, other.headers);
    expect(madeLink.parse(made.json()).url).toMatch(/\/second-facteur#[\w-]{43}$/);
    const token = tokenOf(made);
    const shown = await post('access-links/read', { token });
    expect(accessLink.parse(shown.json())).toMatchObject({ purpose: 'second-factor', email: lost.me.email });

    const opened = await replace(token);
    expect(session.parse(opened.json())).toMatchObject({
      state: 'signed-in',
      secondFactor: { enrolled: false, required: true, given: false },
    });
    expect(refusal(await api.get('/api/v1/sessions', lost.headers))).toEqual([401, 'sign-in-required']);
    // The passphrase alone opens nothing of an admin.
    expect(refusal(await api.get('/api/v1/people', cookieOf(opened)))).toEqual([403, 'second-factor-required']);
    const risen = cookieOf(await enrol(cookieOf(opened)));
    expect((await api.get('/api/v1/people', risen)).statusCode).toBe(200);
    expect(refusal(await replace(token))).toEqual([410, 'link-used']);
  });

  it('is not replaced by oneself alone', async () => {
    const { me, headers } = await admin();
    const answer = await post(`people/${me.id}/second-factor-links`, undefined, headers);
    expect(refusal(answer)).toEqual([403, 'another-admin-required']);
    expect(answer.json<Problem>().detail).toContain('une autre personne qui administre le site');
  });

  it('is not replaced with another passphrase: the link stays, ten tries are given', async () => {
    const [lost, other] = [await admin(), await admin()];
    const token = tokenOf(await post(`people/${lost.me.id}/second-factor-links`, undefined, other.headers));
    const codes: string[] = [];
    for (let tries = 0; tries < 11; tries++) codes.push(refusal(await replace(token, 'une autre phrase'))[1]);
    expect(codes).toEqual([...Array<string>(10).fill('passphrase-refused'), 'too-many-attempts']);
    now = new Date(NOW.getTime() + 60_000);
    expect((await replace(token)).statusCode).toBe(200);
  });

  it('is not replaced by a link for something else, nor does its link choose a passphrase', async () => {
    const [lost, other] = [await admin(), await admin()];
    const reset = tokenOf(await post(`people/${lost.me.id}/access-links`, undefined, other.headers));
    expect(refusal(await replace(reset))).toEqual([404, 'not-found']);
    const token = tokenOf(await post(`people/${lost.me.id}/second-factor-links`, undefined, other.headers));
    const chosen = await post('access-links/use', { token, passphrase: 'le vélo orange de mamie' });
    expect(refusal(chosen)).toEqual([404, 'not-found']);
    expect((await replace(token)).statusCode).toBe(200);
  });

  it('is not replaced after an hour, nor by two people at once', async () => {
    const [lost, other] = [await admin(), await admin()];
    const make = async (): Promise<string> =>
      tokenOf(await post(`people/${lost.me.id}/second-factor-links`, undefined, other.headers));
    const token = await make();
    now = new Date(NOW.getTime() + 3_600_000);
    expect(refusal(await replace(token))).toEqual([410, 'link-expired']);
    now = NOW;
    const second = await make();
    const answers = await Promise.all([replace(second), replace(second)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
  });

  it('has no link where there is none to lose', async () => {
    const { headers } = await admin();
    const { id } = await createPerson(api);
    expect(refusal(await post(`people/${id}/second-factor-links`, undefined, headers))).toEqual([
      409,
      'second-factor-missing',
    ]);
    expect(refusal(await post('people/nobody/second-factor-links', undefined, headers))).toEqual([404, 'not-found']);
  });

  it('of the only admin is replaced by a command, on the server', async () => {
    const { me } = await admin();
    const address = new PublicAddress('https://site.example', 3000);
    const run = (...words: string[]): Promise<string[]> =>
      runPerson(api.app.get(DataSource), readPersonArguments(words), address, api.app.get(Clock));
    const [, link = ''] = await run('second-factor', me.email);
    const url = link.trim() satisfies MadeLinkDto['url'];
    expect((await replace(url.split('#')[1] ?? '')).statusCode).toBe(200);
    await expect(run('second-factor', me.email)).rejects.toThrow('Ce compte n’en a pas');
  });
});
