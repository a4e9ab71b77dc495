import {
  moduleAnswer,
  type ModuleAnswerDto,
  type ModuleQuestionListDto,
  moduleState,
  type ModuleStateDto,
  type Problem,
  type ProposalDetailDto,
} from '@ou-en-est-on/contracts';
import {
  CollectivityEntity,
  endClosedStates,
  inTransaction,
  ModuleAnswerRepository,
  MotionModuleRepository,
  PublicModuleAnswerEntity,
} from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import { COMMAND, type Membership } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { PublicMemory } from '../memory/public-memory.js';
import { Clock } from '../shared/clock.js';
import { type Answer, loadedDatabase, startApi, TEST_SETTINGS, type TestApi } from '../testing/test-api.js';
import { signInAs } from '../testing/test-people.js';

type Headers = Record<string, string>;

const agentOf = (collectivityId: string): Membership => ({
  ...{ collectivityId, role: 'agent', quality: null, delegation: null },
});
const mayorOf = (collectivityId: string): Membership => ({
  ...agentOf(collectivityId),
  role: 'elected',
  quality: 'mayor',
});

describe('the module « motion » of a collectivity, over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ ...TEST_SETTINGS, DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const addressOf = (collectivity: string, path = ''): string =>
    `/api/v1/collectivities/${collectivity}/motion-module${path}`;
  const read = async (collectivity: string, headers: Headers): Promise<ModuleStateDto> => {
    const answer = await api.get(addressOf(collectivity), headers);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
    return z.catchall(moduleState, z.never()).parse(answer.json());
  };
  const put = (
    collectivity: string,
    headers: Headers,
    question: string,
    version: number,
    body: object,
  ): Promise<Answer> =>
    api.send({
      method: 'PUT',
      url: addressOf(collectivity, `/answers/${question}`),
      headers: { ...headers, 'if-match': `"${String(version)}"` },
      payload: body,
    });
  const step = (collectivity: string, headers: Headers, name: string, version: number, body = {}): Promise<Answer> =>
    api.send({
      method: 'POST',
      url: addressOf(collectivity, `/${name}`),
      headers: { ...headers, 'if-match': `"${String(version)}"` },
      payload: body,
    });
  const codeOf = (answer: Answer): [number, string] => [answer.statusCode, answer.json<Problem>().code];
  const publicOf = (collectivityId: string): Promise<PublicModuleAnswerEntity[]> =>
    database.dataSource.manager.find(PublicModuleAnswerEntity, {
      where: { collectivityId },
      order: { questionId: 'ASC' },
    });

  it('asks each kind of collectivity its own questions, and counts none of them in the services', async () => {
    const agent = await signInAs(api, { memberships: [agentOf('COM-35047'), agentOf('REG-53')] });
    const town = await read('COM-35047', agent);
    expect(town).toMatchObject({ answered: 0, answers: [], isPublic: false });
    expect(town.questionIds).toHaveLength(16);
    expect((await read('REG-53', agent)).questionIds).toHaveLength(13);
    await put('COM-35047', agent, 'mm-03', 0, { value: 'yes', datedOn: '2026-03-01' });
    expect(await read('COM-35047', agent)).toMatchObject({ answered: 1, steps: ['edit', 'submit'] });
    const matrix = await api.get('/api/v1/collectivities/COM-35047/self-assessment', agent);
    expect(matrix.json<{ overall: object }>().overall).toMatchObject({ services: 139, answered: 0 });
  });

  it('keeps an answer once however often it is sent, and hands over the newer one', async () => {
    const agent = await signInAs(api, { name: 'Anne Martin', memberships: [agentOf('COM-35055')] });
    const said = { value: 'number', amount: 42.5, evidence: ['https://commune.fr/rgaa'] };
    const first = await put('COM-35055', agent, 'mm-12', 0, said);
    expect(first.headers.etag).toBe('"1"');
    expect(z.catchall(moduleAnswer, z.never()).parse(first.json())).toMatchObject({
      questionId: 'mm-12',
      ...said,
      version: 1,
    });
    expect((await put('COM-35055', agent, 'mm-12', 0, said)).json<ModuleAnswerDto>().version).toBe(1);
    const late = await put('COM-35055', agent, 'mm-12', 0, { value: 'number', amount: 50 });
    expect(codeOf(late)).toEqual([412, 'version-conflict']);
    expect(late.json<Problem>().current).toMatchObject({ amount: 42.5, editedBy: { name: 'Anne Martin' } });
  });

  it.each<[string, string, object, string]>([
    ['a level to a yes or no', 'mm-03', { value: 'achieved' }, 'value'],
    ['yes to a level', 'mm-01', { value: 'yes' }, 'value'],
    ['a number without one', 'mm-12', { value: 'number' }, 'amount'],
    ['more than a hundred per cent', 'mm-12', { value: 'number', amount: 101 }, 'amount'],
    ['a number with a level', 'mm-01', { value: 'achieved', amount: 3 }, 'amount'],
    ['a day to come', 'mm-03', { value: 'yes', datedOn: '2099-01-01' }, 'datedOn'],
    ['a day that is none', 'mm-03', { value: 'yes', datedOn: '2026-02-30' }, 'datedOn'],
    ['itself as provider', 'mm-01', { value: 'provided-by', providedBy: 'COM-35066' }, 'providedBy'],
    ['a provider who is not asked it', 'mm-01', { value: 'provided-by', providedBy: 'DEP-35' }, 'providedBy'],
    ['a provider that nobody knows', 'mm-01', { value: 'provided-by', providedBy: 'SYN-000000000' }, 'providedBy'],
  ])('refuses %s, and keeps nothing of it', async (_case, question, body, field) => {
    const agent = await signInAs(api, { memberships: [agentOf('COM-35066')] });
    const refused = await put('COM-35066', agent, question, 0, body);
    expect(codeOf(refused)).toEqual([400, 'invalid-request']);
    expect(refused.json<Problem>().faults?.map((fault) => fault.field)).toEqual([field]);
    expect((await read('COM-35066', agent)).answers).toEqual([]);
  });

  it('is nobody’s but its members’, and knows its questions only', async () => {
    const stranger = await signInAs(api, { memberships: [mayorOf('COM-35051')] });
    expect(codeOf(await api.get(addressOf('COM-35024'), stranger))).toEqual([403, 'other-collectivity']);
    expect(codeOf(await put('COM-35024', stranger, 'mm-01', 0, { value: 'planned' }))).toEqual([
      403,
      'other-collectivity',
    ]);
    const agent = await signInAs(api, { memberships: [agentOf('REG-53')] });
    expect(codeOf(await put('REG-53', agent, 'mm-01', 0, { value: 'planned' }))).toEqual([404, 'not-found']);
    expect(codeOf(await put('REG-53', agent, 'mm-99', 0, { value: 'planned' }))).toEqual([404, 'not-found']);
  });

  /** What the page of a proposal counts of a question. */
  const answersOn = async (questionId: string, query = ''): Promise<number | undefined> => {
    const { items } = (await api.get('/api/v1/motion-module?limit=100')).json<ModuleQuestionListDto>();
    const [proposalId = ''] = items.find(({ id }) => id === questionId)?.proposalIds ?? [];
    const { localSide } = (await api.get(`/api/v1/proposals/${proposalId}${query}`)).json<ProposalDetailDto>();
    return localSide.moduleQuestions.find(({ id }) => id === questionId)?.answers;
  };

  it('goes from an agent to a mayor, is public at once, and leaves with a reason', async () => {
    const id = 'COM-35238';
    const agent = await signInAs(api, { memberships: [agentOf(id)] });
    const mayor = await signInAs(api, { memberships: [mayorOf(id)] });
    await put(id, agent, 'mm-06', 0, { value: 'yes', datedOn: '2018-05-25', note: 'Interne' });
    await put(id, agent, 'mm-11', 0, { value: 'number', amount: 12 });
    await put(id, agent, 'mm-01', 0, { value: 'provided-by', providedBy: 'EPCI-243500139' });
    const { version, changes } = await read(id, agent);
    expect(changes.map(({ questionId }) => questionId)).toEqual(['mm-01', 'mm-06', 'mm-11']);
    const submitted = (await step(id, agent, 'submit', version)).json<ModuleStateDto>();
    expect(submitted).toMatchObject({ status: 'submitted', steps: ['edit', 'take-back'] });
    expect(codeOf(await step(id, agent, 'validate', submitted.version))).toEqual([403, 'role-required']);
    expect(codeOf(await step(id, mayor, 'validate', version))).toEqual([412, 'version-conflict']);
    expect(await publicOf(id)).toEqual([]);
    const validated = (await step(id, mayor, 'validate', submitted.version)).json<ModuleStateDto>();
    expect(validated).toMatchObject({
      status: 'editing',
      isPublic: true,
      changes: [],
      lastValidation: { quality: 'mayor' },
    });
    expect(await publicOf(id)).toMatchObject([
      { questionId: 'mm-01', value: 'provided-by', providedBy: 'EPCI-243500139' },
      { questionId: 'mm-06', value: 'yes', datedOn: '2018-05-25' },
      { questionId: 'mm-11', value: 'number', amount: 12 },
    ]);
    expect(validated.answers.find(({ questionId }) => questionId === 'mm-01')?.inherited).toMatchObject({
      reason: 'no-validated-answer',
    });
    expect(await answersOn('mm-11')).toBe(1);
    expect(await answersOn('mm-11', '?asOf=2026-01-01')).toBe(0);

    await put(id, agent, 'mm-11', 1, { value: null });
    const emptied = await read(id, mayor);
    const again = (await step(id, mayor, 'submit', emptied.version)).json<ModuleStateDto>();
    const second = (await step(id, mayor, 'validate', again.version)).json<ModuleStateDto>();
    expect((await publicOf(id)).map(({ questionId }) => questionId)).toEqual(['mm-01', 'mm-06']);
    expect(await answersOn('mm-11')).toBe(0);
    const withdrawn = await step(id, mayor, 'withdraw', second.version, { reason: 'Erreur de saisie' });
    expect(withdrawn.json<ModuleStateDto>()).toMatchObject({
      isPublic: false,
      lastValidation: { kind: 'withdrawn', reason: 'Erreur de saisie' },
    });
    expect(await publicOf(id)).toEqual([]);
  });

  it('ends with its collectivity: it is no longer counted, written, nor validated', async () => {
    const id = 'COM-35210';
    const mayor = await signInAs(api, { memberships: [mayorOf(id)] });
    await put(id, mayor, 'mm-12', 0, { value: 'number', amount: 12 });
    const submitted = await step(id, mayor, 'submit', (await read(id, mayor)).version);
    await step(id, mayor, 'validate', submitted.json<ModuleStateDto>().version);
    expect(await answersOn('mm-12')).toBe(1);

    const { manager } = database.dataSource;
    const now = api.app.get(Clock).now();
    await manager.update(CollectivityEntity, { id }, { closedOn: '2026-01-01', successorId: 'COM-35238' });
    const ended = { selfAssessments: 0, moduleStates: 1 };
    expect(await endClosedStates(database.dataSource, now, { identity: COMMAND })).toEqual(ended);
    expect(await endClosedStates(database.dataSource, now, { identity: COMMAND })).toEqual({
      ...ended,
      moduleStates: 0,
    });
    api.app.get(PublicMemory).forget();
    expect(await publicOf(id)).toEqual([]);
    expect(await answersOn('mm-12')).toBe(0);
    expect(await read(id, mayor)).toMatchObject({
      ...{ isPublic: false, steps: [] },
      lastValidation: { kind: 'ended', quality: null, reason: null },
    });
    expect(codeOf(await put(id, mayor, 'mm-12', 1, { value: 'number', amount: 13 }))).toEqual([
      409,
      'collectivity-closed',
    ]);
    const moduleId = (await new MotionModuleRepository(manager).find())?.id ?? '';
    const again = inTransaction(database.dataSource, { identity: { kind: 'system', name: 'command' } }, (transaction) =>
      new ModuleAnswerRepository(transaction).recordValidation(
        { collectivityId: id, moduleId },
        { kind: 'validated', quality: 'mayor', reason: null, recordedAt: now, recordedBy: 'essai' },
      ),
    );
    await expect(again).rejects.toMatchObject({ driverError: { code: '23514' } });
  });
});
