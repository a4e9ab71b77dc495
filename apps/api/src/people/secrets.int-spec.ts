import { type NewSecondFactorDto, type Problem } from '@ou-en-est-on/contracts';
import { CredentialRepository } from '@ou-en-est-on/data';
import { createTestDatabase, type TestDatabase } from '@ou-en-est-on/data/testing';
import { TOTP } from 'otpauth';
import { DataSource } from 'typeorm';
import { rotateSecrets } from '../commands/rotate-secrets.js';
import { createApp } from '../create-app.js';
import { Database } from '../database/database.js';
import { readEnv, SettingError } from '../env/env.schema.js';
import { listenOrClose } from '../listen.js';
import { Clock } from '../shared/clock.js';
import { stopOnWrongKey } from '../stop-on-wrong-key.js';
import { type Answer, startApi, TEST_SETTINGS, type TestApi } from '../testing/test-api.js';
import { TcpRelay } from '../testing/tcp-relay.js';
import { asCommand, createPerson, FROM_OUR_PAGES, headersOf, PASSPHRASE } from '../testing/test-people.js';
import { CheckSecrets } from './check-secrets.js';
import { SIGN_IN } from './identities.js';
import { SecretBox, UnknownKeyError } from './secret-box.js';
import { secretBoxOf } from './secrets-of.js';

/** The key of the API under test, and others. */
const PRESENT = Buffer.alloc(32, 7);
const OTHER = Buffer.alloc(32, 8);
const HEX = OTHER.toString('hex');

describe('a box of secrets', () => {
  const box = new SecretBox([PRESENT]);
  const sealed = box.seal('JBSWY3DPEHPK3PXP', 'ada');

  it('gives back what it sealed, to its owner, and never seals twice alike', () => {
    expect(box.open(sealed, 'ada')).toBe('JBSWY3DPEHPK3PXP');
    expect(box.seal('JBSWY3DPEHPK3PXP', 'ada').secret).not.toBe(sealed.secret);
    expect(sealed.secret).not.toContain('JBSWY3DP');
  });

  it.each([
    ['to somebody else', () => box.open(sealed, 'eve')],
    ['once a sign was changed', () => box.open({ ...sealed, secret: `A${sealed.secret.slice(1)}` }, 'ada')],
    ['cut short', () => box.open({ ...sealed, secret: sealed.secret.slice(0, -4) }, 'ada')],
    [
      'under the name of another key',
      () => new SecretBox([OTHER, PRESENT]).open({ ...sealed, keyId: new SecretBox([OTHER]).keyId }, 'ada'),
    ],
  ])('gives nothing %s', (_when, open) => {
    expect(open).toThrow();
  });

  it('names the key it has not', () => {
    expect(() => new SecretBox([OTHER]).open(sealed, 'ada')).toThrow(UnknownKeyError);
    expect(() => new SecretBox([OTHER]).open(sealed, 'ada')).toThrow(sealed.keyId);
  });

  it('opens what the key before sealed, and seals with the present one', () => {
    const both = new SecretBox([OTHER, PRESENT]);
    expect(both.open(sealed, 'ada')).toBe('JBSWY3DPEHPK3PXP');
    expect(both.seal('x', 'ada').keyId).toBe(new SecretBox([OTHER]).keyId);
  });

  it('cannot be made without a key, which stops the start with a sentence', () => {
    const env = readEnv({ ...TEST_SETTINGS, SECRETS_KEY: '', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(() => secretBoxOf(env)).toThrow(SettingError);
    expect(() => secretBoxOf(env)).toThrow('Le réglage SECRETS_KEY manque');
  });
});

describe('the second factors of an installation', () => {
  let database: TestDatabase;
  let api: TestApi;
  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ DATABASE_URL: database.url });
  });
  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const post = (url: string, payload: object | undefined, headers: object = FROM_OUR_PAGES): Promise<Answer> =>
    api.send({ method: 'POST', url: `/api/v1/${url}`, headers: { ...headers }, ...(payload && { payload }) });
  const enrolled = async (): Promise<{ id: string; email: string; totp: TOTP; codes: string[] }> => {
    const person = await createPerson(api);
    const headers = await headersOf(api, person, { secondFactor: false });
    const { secret } = (await post('account/second-factor', undefined, headers)).json<NewSecondFactorDto>();
    const totp = new TOTP({ secret });
    const code = totp.generate({ timestamp: api.app.get(Clock).now().getTime() });
    const { codes } = (await post('account/second-factor/confirm', { code }, headers)).json<{ codes: string[] }>();
    return { ...person, totp, codes };
  };
  const stored = async (id: string): Promise<{ secret: string; keyId: string } | null> =>
    api.app.get(Database).inTransaction(SIGN_IN, (manager) => new CredentialRepository(manager).findSecondFactor(id));
  /** As if another key had encrypted it. */
  const sealWith = async (key: Buffer, id: string): Promise<void> => {
    const { secret, keyId } = new SecretBox([key]).seal('JBSWY3DPEHPK3PXP', id);
    await api.app
      .get(Database)
      .inTransaction(SIGN_IN, (manager) => new CredentialRepository(manager).saveSecret(id, secret, keyId));
  };
  const waiting = async (email: string): Promise<Record<string, string>> => {
    const answer = await post('session', { email, passphrase: PASSPHRASE });
    return { ...FROM_OUR_PAGES, cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' };
  };

  it('stop the start with a sentence when the key given does not open them', async () => {
    const { id } = await enrolled();
    const env = readEnv({ ...TEST_SETTINGS, DATABASE_URL: database.url, SECRETS_KEY: HEX });
    const start = async (): Promise<string> => listenOrClose(await createApp(env), env);
    const { keyId = '' } = (await stored(id)) ?? {};
    await expect(start()).rejects.toThrow(SettingError);
    await expect(start()).rejects.toThrow(`ils sont chiffrés par la clé ${keyId}`);
    const both = await startApi({
      ...{ DATABASE_URL: database.url, SECRETS_KEY: HEX },
      SECRETS_PREVIOUS_KEY: PRESENT.toString('hex'),
    });
    await both.close();
  });

  it('let the start go on where there is none, or no database to ask', async () => {
    const none = await startApi({ DATABASE_URL: database.url, SECRETS_KEY: HEX });
    expect((await none.get('/health/live')).statusCode).toBe(200);
    await none.close();
    const away = await startApi({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', SECRETS_KEY: HEX });
    expect((await away.get('/health/live')).statusCode).toBe(200);
    await away.close();
  });

  it('stop the process as soon as a database that was away at the start tells that the key does not open them', async () => {
    await enrolled();
    const relay = new TcpRelay(new URL(database.url));
    await relay.open();
    await relay.cut();
    const late = await startApi({ DATABASE_URL: relay.url, SECRETS_KEY: HEX });
    const said: string[] = [];
    const ended = new Promise<number>((exit) => void stopOnWrongKey(late.app, { say: (why) => said.push(why), exit }));
    expect((await late.get('/health/live')).statusCode).toBe(200);
    await relay.open();
    await late.get('/health/ready');
    expect(await ended).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^La clé SECRETS_KEY n’ouvre pas les seconds facteurs/)]);
    await relay.cut();
  });

  it('let a process go on whose key is checked late, and one that stops before', async () => {
    await enrolled();
    const relay = new TcpRelay(new URL(database.url));
    await relay.open();
    await relay.cut();
    const [right, stopped] = [
      await startApi({ DATABASE_URL: relay.url }),
      await startApi({ DATABASE_URL: relay.url, SECRETS_KEY: HEX }),
    ];
    await stopped.close();
    await relay.open();
    await right.get('/health/ready');
    await expect(right.app.get(CheckSecrets).checked()).resolves.toBeUndefined();
    await expect(stopped.app.get(CheckSecrets).checked()).resolves.toBeUndefined();
    await right.close();
    await relay.cut();
  });

  it('answer with what to do when one cannot be read, and recovery codes still open', async () => {
    const { id, email, codes } = await enrolled();
    await sealWith(OTHER, id);
    const answer = await post('session/second-factor', { code: '123456' }, await waiting(email));
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([409, 'second-factor-unreadable']);
    expect(answer.json<Problem>().detail).toContain('Donnez un code de secours');
    const opened = await post('session/second-factor', { recoveryCode: codes[0] }, await waiting(email));
    expect(opened.statusCode).toBe(200);
  });

  it('are encrypted again with another key, which the one before then no longer opens', async () => {
    const { id } = await enrolled();
    const { totp } = await enrolled();
    const before = new SecretBox([PRESENT]).open((await stored(id)) ?? { secret: '', keyId: '' }, id);
    const rotate = (keys: [Buffer, ...Buffer[]], forget = false): ReturnType<typeof rotateSecrets> =>
      rotateSecrets(api.app.get(DataSource), new SecretBox(keys), forget);
    await expect(rotate([OTHER])).rejects.toThrow(UnknownKeyError);
    expect(await rotate([OTHER, PRESENT])).toEqual({ encrypted: 2, forgotten: 0 });
    expect(await rotate([OTHER, PRESENT])).toEqual({ encrypted: 0, forgotten: 0 });
    const after = (await stored(id)) ?? { secret: '', keyId: '' };
    expect(new SecretBox([OTHER]).open(after, id)).toBe(before);
    expect(() => new SecretBox([PRESENT]).open(after, id)).toThrow(UnknownKeyError);
    expect(totp.secret.base32).not.toBe(before);
  });

  it('whose key is lost are given up by a command alone, which is written down; passphrases then open', async () => {
    const [lost, kept] = [await enrolled(), await enrolled()];
    await sealWith(Buffer.alloc(32, 9), lost.id);
    const rotation = await rotateSecrets(api.app.get(DataSource), new SecretBox([OTHER, PRESENT]), true);
    expect(rotation).toEqual({ encrypted: 1, forgotten: 1 });
    expect([await stored(lost.id), (await stored(kept.id)) !== null]).toEqual([null, true]);
    const answer = await post('session', { email: lost.email, passphrase: PASSPHRASE });
    expect(answer.json()).toMatchObject({ state: 'signed-in' });
    const rows = await asCommand(api, (manager) =>
      manager.query(`SELECT identity, subject_id FROM audit_entry WHERE operation = 'forget-second-factor'`),
    );
    expect(rows).toEqual([{ identity: 'system:command', subject_id: lost.id }]);
  });
});
