import type { Problem, RealisationListDto, SelfAssessmentDto } from '@ou-en-est-on/contracts';
import { inTransaction, PersonRepository, SelfAssessmentRepository } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import type { Identity, Membership } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../shared/clock.js';
import { type Answer, loadedDatabase, startApi, TEST_SETTINGS, type TestApi } from '../testing/test-api.js';
import { isAwaited } from '../testing/is-awaited.js';
import { asCommand, createPerson, headersOf, signInAs } from '../testing/test-people.js';

type Headers = Record<string, string>;

const COMMAND: Identity = { kind: 'system', name: 'command' };

const electedIn = (collectivityId: string): Membership => ({
  ...{ collectivityId, role: 'elected', quality: null, delegation: null },
});
const delegateIn = (collectivityId: string, date = '2026-04-02'): Membership => ({
  ...electedIn(collectivityId),
  ...{ quality: 'delegate', delegation: { reference: 'Arrêté 2026-041', date } },
});

describe('who validates by a written delegation', () => {
  let database: TestDatabase;
  let api: TestApi;
  let edition: string;
  let service: string;

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ ...TEST_SETTINGS, DATABASE_URL: database.url });
    const list = (await api.get('/api/v1/realisations?limit=1')).json<RealisationListDto>();
    [edition, service] = [list.editionId, list.items[0]?.id ?? ''];
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const change = (method: 'POST' | 'PUT', id: string, path: string, headers: Headers, sent: Sent): Promise<Answer> =>
    api.send({
      ...{ method, url: `/api/v1/collectivities/${id}/self-assessment/${path}`, payload: sent.payload ?? {} },
      headers: { ...headers, 'if-match': `"${String(sent.version)}"` },
    });
  /** A state that awaits its validation, and its version. */
  const submitted = async (id: string, headers: Headers, value = 'achieved', version = 0): Promise<number> => {
    await change('PUT', id, `answers/${service}`, headers, { version, payload: { value } });
    const { version: written } = (
      await api.get(`/api/v1/collectivities/${id}/self-assessment`, headers)
    ).json<SelfAssessmentDto>();
    return (await change('POST', id, 'submit', headers, { version: written })).json<SelfAssessmentDto>().version;
  };
  const attach = (personId: string, membership: Membership): Promise<void> =>
    asCommand(api, (manager) => new PersonRepository(manager).attach(personId, membership, api.app.get(Clock).now()));
  const codeOf = (answer: Answer): [number, string | null] => [
    answer.statusCode,
    answer.statusCode < 400 ? null : answer.json<Problem>().code,
  ];

  it('makes the state public, and no longer once the delegation is withdrawn', async () => {
    const id = 'COM-35238';
    const person = await createPerson(api, { memberships: [delegateIn(id)] });
    const headers = await headersOf(api, person, { secondFactor: false });
    const version = await submitted(id, headers);
    const validated = await change('POST', id, 'validate', headers, { version });
    expect(validated.json<SelfAssessmentDto>().lastValidation).toMatchObject({
      kind: 'validated',
      quality: 'delegate',
    });
    const again = await submitted(id, headers, 'planned', 1);
    await attach(person.id, electedIn(id));
    expect(codeOf(await change('POST', id, 'validate', headers, { version: again }))).toEqual([
      403,
      'delegation-required',
    ]);
  });

  it('is not an elected member without a quality', async () => {
    const id = 'COM-35047';
    const headers = await signInAs(api, { memberships: [electedIn(id)] });
    const version = await submitted(id, headers);
    expect(codeOf(await change('POST', id, 'validate', headers, { version }))).toEqual([403, 'delegation-required']);
  });

  it('is not who was given it by the mayor before the elections', async () => {
    const id = 'COM-35024';
    const headers = await signInAs(api, { memberships: [delegateIn(id, '2024-05-02')] });
    const version = await submitted(id, headers);
    expect(codeOf(await change('POST', id, 'validate', headers, { version }))).toEqual([403, 'delegation-required']);
  });

  /** Somebody asks once the transaction holds what they will wait for; they wait during what is done meanwhile. */
  const whileHeld = async (
    hold: (manager: EntityManager) => Promise<unknown>,
    ask: () => Promise<Answer>,
    meanwhile: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<Answer> => {
    const { asked } = await inTransaction(database.dataSource, { identity: COMMAND }, async (manager) => {
      await hold(manager);
      const state = { answered: false };
      const asked = ask().finally(() => (state.answered = true));
      while (!state.answered && !(await isAwaited(manager)));
      await meanwhile();
      return { asked };
    });
    return asked;
  };
  const isPublic = async (id: string): Promise<boolean> =>
    (await database.dataSource.query<object[]>('SELECT FROM respondent WHERE collectivity_id = $1', [id])).length > 0;
  const waiting = async (): Promise<number> =>
    (
      await database.dataSource.query<object[]>(
        'SELECT FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0',
      )
    ).length;

  describe.each([
    {
      loss: 'withdrawn',
      ids: ['COM-35051', 'COM-35288', 'COM-35360'],
      code: 'delegation-required',
      lose: (manager: EntityManager, personId: string, id: string): Promise<unknown> =>
        new PersonRepository(manager).attach(personId, electedIn(id), api.app.get(Clock).now()),
    },
    {
      loss: 'taken away with the membership',
      ids: ['COM-35281', 'COM-35115', 'COM-35210'],
      code: 'other-collectivity',
      lose: (manager: EntityManager, personId: string, id: string): Promise<unknown> =>
        new PersonRepository(manager).detach(personId, id),
    },
  ])('whose delegation is $loss', ({ ids: [first = '', second = '', third = ''], code, lose }) => {
    const delegate = async (id: string): Promise<{ personId: string; validate: () => Promise<Answer> }> => {
      const person = await createPerson(api, { memberships: [delegateIn(id)] });
      const headers = await headersOf(api, person, { secondFactor: false });
      const version = await submitted(id, headers);
      return { personId: person.id, validate: () => change('POST', id, 'validate', headers, { version }) };
    };

    it('validates nothing, when it is while the state is held', async () => {
      const { personId, validate } = await delegate(first);
      const key = { collectivityId: first, editionId: edition };
      const answer = await whileHeld(
        (manager) => new SelfAssessmentRepository(manager).lock(key),
        validate,
        () => asCommand(api, (manager) => lose(manager, personId, first)),
      );
      expect(codeOf(answer)).toEqual([403, code]);
      expect(await isPublic(first)).toBe(false);
    });

    it('validates nothing, when it is by what is committed after they asked', async () => {
      const { personId, validate } = await delegate(second);
      const answer = await whileHeld((manager) => lose(manager, personId, second), validate);
      expect(codeOf(answer)).toEqual([403, code]);
      expect(await isPublic(second)).toBe(false);
    });

    it('has validated, when it is after the database read it: the loss waits until the state is public', async () => {
      const { personId, validate } = await delegate(third);
      const state = { lost: false };
      const losing: Promise<unknown>[] = [];
      const answer = await whileHeld(
        (manager) => manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('roll-up ' || $1, 0))`, [edition]),
        validate,
        async () => {
          losing.push(asCommand(api, (manager) => lose(manager, personId, third)).finally(() => (state.lost = true)));
          while (!state.lost && (await waiting()) < 2);
          expect(state.lost).toBe(false);
        },
      );
      expect(codeOf(answer)).toEqual([200, null]);
      await Promise.all(losing);
      expect(await isPublic(third)).toBe(true);
    });
  });
});

interface Sent {
  readonly version: number;
  readonly payload?: object;
}
