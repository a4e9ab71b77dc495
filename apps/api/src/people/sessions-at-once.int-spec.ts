import type { NewSecondFactorDto, Problem, RecoveryCodesDto, SessionDto } from '@ou-en-est-on/contracts';
import { createTestDatabase, type TestDatabase } from '@ou-en-est-on/data/testing';
import { TOTP } from 'otpauth';
import { Clock } from '../shared/clock.js';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import { isAwaited } from '../testing/is-awaited.js';
import {
  createPerson,
  FROM_OUR_PAGES,
  headersOf,
  PASSPHRASE,
  signInAs,
  type TestPerson,
} from '../testing/test-people.js';
import { SessionKeeper } from './session-keeper.js';

type Opening = (person: TestPerson) => Promise<() => Promise<Answer>>;
type End = (person: TestPerson, headers: Record<string, string>) => Promise<Answer>;

describe('a session that opens while an admin ends all those of its person', () => {
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

  const send = (method: 'POST' | 'PUT' | 'DELETE', url: string, headers: object, payload?: object): Promise<Answer> =>
    api.send({ method, url: `/api/v1/${url}`, headers: { ...headers }, ...(payload && { payload }) });
  const cookieOf = (answer: Answer): Record<string, string> => ({
    ...FROM_OUR_PAGES,
    cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '',
  });
  const signIn = ({ email }: TestPerson): Promise<Answer> =>
    send('POST', 'session', FROM_OUR_PAGES, { email, passphrase: PASSPHRASE });
  const begun = async (person: TestPerson): Promise<{ headers: object; code: string }> => {
    const headers = await headersOf(api, person, { secondFactor: false });
    const { secret } = (await send('POST', 'account/second-factor', headers)).json<NewSecondFactorDto>();
    return { headers, code: new TOTP({ secret }).generate({ timestamp: api.app.get(Clock).now().getTime() }) };
  };
  const confirm = async (person: TestPerson): Promise<Answer> => {
    const { headers, code } = await begun(person);
    return send('POST', 'account/second-factor/confirm', headers, { code });
  };

  const OPENINGS: Readonly<Record<string, Opening>> = {
    'by a passphrase': (person) => Promise.resolve(() => signIn(person)),
    'by a second factor': async (person) => {
      const [recoveryCode] = (await confirm(person)).json<RecoveryCodesDto>().codes;
      const waiting = cookieOf(await signIn(person));
      return () => send('POST', 'session/second-factor', waiting, { recoveryCode });
    },
    'by the first code of a second factor': async (person) => {
      const { headers, code } = await begun(person);
      return () => send('POST', 'account/second-factor/confirm', headers, { code });
    },
  };
  const ENDS: Readonly<Record<string, End>> = {
    'ends them': ({ id }, admin) => send('DELETE', `people/${id}/sessions`, admin),
    'grants a role, which ends them': ({ id }, admin) => send('PUT', `people/${id}/roles/board`, admin, {}),
  };

  /** Does something else once the session is written, and before it is committed; goes on once that one waits. */
  const whileOpening = async (
    open: () => Promise<Answer>,
    meanwhile: () => Promise<Answer>,
  ): Promise<[Answer, Answer]> => {
    const keeper = api.app.get(SessionKeeper);
    const own = keeper.open.bind(keeper);
    const written = Promise.withResolvers<undefined>();
    const state = { answered: false };
    // Asked from here, hence not from inside the transaction of the session.
    const other = written.promise.then(meanwhile).finally(() => (state.answered = true));
    keeper.open = async (manager, ...given) => {
      keeper.open = own;
      const token = await own(manager, ...given);
      written.resolve(undefined);
      while (!state.answered && !(await isAwaited(manager)));
      return token;
    };
    return Promise.all([open(), other]);
  };

  describe.each(Object.entries(OPENINGS))('%s', (_opening, prepare) => {
    it.each(Object.entries(ENDS))('is ended too, when it comes first and an admin %s', async (_end, end) => {
      const admin = await signInAs(api, { roles: ['admin'] });
      const person = await createPerson(api);
      const [opened, ended] = await whileOpening(await prepare(person), () => end(person, admin));
      expect([opened.statusCode, ended.statusCode]).toEqual([200, 200]);
      const session = await api.get('/api/v1/session', cookieOf(opened));
      expect(session.json<SessionDto>().state).toBe('visitor');
    });
  });

  it.each(Object.entries(OPENINGS).slice(1))('%s is refused, when the end comes first', async (_opening, prepare) => {
    const admin = await signInAs(api, { roles: ['admin'] });
    const person = await createPerson(api);
    const open = await prepare(person);
    expect((await send('DELETE', `people/${person.id}/sessions`, admin)).statusCode).toBe(200);
    const answer = await open();
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([401, 'sign-in-required']);
  });
});
