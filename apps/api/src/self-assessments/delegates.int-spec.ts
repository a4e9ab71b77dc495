import type { Problem, RealisationListDto, SelfAssessmentDto } from '@ou-en-est-on/contracts';
import { inTransaction, PersonRepository, SelfAssessmentRepository } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import type { Identity, Membership } from '@ou-en-est-on/domain';
import { Clock } from '../shared/clock.js';
import { type Answer, loadedDatabase, startApi, TEST_SETTINGS, type TestApi } from '../testing/test-api.js';
import { isAwaited } from '../testing/is-awaited.js';
import { asCommand, createPerson, headersOf, signInAs } from '../testing/test-people.js';

type Headers = Record<string, string>;

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
  }, 300_000);
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

  it.each<[string, string, (personId: string, id: string) => Promise<unknown>, string]>([
    ['withdrawn', 'COM-35051', (personId, id) => attach(personId, electedIn(id)), 'delegation-required'],
    [
      'taken away with the membership',
      'COM-35281',
      (personId, id) => asCommand(api, (manager) => new PersonRepository(manager).detach(personId, id)),
      'other-collectivity',
    ],
  ])('validates nothing by a delegation %s while the state is held', async (_, id, withdraw, code) => {
    const person = await createPerson(api, { memberships: [delegateIn(id)] });
    const headers = await headersOf(api, person, { secondFactor: false });
    const version = await submitted(id, headers);
    const identity: Identity = {
      ...{ kind: 'person', personId: 'holder', readable: [id], writable: [id], isStaff: false },
    };
    const { answer } = await inTransaction(database.dataSource, { identity }, async (manager) => {
      await new SelfAssessmentRepository(manager).lock({ collectivityId: id, editionId: edition });
      const state = { answered: false };
      const validation = change('POST', id, 'validate', headers, { version }).finally(() => (state.answered = true));
      while (!state.answered && !(await isAwaited(manager)));
      await withdraw(person.id, id);
      return { answer: validation };
    });
    expect(codeOf(await answer)).toEqual([403, code]);
    expect(await database.dataSource.query('SELECT FROM respondent WHERE collectivity_id = $1', [id])).toEqual([]);
  });
});

interface Sent {
  readonly version: number;
  readonly payload?: object;
}
