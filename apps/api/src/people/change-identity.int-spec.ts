import type { PersonDto, Problem, SessionDto } from '@ou-en-est-on/contracts';
import { createTestDatabase, type TestDatabase } from '@ou-en-est-on/data/testing';
import { Clock } from '../shared/clock.js';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import { asCommand, createPerson, FROM_OUR_PAGES, headersOf, PASSPHRASE, signInAs } from '../testing/test-people.js';

const NOW = new Date('2026-11-21T12:00:00Z');

describe('one’s own name and address', () => {
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

  const correct = (payload: object, headers: Record<string, string>): Promise<Answer> =>
    api.send({ method: 'PUT', url: '/api/v1/account/identity', headers, payload });
  const post = (url: string, payload: object, headers = FROM_OUR_PAGES): Promise<Answer> =>
    api.send({ method: 'POST', url: `/api/v1/${url}`, headers, payload });
  const codeOf = (answer: Answer): string => (answer.statusCode < 400 ? 'done' : answer.json<Problem>().code);
  const personOf = async (headers: Record<string, string>): Promise<SessionDto['person']> =>
    (await api.get('/api/v1/session', headers)).json<SessionDto>().person;

  const correctedAt = async (id: string): Promise<string | null> => {
    const admin = await signInAs(api, { roles: ['admin'] });
    return (await api.get(`/api/v1/people/${id}`, admin)).json<PersonDto>().emailCorrectedAt;
  };

  it('are corrected by their owner: the name at any time, the address with the passphrase', async () => {
    const person = await createPerson(api);
    const headers = await headersOf(api, person, { secondFactor: false });
    now = new Date(NOW.getTime() + 10 * 60_000);
    expect(codeOf(await correct({ name: ' E\u0301lise  Roux ', email: person.email.toUpperCase() }, headers))).toBe(
      'done',
    );
    expect(await personOf(headers)).toEqual({ id: person.id, name: 'Élise Roux', email: person.email });

    expect(await correctedAt(person.id)).toBeNull();
    const moved = { name: 'Élise Roux', email: 'elise.roux@essai.example' };
    expect(codeOf(await correct(moved, headers))).toBe('proof-required');
    expect(codeOf(await post('session/proof', { passphrase: PASSPHRASE }, { ...FROM_OUR_PAGES, ...headers }))).toBe(
      'done',
    );
    expect(codeOf(await correct(moved, headers))).toBe('done');
    expect(codeOf(await post('session', { email: moved.email, passphrase: PASSPHRASE }))).toBe('done');
    expect(await correctedAt(person.id)).toBe(now.toISOString());
    expect(codeOf(await post('session', { email: person.email, passphrase: PASSPHRASE }))).toBe('sign-in-failed');
  });

  it.each([
    ['another account’s', { name: 'Ada' }, 'email-taken'],
    ['no address', { name: 'Ada', email: 'ada' }, 'invalid-request'],
    ['a name with a direction mark', { name: 'Ada\u202e', email: 'ada@essai.example' }, 'invalid-request'],
  ])('are refused when they are %s', async (_what, given, code) => {
    const [person, other] = [await createPerson(api), await createPerson(api)];
    const headers = await headersOf(api, person, { secondFactor: false });
    expect(codeOf(await correct({ email: other.email, ...given }, headers))).toBe(code);
    expect(await personOf(headers)).toMatchObject({ email: person.email, name: 'Anne Martin' });
  });

  it('do not let one try a list of addresses', async () => {
    const other = await createPerson(api);
    const headers = await headersOf(api, await createPerson(api), { secondFactor: false });
    const codes: string[] = [];
    for (let tries = 0; tries < 11; tries++) {
      codes.push(codeOf(await correct({ name: 'Ada', email: other.email }, headers)));
    }
    expect(codes).toEqual([...Array<string>(10).fill('email-taken'), 'too-many-attempts']);
  });

  it('of before are kept apart from the chain of the audit, for its owner alone to erase', async () => {
    const person = await createPerson(api, { name: 'Ada Lefèvre' });
    const headers = await headersOf(api, person, { secondFactor: false });
    await correct({ name: 'Ada Roux', email: person.email }, headers);
    const values = (): Promise<unknown[]> =>
      asCommand(api, (manager) =>
        manager.query('SELECT name, value FROM audit_person_value WHERE person_id = $1 ORDER BY name', [person.id]),
      );
    expect(await values()).toContainEqual({ name: 'former-name', value: 'Ada Lefèvre' });
    await post('account/erase', { passphrase: PASSPHRASE }, { ...FROM_OUR_PAGES, ...headers });
    expect(await values()).toEqual([]);
  });
});
