import type { MadeLinkDto, NewSecondFactorDto, Problem, RecoveryCodesDto } from '@ou-en-est-on/contracts';
import { createTestDatabase, type TestDatabase } from '@ou-en-est-on/data/testing';
import { MOST_REFUSED_CODES } from '@ou-en-est-on/domain';
import { TOTP } from 'otpauth';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import { createPerson, FROM_OUR_PAGES, headersOf, PASSPHRASE, signInAs } from '../testing/test-people.js';
import { SIGN_IN } from './identities.js';

const [HOME, ELSEWHERE] = ['203.0.113.1', '198.51.100.7'];

interface Owner {
  readonly id: string;
  readonly email: string;
  readonly totp: TOTP;
  readonly codes: readonly string[];
  /** Of the browser that they signed in from. */
  readonly device: string;
}

describe('codes refused to somebody who has the passphrase', () => {
  let database: TestDatabase;
  let api: TestApi;
  let now = new Date('2026-11-21T12:00:00Z');

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ DATABASE_URL: database.url, TRUSTED_PROXY: '127.0.0.1' });
    api.app.get(Clock).now = () => now;
  });
  // Each code serves once, and each test has whole budgets.
  beforeEach(() => {
    now = new Date(now.getTime() + 3_600_000);
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const post = (url: string, headers: object, payload?: object): Promise<Answer> =>
    api.send({ method: 'POST', url: `/api/v1/${url}`, headers: { ...headers }, ...(payload && { payload }) });
  const cookiesOf = (answer: Answer, name: string): string =>
    [answer.headers['set-cookie'] ?? []]
      .flat()
      .filter((one) => one.startsWith(name))
      .map((one) => one.split(';')[0])
      .join();
  const outcome = (answer: Answer): string => (answer.statusCode === 200 ? 'done' : answer.json<Problem>().code);
  /** The passphrase, then a second factor, from a place and a browser. */
  const give = async (
    email: string,
    given: object,
    { address = ELSEWHERE, device = '', passphrase = PASSPHRASE } = {},
  ): Promise<Answer> => {
    const from = { ...FROM_OUR_PAGES, 'x-forwarded-for': address };
    const begun = await post('session', { ...from, cookie: device }, { email, passphrase });
    const cookie = [cookiesOf(begun, 'oeeo-session='), device].filter(Boolean).join('; ');
    return post('session/second-factor', { ...from, cookie }, given);
  };
  const codeOf = ({ totp }: Owner): object => ({ code: totp.generate({ timestamp: now.getTime() }) });
  const anOwner = async (): Promise<Owner> => {
    const person = await createPerson(api);
    const headers = await headersOf(api, person, { secondFactor: false });
    const { secret } = (await post('account/second-factor', headers)).json<NewSecondFactorDto>();
    const totp = new TOTP({ secret });
    const code = totp.generate({ timestamp: now.getTime() });
    const { codes } = (await post('account/second-factor/confirm', headers, { code })).json<RecoveryCodesDto>();
    const signedIn = await give(person.email, { recoveryCode: codes[0] }, { address: HOME });
    now = new Date(now.getTime() + 60_000);
    return { ...person, totp, codes: codes.slice(1), device: cookiesOf(signedIn, 'oeeo-device=') };
  };
  /** As so many tries would have it, the last one made. */
  const refuseMany = async (owner: Owner, column: string, device = ''): Promise<void> => {
    await api.app
      .get(Database)
      .inTransaction(SIGN_IN, (manager) =>
        manager.query(`UPDATE ${column} SET refused_codes = $1 WHERE person_id = $2`, [
          MOST_REFUSED_CODES - 1,
          owner.id,
        ]),
      );
    expect(outcome(await give(owner.email, { code: '000000' }, { device }))).toBe('code-refused');
  };

  it('leave theirs to the browser that its owner uses', async () => {
    const owner = await anOwner();
    const refusals = [];
    for (let tries = 0; tries < 11; tries++) refusals.push(outcome(await give(owner.email, { code: '000000' })));
    expect(refusals.at(-1)).not.toBe('code-refused');
    expect(outcome(await give(owner.email, codeOf(owner), { address: HOME, device: owner.device }))).toBe('done');
  });

  it('leave theirs to the recovery codes, which those of another network do not spend', async () => {
    const owner = await anOwner();
    for (let tries = 0; tries < 10; tries++) await give(owner.email, { code: '000000' });
    for (let tries = 0; tries < 10; tries++) {
      await give(owner.email, { recoveryCode: 'ABCD-EFGH-JKLM-NPQR' }, { address: '198.51.100.8' });
    }
    const recoveryCode = owner.codes[0];
    expect(outcome(await give(owner.email, { recoveryCode }, { address: HOME }))).toBe('done');
  });

  it('end the codes for the browsers that are not known, after a hundred in a row', async () => {
    const owner = await anOwner();
    await refuseMany(owner, 'second_factor');
    expect(outcome(await give(owner.email, codeOf(owner)))).toBe('too-many-codes-refused');
    expect(outcome(await give(owner.email, codeOf(owner), { device: owner.device }))).toBe('done');
    now = new Date(now.getTime() + 60_000);
    expect(outcome(await give(owner.email, codeOf(owner)))).toBe('done');
  });

  it('leave a recovery code to who has one', async () => {
    const owner = await anOwner();
    await refuseMany(owner, 'second_factor');
    expect(outcome(await give(owner.email, { recoveryCode: owner.codes[0] }))).toBe('done');
    expect(outcome(await give(owner.email, codeOf(owner)))).toBe('done');
  });

  it('count no more once a link let another passphrase be chosen, from a browser that is known since', async () => {
    const owner = await anOwner();
    await refuseMany(owner, 'second_factor');
    const admin = await signInAs(api, { roles: ['admin'] });
    const made = (await post(`people/${owner.id}/access-links`, admin)).json<MadeLinkDto>();
    const passphrase = 'le vélo orange de mamie';
    const used = await post('access-links/use', FROM_OUR_PAGES, { token: new URL(made.url).hash.slice(1), passphrase });
    const device = cookiesOf(used, 'oeeo-device=');
    expect(device).toMatch(/^oeeo-device=[\w-]{43}$/);
    expect(outcome(await give(owner.email, codeOf(owner), { passphrase }))).toBe('done');
  });

  it('make a known browser one like any other', async () => {
    const owner = await anOwner();
    await refuseMany(owner, 'known_device', owner.device);
    await refuseMany(owner, 'second_factor', owner.device);
    expect(outcome(await give(owner.email, codeOf(owner), { device: owner.device }))).toBe('too-many-codes-refused');
  });
});
