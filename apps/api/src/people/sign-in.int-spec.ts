import { jest } from '@jest/globals';
import {
  ERROR_CODES,
  openSessionList,
  type Problem,
  recoveryCodes,
  session,
  type SessionDto,
} from '@ou-en-est-on/contracts';
import { CredentialRepository } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import { createTestDatabase } from '@ou-en-est-on/data/testing';
import { TOTP } from 'otpauth';
import pg from 'pg';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import { createPerson, FROM_OUR_PAGES, headersOf, PASSPHRASE } from '../testing/test-people.js';
import { SIGN_IN } from './identities.js';
import { PassphraseHasher } from './passphrase-hasher.js';

const NOW = new Date('2026-11-21T12:00:00Z');

describe('signing in', () => {
  let database: TestDatabase;
  let api: TestApi;
  let now: Date;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ DATABASE_URL: database.url, TRUSTED_PROXY: '127.0.0.1' });
    api.app.get(Clock).now = () => now;
  });
  beforeEach(() => (now = NOW));
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  let addresses = 0;
  /** Each from an address of its own, unless one is given. */
  const signIn = (
    email: string,
    passphrase = PASSPHRASE,
    address = `198.51.100.${String(++addresses)}`,
    headers: Record<string, string> = {},
  ): Promise<Answer> =>
    api.send({
      method: 'POST',
      url: '/api/v1/session',
      headers: { ...FROM_OUR_PAGES, 'x-forwarded-for': address, ...headers },
      payload: { email, passphrase },
    });
  const change = (method: 'POST' | 'DELETE' | 'PUT', url: string, headers: object, payload?: object): Promise<Answer> =>
    api.send({ method, url: `/api/v1/${url}`, headers: { ...headers }, ...(payload && { payload }) });
  const cookieOf = (answer: Answer): Record<string, string> => ({
    ...FROM_OUR_PAGES,
    cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '',
  });
  const readSession = async (headers: Record<string, string>): Promise<SessionDto> =>
    session.parse((await api.get('/api/v1/session', headers)).json());
  const refusal = (answer: Answer): [number, string] => [answer.statusCode, answer.json<Problem>().code];
  const later = (seconds: number): void => void (now = new Date(now.getTime() + seconds * 1_000));

  /** A person whose account has a second factor, with what makes its codes. */
  const enrolled = async (): Promise<{ email: string; id: string; totp: TOTP; codes: string[]; headers: object }> => {
    const person = await createPerson(api, { roles: ['staff'] });
    const headers = await headersOf(api, person, { secondFactor: false });
    const { secret } = (await change('POST', 'account/second-factor', headers)).json<{ secret: string }>();
    const totp = new TOTP({ secret });
    const code = totp.generate({ timestamp: now.getTime() });
    const confirmed = await change('POST', 'account/second-factor/confirm', headers, { code });
    const { codes } = recoveryCodes.parse(confirmed.json());
    return { ...person, totp, codes, headers: cookieOf(confirmed) };
  };

  it('opens a session with an address, in any case, and a passphrase', async () => {
    const { email, id } = await createPerson(api, { name: 'Ève Le Goff' });
    const answer = await signIn(` ${email.toUpperCase()} `);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^oeeo-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
      expect.stringMatching(/^oeeo-device=/),
    ]);
    expect(session.parse(answer.json())).toMatchObject({
      state: 'signed-in',
      person: { id, name: 'Ève Le Goff', email },
    });
    expect(await readSession(cookieOf(answer))).toMatchObject({ state: 'signed-in', person: { id } });
  });

  it('names its cookie so that browsers keep it to this host and to https, where the site is https', async () => {
    const secure = await startApi({ DATABASE_URL: database.url, PUBLIC_URL: 'https://site.example' });
    const { email } = await createPerson(api);
    const headers = { ...FROM_OUR_PAGES, origin: 'https://site.example' };
    const payload = { email, passphrase: PASSPHRASE };
    const answer = await secure.send({ method: 'POST', url: '/api/v1/session', headers, payload });
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-session=\S+; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
      expect.stringMatching(/^__Host-device=\S+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
    ]);
    await secure.close();
  });

  it('answers the same, after as many verifications, whether the address is known or not', async () => {
    const hasher = api.app.get(PassphraseHasher);
    const matches = hasher.matches.bind(hasher);
    let verifications = 0;
    hasher.matches = (...given) => {
      verifications++;
      return matches(...given);
    };
    const { email } = await createPerson(api);
    const { email: invited } = await createPerson(api, { passphrase: null });
    const answers = [
      await signIn(email, 'une autre phrase de passe'),
      await signIn(invited, 'une autre phrase de passe'),
      await signIn('personne@nulle-part.example', 'une autre phrase de passe'),
      await signIn('ce n’est pas une adresse', 'une autre phrase de passe'),
    ];
    hasher.matches = matches;
    expect(verifications).toBe(4);
    expect(answers.map(refusal)).toEqual(answers.map(() => [401, 'sign-in-failed']));
    const bodies = answers.map((answer) => ({ ...answer.json<Problem>(), instance: '' }));
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(answers.map(({ headers }) => headers['set-cookie'])).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('costs one verification by argon2id, against a decoy when nobody has the address', async () => {
    const hasher = new PassphraseHasher(1_024);
    const known = await hasher.hash(PASSPHRASE);
    expect(known).toMatch(/^\$argon2id\$v=19\$m=1024,t=1,p=1\$/);
    expect(await hasher.matches(PASSPHRASE, known)).toBe(true);
    expect(await hasher.matches('cafe\u0301', await hasher.hash('café'))).toBe(true);
    expect(await hasher.matches(PASSPHRASE, null)).toBe(false);
  });

  it('changes the cookie, and ends the session that the browser had', async () => {
    const { email } = await createPerson(api);
    const first = cookieOf(await signIn(email));
    const second = cookieOf(await signIn(email, PASSPHRASE, undefined, first));
    expect(second.cookie).not.toBe(first.cookie);
    expect((await readSession(first)).state).toBe('visitor');
    expect((await readSession(second)).state).toBe('signed-in');
  });

  it('lets twenty wrong passphrases from one address shut nobody else out', async () => {
    const { email } = await createPerson(api);
    const wrong: string[] = [];
    for (let tries = 0; tries < 20; tries++) {
      wrong.push(refusal(await signIn(email, 'une autre phrase de passe', '203.0.113.1'))[1]);
    }
    expect(wrong.slice(0, 10)).toEqual(Array(10).fill('sign-in-failed'));
    expect(wrong.slice(10)).toEqual(Array(10).fill('too-many-attempts'));
    const shut = await signIn(email, PASSPHRASE, '203.0.113.1');
    expect([...refusal(shut), Number(shut.headers['retry-after']) > 0]).toEqual([429, 'too-many-attempts', true]);
    expect(shut.json<Problem>().detail).toMatch(/^Attendez quelques minutes/);

    expect((await signIn(email, PASSPHRASE, '203.0.113.2')).statusCode).toBe(200);
    later(60);
    expect((await signIn(email, PASSPHRASE, '203.0.113.1')).statusCode).toBe(200);
  });

  it('lets twenty wrong passphrases from twenty addresses shut nobody out', async () => {
    const { email } = await createPerson(api);
    for (let tries = 0; tries < 20; tries++) {
      const answer = await signIn(email, 'une autre phrase de passe', `203.0.113.${String(100 + tries)}`);
      expect(refusal(answer)).toEqual([401, 'sign-in-failed']);
    }
    expect((await signIn(email, PASSPHRASE, '203.0.113.100')).statusCode).toBe(200);
    expect((await signIn(email, PASSPHRASE, '203.0.113.200')).statusCode).toBe(200);
  });

  it('lets one address try few accounts', async () => {
    const codes: string[] = [];
    for (let tries = 0; tries < 35; tries++) {
      codes.push(refusal(await signIn(`compte-${String(tries)}@essai.example`, 'au hasard', '203.0.113.77'))[1]);
    }
    expect(codes.indexOf('too-many-attempts')).toBe(30);
  });

  it('lets a whole town hall sign in from one address', async () => {
    for (let tries = 0; tries < 35; tries++) {
      const { email } = await createPerson(api);
      expect([tries, (await signIn(email, PASSPHRASE, '203.0.113.78')).statusCode]).toEqual([tries, 200]);
    }
  });

  it('is asked in two steps of who has a second factor, and the first one opens nothing', async () => {
    const { email, totp, id } = await enrolled();
    later(30);
    const first = await signIn(email);
    expect(session.parse(first.json())).toMatchObject({ state: 'second-factor-expected', person: null });
    const waiting = cookieOf(first);
    expect(refusal(await api.get('/api/v1/sessions', waiting))).toEqual([401, 'sign-in-required']);

    const code = totp.generate({ timestamp: now.getTime() });
    const second = await change('POST', 'session/second-factor', waiting, {
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect(session.parse(second.json())).toMatchObject({
      state: 'signed-in',
      person: { id },
      secondFactor: { enrolled: true, required: true, given: true },
    });
    expect(cookieOf(second).cookie).not.toBe(waiting.cookie);
    expect((await readSession(waiting)).state).toBe('visitor');
    expect(refusal(await change('POST', 'session/second-factor', waiting, { code }))).toEqual([
      401,
      'sign-in-required',
    ]);
  });

  it.each([
    ['half a minute late', -30, 200],
    ['half a minute early', 30, 200],
    ['on time', 0, 200],
    ['a minute and a half late', -90, 401],
    ['a minute and a half early', 90, 401],
  ])('takes the code of a clock that is %s: %s s → %s', async (_, skew, status) => {
    const { email, totp } = await enrolled();
    later(300);
    const waiting = cookieOf(await signIn(email));
    const code = totp.generate({ timestamp: now.getTime() + skew * 1_000 });
    expect((await change('POST', 'session/second-factor', waiting, { code })).statusCode).toBe(status);
  });

  it('asks the database as much of an address that nobody has as of one that somebody has', async () => {
    const asked = async (email: string): Promise<string[]> => {
      const query = jest.spyOn(pg.Client.prototype, 'query');
      await signIn(email, 'une autre phrase de passe');
      const statements = query.mock.calls.map(([statement]) => String(statement).replace(/'[^']*'/g, '…'));
      query.mockRestore();
      return statements;
    };
    const { email } = await createPerson(api);
    // The very first request also asks whether this is a demonstration.
    await asked('quelqu-un@essai.example');
    const known = await asked(email);
    expect(known.length).toBeGreaterThan(5);
    expect(await asked('personne@essai.example')).toEqual(known);
    expect(await asked((await enrolled()).email)).toEqual(known);
  });

  it('hashes the passphrase again when it was with lower costs, and not when it was refused', async () => {
    const { id, email } = await createPerson(api);
    const asSignIn = <T>(work: (credentials: CredentialRepository) => Promise<T>): Promise<T> =>
      api.app.get(Database).inTransaction(SIGN_IN, (manager) => work(new CredentialRepository(manager)));
    const former = await new PassphraseHasher(512).hash(PASSPHRASE);
    await asSignIn((credentials) => credentials.savePassphrase(id, former, now));
    await signIn(email, 'une autre phrase de passe');
    expect(await asSignIn((credentials) => credentials.findHash(id))).toBe(former);
    expect((await signIn(email)).statusCode).toBe(200);
    const renewed = await asSignIn((credentials) => credentials.findHash(id));
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=1024,t=1,/);
    expect((await signIn(email)).statusCode).toBe(200);
    expect(await asSignIn((credentials) => credentials.findHash(id))).toBe(renewed);
  });

  it('takes a code once, and none before it', async () => {
    const { email, totp } = await enrolled();
    later(300);
    const code = totp.generate({ timestamp: now.getTime() });
    const former = totp.generate({ timestamp: now.getTime() - 30_000 });
    const give = async (given: string): Promise<Answer> =>
      change('POST', 'session/second-factor', cookieOf(await signIn(email)), { code: given });
    expect((await give(code)).statusCode).toBe(200);
    expect(refusal(await give(code))).toEqual([401, 'code-refused']);
    expect(refusal(await give(former))).toEqual([401, 'code-refused']);
  });

  it('takes a recovery code once, however it is copied', async () => {
    const { email, codes } = await enrolled();
    const [first = ''] = codes;
    expect([codes.length, new Set(codes).size]).toEqual([10, 10]);
    const give = async (recoveryCode: string): Promise<Answer> =>
      change('POST', 'session/second-factor', cookieOf(await signIn(email)), { recoveryCode });
    expect((await give(first.toLowerCase().replaceAll('-', ' '))).statusCode).toBe(200);
    expect(refusal(await give(first))).toEqual([401, 'code-refused']);
    expect(refusal(await give('ABCD-EFGH-JKLM-NPQR'))).toEqual([401, 'code-refused']);
  });

  it('lets ten codes be tried, wherever from, then one a minute', async () => {
    const { email } = await enrolled();
    const codes: string[] = [];
    for (let tries = 0; tries < 11; tries++) {
      const waiting = cookieOf(await signIn(email));
      codes.push(refusal(await change('POST', 'session/second-factor', waiting, { code: '000000' }))[1]);
    }
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('code-refused'));
    expect(codes[10]).toBe('too-many-attempts');
  });

  it('gives five minutes to the second step', async () => {
    const { email, totp } = await enrolled();
    const waiting = cookieOf(await signIn(email));
    later(300);
    const code = totp.generate({ timestamp: now.getTime() });
    expect(refusal(await change('POST', 'session/second-factor', waiting, { code }))).toEqual([
      401,
      'sign-in-required',
    ]);
  });

  describe('a session', () => {
    it('ends when its owner signs out, twice if they like, and the browser forgets it', async () => {
      const { email } = await createPerson(api);
      const headers = cookieOf(await signIn(email));
      const out = await change('DELETE', 'session', headers);
      expect([out.statusCode, out.headers['set-cookie']]).toEqual([
        200,
        expect.stringMatching(/^oeeo-session=;.*1970/),
      ]);
      expect((await change('DELETE', 'session', headers)).statusCode).toBe(200);
      expect(refusal(await api.get('/api/v1/sessions', headers))).toEqual([401, 'sign-in-required']);
    });

    it('is listed with the device it is on, and ended from another one', async () => {
      const { email } = await createPerson(api);
      const phone = cookieOf(
        await signIn(email, PASSPHRASE, undefined, { 'user-agent': 'Mozilla/5.0 (Android 16; Mobile) Firefox/150.0' }),
      );
      const office = cookieOf(await signIn(email));
      const { items } = openSessionList.parse((await api.get('/api/v1/sessions', office)).json());
      const [other] = items.filter(({ current }) => !current);
      expect(items).toHaveLength(2);
      expect(other?.device).toBe('Firefox sur Android');
      expect((await change('DELETE', `sessions/${other?.id ?? ''}`, office)).statusCode).toBe(200);
      expect(refusal(await api.get('/api/v1/sessions', phone))).toEqual([401, 'sign-in-required']);
      expect(refusal(await change('DELETE', `sessions/${other?.id ?? ''}`, office))).toEqual([404, 'not-found']);
    });

    it('of somebody else is not there to be ended', async () => {
      const mine = cookieOf(await signIn((await createPerson(api)).email));
      const theirs = cookieOf(await signIn((await createPerson(api)).email));
      const [session] = openSessionList.parse((await api.get('/api/v1/sessions', theirs)).json()).items;
      expect(refusal(await change('DELETE', `sessions/${session?.id ?? ''}`, mine))).toEqual([404, 'not-found']);
      expect((await readSession(theirs)).state).toBe('signed-in');
    });

    it('lasts while it is used, and no longer than a day', async () => {
      const headers = cookieOf(await signIn((await createPerson(api)).email));
      for (let hours = 3; hours < 24; hours += 3) {
        later(3 * 3_600);
        expect([hours, (await readSession(headers)).state]).toEqual([hours, 'signed-in']);
      }
      later(3 * 3_600);
      expect((await readSession(headers)).state).toBe('visitor');
    });

    it('that reaches everybody’s data lasts twelve hours, however it is used', async () => {
      const { headers } = await enrolled();
      for (let minutes = 50; minutes < 12 * 60; minutes += 50) {
        later(50 * 60);
        expect([minutes, (await readSession(headers as Record<string, string>)).state]).toEqual([minutes, 'signed-in']);
      }
      later(20 * 60 - 1);
      expect((await readSession(headers as Record<string, string>)).state).toBe('signed-in');
      later(1);
      expect((await readSession(headers as Record<string, string>)).state).toBe('visitor');
    });

    it('unused for four hours is over, for one hour when it reaches everybody’s data', async () => {
      const member = cookieOf(await signIn((await createPerson(api)).email));
      const { headers: staff } = await enrolled();
      later(3_600);
      expect((await readSession(member)).state).toBe('signed-in');
      expect((await readSession(staff as Record<string, string>)).state).toBe('visitor');
      later(4 * 3_600);
      expect((await readSession(member)).state).toBe('visitor');
    });
  });

  describe('a change', () => {
    it.each([
      ['without the header of our pages', { 'x-requested-by': undefined }],
      ['from another site, says the browser', { 'sec-fetch-site': 'cross-site' }],
      ['from a sibling of this site', { 'sec-fetch-site': 'same-site' }],
      ['typed in the address bar', { 'sec-fetch-site': 'none' }],
      ['from another origin', { origin: 'https://ailleurs.example' }],
      ['from a page without origin', { origin: 'null' }],
    ])('%s is refused', async (_, headers) => {
      const { email } = await createPerson(api);
      const given = Object.fromEntries(
        Object.entries({ ...FROM_OUR_PAGES, ...headers }).filter(([, value]) => value !== undefined),
      );
      const payload = { email, passphrase: PASSPHRASE };
      const answer = await api.send({ method: 'POST', url: '/api/v1/session', headers: given, payload });
      expect(refusal(answer)).toEqual([403, 'cross-site-request']);
      expect(answer.json<Problem>().detail).toBe(ERROR_CODES['cross-site-request'].detail);
    });

    it('from the page that the browser was sent to is let in', async () => {
      const { email } = await createPerson(api);
      const headers = { 'x-requested-by': 'essai', host: 'localhost:3170', origin: 'http://localhost:3170' };
      const payload = { email, passphrase: PASSPHRASE };
      expect((await api.send({ method: 'POST', url: '/api/v1/session', headers, payload })).statusCode).toBe(200);
    });
  });
});
