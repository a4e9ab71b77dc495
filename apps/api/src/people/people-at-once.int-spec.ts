import type { MadeLinkDto, NewSecondFactorDto, Problem, RecoveryCodesDto, SessionDto } from '@ou-en-est-on/contracts';
import {
  CollectivityEntity,
  CredentialRepository,
  inTransaction,
  PersonRepository,
  SessionRepository,
} from '@ou-en-est-on/data';
import { createTestDatabase, insertRow, type TestDatabase } from '@ou-en-est-on/data/testing';
import { aCollectivity } from '@ou-en-est-on/testing';
import { TOTP } from 'otpauth';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import { Clock } from '../shared/clock.js';
import { isAwaited } from '../testing/is-awaited.js';
import { asCommand, createPerson, FROM_OUR_PAGES, headersOf, PASSPHRASE, signInAs } from '../testing/test-people.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { SIGN_IN } from './identities.js';
import { PassphraseHasher } from './passphrase-hasher.js';
import { hashOfRecoveryCode, newRecoveryCodes } from './tokens.js';

const COMMAND = { identity: { kind: 'system', name: 'command' } } as const;

type Method = 'POST' | 'PUT' | 'DELETE';

describe('people changed by two at once', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const change = (method: Method, url: string, headers: object, payload?: object): Promise<Answer> =>
    api.send({ method, url: `/api/v1/${url}`, headers: { ...headers }, ...(payload && { payload }) });
  const outcome = (answer: Answer): [number, string | null] => [
    answer.statusCode,
    answer.statusCode < 400 ? null : answer.json<Problem>().code,
  ];
  const tokenOf = (answer: Answer): string => new URL(answer.json<MadeLinkDto>().url).hash.slice(1);

  it('gives one of two invitations to the same address, and says to the other one that it is taken', async () => {
    const admin = await signInAs(api, { roles: ['admin'] });
    const payload = { email: 'deux-fois@essai.example', name: 'Anne Martin' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => change('POST', 'people', admin, payload)));
    const codes = answers.map(outcome).sort(([a], [b]) => a - b);
    expect(codes).toEqual([[201, null], ...Array(3).fill([409, 'email-taken'])]);
  });

  it('leaves one open link to who is sent several at once', async () => {
    const admin = await signInAs(api, { roles: ['admin'] });
    const { id } = await createPerson(api, { passphrase: null });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => change('POST', `people/${id}/access-links`, admin)),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201]);
    const reads = await Promise.all(
      answers.map((answer) => change('POST', 'access-links/read', FROM_OUR_PAGES, { token: tokenOf(answer) })),
    );
    const codes = reads.map(outcome).sort(([a], [b]) => a - b);
    expect(codes).toEqual([[200, null], ...Array(3).fill([410, 'link-revoked'])]);
  });

  it('lets an invitation be used by one of two people', async () => {
    const admin = await signInAs(api, { roles: ['admin'] });
    const { id } = await createPerson(api, { passphrase: null });
    const token = tokenOf(await change('POST', `people/${id}/access-links`, admin));
    const answers = await Promise.all(
      ['dix girafes sous le préau', 'neuf tapirs au marché couvert'].map((passphrase) =>
        change('POST', 'access-links/use', FROM_OUR_PAGES, { token, passphrase }),
      ),
    );
    expect(answers.map(outcome).sort(([a], [b]) => a - b)).toEqual([
      [200, null],
      [410, 'link-used'],
    ]);
  });

  it('lets the last two admins leave one after the other, hence one of them', async () => {
    const first = await createPerson(api, { roles: ['admin'] });
    const second = await createPerson(api, { roles: ['admin'] });
    await database.dataSource.query('DELETE FROM site_role WHERE person_id <> ALL ($1)', [[first.id, second.id]]);
    const answers = await inTransaction(database.dataSource, COMMAND, async (manager) => {
      const people = new PersonRepository(manager);
      const mayLeave = await people.hasOtherAdmin(first.id);
      await people.withdraw(first.id, 'admin');
      const state = { answered: false };
      const other = inTransaction(database.dataSource, COMMAND, async (later) => {
        const mayLeaveToo = await new PersonRepository(later).hasOtherAdmin(second.id);
        state.answered = true;
        return mayLeaveToo;
      });
      // Until the other one waits for this transaction; without the lock it answers at once, and wrongly.
      while (!state.answered && !(await isAwaited(manager)));
      return { mayLeave, other };
    });
    expect([answers.mayLeave, await answers.other]).toEqual([true, false]);
  });

  it('tells that a second factor is there already rather than give a secret that opens nothing', async () => {
    const headers = await headersOf(api, await createPerson(api), { secondFactor: false });
    const { secret } = (await change('POST', 'account/second-factor', headers)).json<NewSecondFactorDto>();
    const code = new TOTP({ secret }).generate({ timestamp: api.app.get(Clock).now().getTime() });
    const confirmed = await change('POST', 'account/second-factor/confirm', headers, { code });
    const cookie = String(confirmed.headers['set-cookie']).split(';')[0] ?? '';
    const again = await change('POST', 'account/second-factor', { ...FROM_OUR_PAGES, cookie });
    expect(outcome(again)).toEqual([409, 'second-factor-exists']);
  });

  /** Another passphrase is chosen while the hasher works for the first time. */
  const whileHashing = async (
    work: 'hash' | 'matches',
    id: string,
    start: () => Promise<Answer>,
  ): Promise<{ answer: Answer; isKept: boolean }> => {
    const hasher = api.app.get(PassphraseHasher);
    const reset = await hasher.hash('sept loutres au lavoir');
    const own: (...given: never[]) => Promise<unknown> = hasher[work].bind(hasher);
    Object.assign(hasher, {
      [work]: async (...given: never[]) => {
        const done = await own(...given);
        await api.app.get(Database).inTransaction(SIGN_IN, async (manager) => {
          await new CredentialRepository(manager).savePassphrase(id, reset, api.app.get(Clock).now());
        });
        return done;
      },
    });
    const answer = await start();
    Object.assign(hasher, { [work]: own });
    const kept = await api.app
      .get(Database)
      .inTransaction(SIGN_IN, (manager) => new CredentialRepository(manager).findHash(id));
    return { answer, isKept: kept === reset };
  };

  it('opens no session with a passphrase that was replaced while it was being verified', async () => {
    const { id, email } = await createPerson(api);
    const { answer } = await whileHashing('matches', id, () =>
      change('POST', 'session', FROM_OUR_PAGES, { email, passphrase: PASSPHRASE }),
    );
    expect(outcome(answer)).toEqual([401, 'sign-in-failed']);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('undoes no reset with the passphrase of before', async () => {
    const person = await createPerson(api);
    const headers = await headersOf(api, person, { secondFactor: false });
    const payload = { current: PASSPHRASE, next: 'le vélo orange de mamie' };
    const { answer, isKept } = await whileHashing('hash', person.id, () =>
      change('PUT', 'account/passphrase', headers, payload),
    );
    expect([outcome(answer), isKept]).toEqual([[403, 'passphrase-refused'], true]);
  });

  it('erases no account with a passphrase that was replaced while it was being verified', async () => {
    const person = await createPerson(api);
    const headers = await headersOf(api, person, { secondFactor: false });
    const { answer, isKept } = await whileHashing('matches', person.id, () =>
      change('POST', 'account/erase', headers, { passphrase: PASSPHRASE }),
    );
    expect([outcome(answer), isKept]).toEqual([[403, 'passphrase-refused'], true]);
  });

  describe('where the sessions end while a code is being given', () => {
    const whileEnded = async (id: string, start: () => Promise<Answer>): Promise<Answer> => {
      const limiter = api.app.get(AttemptLimiter);
      const take = limiter.take.bind(limiter);
      limiter.take = async (...given) => {
        await take(...given);
        await api.app
          .get(Database)
          .inTransaction(SIGN_IN, (manager) =>
            new SessionRepository(manager).revokeAllOf(id, api.app.get(Clock).now()),
          );
      };
      const answer = await start();
      limiter.take = take;
      return answer;
    };
    const cookieOf = (answer: Answer): Record<string, string> => ({
      ...FROM_OUR_PAGES,
      cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '',
    });
    const started = async (headers: object): Promise<{ code: string }> => {
      const { secret } = (await change('POST', 'account/second-factor', headers)).json<NewSecondFactorDto>();
      return { code: new TOTP({ secret }).generate({ timestamp: api.app.get(Clock).now().getTime() }) };
    };

    it('none rises by its second step, and the code is not spent', async () => {
      const person = await createPerson(api);
      const headers = await headersOf(api, person, { secondFactor: false });
      const confirmed = await change('POST', 'account/second-factor/confirm', headers, await started(headers));
      const [recoveryCode] = confirmed.json<RecoveryCodesDto>().codes;
      const waiting = async (): Promise<Record<string, string>> =>
        cookieOf(await change('POST', 'session', FROM_OUR_PAGES, { email: person.email, passphrase: PASSPHRASE }));
      const give = (given: object): Promise<Answer> => change('POST', 'session/second-factor', given, { recoveryCode });
      const ended = await waiting();
      const answer = await whileEnded(person.id, () => give(ended));
      expect(outcome(answer)).toEqual([401, 'sign-in-required']);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(outcome(await give(await waiting()))).toEqual([200, null]);
    });

    it('none rises by confirming a second factor, which stays to be confirmed', async () => {
      const person = await createPerson(api);
      const headers = await headersOf(api, person, { secondFactor: false });
      const code = await started(headers);
      const answer = await whileEnded(person.id, () => change('POST', 'account/second-factor/confirm', headers, code));
      expect(outcome(answer)).toEqual([401, 'sign-in-required']);
      const later = await headersOf(api, person, { secondFactor: false });
      expect(outcome(await change('POST', 'account/second-factor/confirm', later, code))).toEqual([200, null]);
    });
  });

  it('ends the sessions of who is attached to a collectivity: what a cookie opens never rises', async () => {
    const admin = await signInAs(api, { roles: ['admin'] });
    await insertRow(
      database.dataSource.manager,
      CollectivityEntity,
      aCollectivity({ id: 'SYN-100000009', siren: '100000009' }),
    );
    const person = await createPerson(api);
    const headers = await headersOf(api, person, { secondFactor: false });
    const elected = { role: 'elected', quality: 'president' };
    expect(outcome(await change('PUT', `people/${person.id}/memberships/SYN-100000009`, admin, elected))).toEqual([
      200,
      null,
    ]);
    expect((await api.get('/api/v1/session', headers)).json<SessionDto>().state).toBe('visitor');
  });

  /** Starts something that waits for what this transaction holds; the transaction ends once it does. */
  const whileAwaited = async (
    manager: EntityManager,
    start: () => Promise<Answer>,
  ): Promise<{ answer: Promise<Answer> }> => {
    const state = { answered: false };
    const answer = start().finally(() => (state.answered = true));
    while (!state.answered && !(await isAwaited(manager)));
    return { answer };
  };

  it('leaves ten recovery codes to who asks for others twice at once', async () => {
    const person = await createPerson(api);
    const headers = await headersOf(api, person);
    const codes = newRecoveryCodes().map(hashOfRecoveryCode);
    const { answer } = await inTransaction(database.dataSource, { identity: SIGN_IN }, async (manager) => {
      await new PersonRepository(manager).holdById(person.id);
      await new CredentialRepository(manager).replaceRecoveryCodes(person.id, codes);
      return whileAwaited(manager, () => change('POST', 'account/recovery-codes', headers));
    });
    const given = (await answer).json<RecoveryCodesDto>().codes.map(hashOfRecoveryCode);
    const left = await inTransaction(database.dataSource, { identity: SIGN_IN }, (manager) =>
      manager.query<{ hash: string }[]>('SELECT hash FROM recovery_code WHERE person_id = $1', [person.id]),
    );
    expect(left.map(({ hash }) => hash).sort()).toEqual(given.sort());
  });

  const BODY = 'SYN-100000017';
  const AGENT = { role: 'agent', quality: null, delegation: null } as const;
  const attachedTo = (id: string): Promise<unknown[]> =>
    asCommand(api, (manager) => manager.query('SELECT FROM membership WHERE person_id = $1', [id]));

  describe('where somebody erases their account while they are attached', () => {
    beforeAll(() =>
      asCommand(api, (manager) =>
        insertRow(manager, CollectivityEntity, aCollectivity({ id: BODY, siren: BODY.slice(4) })),
      ),
    );

    it('the erasure comes after, and takes the membership with it', async () => {
      const person = await createPerson(api);
      const headers = await headersOf(api, person, { secondFactor: false });
      const { answer } = await inTransaction(database.dataSource, COMMAND, async (manager) => {
        const people = new PersonRepository(manager);
        await people.holdById(person.id);
        await people.attach(person.id, { collectivityId: BODY, ...AGENT }, api.app.get(Clock).now());
        return whileAwaited(manager, () => change('POST', 'account/erase', headers, { passphrase: PASSPHRASE }));
      });
      expect(outcome(await answer)).toEqual([200, null]);
      expect(await attachedTo(person.id)).toEqual([]);
    });

    it('the attachment comes after, and finds nobody', async () => {
      const admin = await signInAs(api, { roles: ['admin'] });
      const { id } = await createPerson(api);
      const { answer } = await inTransaction(database.dataSource, { identity: SIGN_IN }, async (manager) => {
        await new PersonRepository(manager).erase(id, 'Personne effacée', api.app.get(Clock).now());
        return whileAwaited(manager, () => change('PUT', `people/${id}/memberships/${BODY}`, admin, AGENT));
      });
      expect(outcome(await answer)).toEqual([404, 'not-found']);
      expect(await attachedTo(id)).toEqual([]);
    });
  });
});
