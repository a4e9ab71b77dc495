import {
  type Problem,
  type ProposalDetailDto,
  type NationalDashboardDto,
  selfAssessment,
  type SelfAssessmentDto,
  workingAnswer,
  type WorkingAnswerDto,
} from '@ou-en-est-on/contracts';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import type { Membership } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { type Answer, loadedDatabase, startApi, TEST_SETTINGS, type TestApi } from '../testing/test-api.js';
import { asCommand, signInAs } from '../testing/test-people.js';

const PROPOSAL = '2023-4.2.4';
type Headers = Record<string, string>;

const agentOf = (collectivityId: string): Membership => ({
  ...{ collectivityId, role: 'agent', quality: null, delegation: null },
});
const mayorOf = (collectivityId: string): Membership => ({
  ...agentOf(collectivityId),
  role: 'elected',
  quality: 'mayor',
});

describe('a living state, over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let service: string;
  let others: string[];

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ ...TEST_SETTINGS, DATABASE_URL: database.url });
    const { localSide } = await proposal();
    service = localSide.services[0]?.id ?? '';
    others = localSide.services.slice(1).map(({ id }) => id);
    expect(others.length).toBeGreaterThan(0);
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const proposal = async (): Promise<ProposalDetailDto> =>
    (await api.get(`/api/v1/proposals/${PROPOSAL}`)).json<ProposalDetailDto>();
  const addressOf = (collectivity: string, path = ''): string =>
    `/api/v1/collectivities/${collectivity}/self-assessment${path}`;
  const read = async (collectivity: string, headers: Headers): Promise<SelfAssessmentDto> => {
    const answer = await api.get(addressOf(collectivity), headers);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
    return z.catchall(selfAssessment, z.never()).parse(answer.json());
  };
  const put = (
    collectivity: string,
    headers: Headers,
    version: number,
    body: object,
    serviceId = service,
  ): Promise<Answer> =>
    api.send({
      method: 'PUT',
      url: addressOf(collectivity, `/answers/${serviceId}`),
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

  it('starts with nothing answered, and says so without a zero', async () => {
    const agent = await signInAs(api, { memberships: [agentOf('COM-35238')] });
    const state = await read('COM-35238', agent);
    expect(state).toMatchObject({ status: 'editing', version: 1, isPublic: false, answers: [], changes: [] });
    expect(state.collectivity.name).toBe('Rennes');
    expect(state.overall).toMatchObject({
      services: 139,
      answered: 0,
      value: null,
      low: 0,
      high: 100,
      completeness: 0,
    });
    expect(state.overall.explain.ruleId).toBe('self-assessment-score');
    expect(state.themes).toHaveLength(16);
    expect(state.steps).toEqual(['edit']);
  });

  it.each<[string, Membership[], [number, string]]>([
    ['somebody of a sibling commune', [mayorOf('COM-35051')], [403, 'other-collectivity']],
    [
      'somebody of its intercommunality',
      [{ ...agentOf('EPCI-243500139'), role: 'elected' }],
      [403, 'other-collectivity'],
    ],
    ['somebody without a collectivity', [], [403, 'role-required']],
  ])('is nobody’s but its members’: %s', async (_case, memberships, refused) => {
    const stranger = await signInAs(api, { memberships });
    expect(codeOf(await api.get(addressOf('COM-35024'), stranger))).toEqual(refused);
    expect(codeOf(await put('COM-35024', stranger, 0, { value: 'achieved' }))).toEqual(refused);
    expect(codeOf(await step('COM-35024', stranger, 'submit', 1))).toEqual(refused);
    expect(codeOf(await step('COM-35024', stranger, 'validate', 1))).toEqual(refused);
  });

  it('is not for visitors', async () => {
    expect(codeOf(await api.get(addressOf('COM-35024')))).toEqual([401, 'sign-in-required']);
  });

  it('keeps an answer with its version, once however often it is sent', async () => {
    const agent = await signInAs(api, { name: 'Anne Martin', memberships: [agentOf('COM-35047')] });
    const first = await put('COM-35047', agent, 0, {
      ...{ value: 'planned', note: ' Marché signé ', evidence: [' https://commune.fr/wifi '] },
    });
    expect(first.headers.etag).toBe('"1"');
    expect(z.catchall(workingAnswer, z.never()).parse(first.json())).toMatchObject({
      ...{ serviceId: service, value: 'planned', note: 'Marché signé', version: 1, inherited: null },
      evidence: ['https://commune.fr/wifi'],
      editedBy: { name: 'Anne Martin', isYou: true },
    });
    const [again, twin] = await Promise.all(
      [0, 0].map((version) =>
        put('COM-35047', agent, version, {
          ...{ value: 'planned', note: 'Marché signé', evidence: ['https://commune.fr/wifi'] },
        }),
      ),
    );
    expect([again?.statusCode, twin?.statusCode]).toEqual([200, 200]);
    expect(again?.json<WorkingAnswerDto>().version).toBe(1);
    const state = await read('COM-35047', agent);
    expect(state.changes).toEqual([
      { serviceId: service, before: null, after: { value: 'planned', providedBy: null } },
    ]);
    expect(state).toMatchObject({ overall: { answered: 1 }, steps: ['edit', 'submit'] });
  });

  it('hands over the newer answer, who wrote it and when, to whoever wrote over an older one', async () => {
    const [anne, luc] = await Promise.all(
      ['Anne Martin', 'Luc Petit'].map((name) => signInAs(api, { name, memberships: [agentOf('COM-35055')] })),
    );
    await put('COM-35055', anne ?? {}, 0, { value: 'planned' });
    const late = await put('COM-35055', luc ?? {}, 0, { value: 'achieved' });
    expect(codeOf(late)).toEqual([412, 'version-conflict']);
    expect(late.json<Problem>().current).toMatchObject({
      ...{ value: 'planned', version: 1, editedBy: { name: 'Anne Martin', isYou: false } },
      editedAt: '2026-11-21T12:00:00.000Z',
    });
    expect((await put('COM-35055', luc ?? {}, 1, { value: 'achieved' })).statusCode).toBe(200);
  });

  it('loses none of the answers that two write at once, and one only of two to the same service wins', async () => {
    const both = await Promise.all([1, 2].map(() => signInAs(api, { memberships: [agentOf('COM-35066')] })));
    const apart = await Promise.all(
      [service, ...others].map((id, index) => put('COM-35066', both[index % 2] ?? {}, 0, { value: 'planned' }, id)),
    );
    expect(apart.map(({ statusCode }) => statusCode)).toEqual(apart.map(() => 200));
    const together = await Promise.all(
      ['in-progress', 'achieved'].map((value, index) => put('COM-35066', both[index] ?? {}, 1, { value })),
    );
    expect(together.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    const won = together.find(({ statusCode }) => statusCode === 200)?.json<WorkingAnswerDto>();
    const { answers } = await read('COM-35066', both[0] ?? {});
    expect(answers).toHaveLength(1 + others.length);
    expect(answers.find(({ serviceId }) => serviceId === service)).toMatchObject({ value: won?.value, version: 2 });
  });

  it.each<[string, object, string]>([
    ['a level in another case', { value: 'Achieved' }, 'value'],
    ['a level of another edition', { value: 'done' }, 'value'],
    ['itself as provider', { value: 'provided-by', providedBy: 'COM-35076' }, 'providedBy'],
    ['a provider that nobody knows', { value: 'provided-by', providedBy: 'SYN-000000000' }, 'providedBy'],
    ['no provider', { value: 'provided-by' }, 'providedBy'],
    ['a provider and a level', { value: 'achieved', providedBy: 'EPCI-243500139' }, 'providedBy'],
    ['a word it does not know', { value: 'achieved', level: 3 }, 'level'],
    ['a note of a book', { value: 'achieved', note: 'é'.repeat(4_001) }, 'note'],
    ['a program as evidence', { value: 'achieved', evidence: ['javascript:alert(1)'] }, 'evidence.0'],
    ['six addresses', { value: 'achieved', evidence: Array(6).fill('https://commune.fr/') }, 'evidence'],
  ])('refuses %s, and keeps nothing of it', async (_case, body, field) => {
    const agent = await signInAs(api, { memberships: [agentOf('COM-35076')] });
    const refused = await put('COM-35076', agent, 0, body);
    expect(codeOf(refused)).toEqual([400, 'invalid-request']);
    expect(refused.json<Problem>().faults?.map((fault) => fault.field)).toEqual([field]);
    expect((await read('COM-35076', agent)).answers).toEqual([]);
  });

  it('asks over which version a change is made, and knows its services only', async () => {
    const agent = await signInAs(api, { memberships: [agentOf('COM-35076')] });
    const url = addressOf('COM-35076', `/answers/${service}`);
    const without = await api.send({ method: 'PUT', url, headers: agent, payload: { value: 'achieved' } });
    expect(codeOf(without)).toEqual([428, 'version-required']);
    expect(codeOf(await put('COM-35076', agent, 0, { value: 'achieved' }, 'nulle-part-01'))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('goes from an agent to a mayor, and changes what everybody reads at the next read', async () => {
    const id = 'COM-35238';
    const agent = await signInAs(api, { memberships: [agentOf(id)] });
    const mayor = await signInAs(api, { memberships: [mayorOf(id)] });
    const before = (await proposal()).localSide.realisations?.respondents ?? 0;
    await put(id, agent, 0, { value: 'achieved' });
    const { version } = await read(id, agent);
    expect(codeOf(await step(id, mayor, 'validate', version))).toEqual([409, 'not-submitted']);
    const submitted = (await step(id, agent, 'submit', version)).json<SelfAssessmentDto>();
    expect(submitted).toMatchObject({
      ...{ status: 'submitted', steps: ['edit', 'take-back'], submittedBy: { isYou: true } },
      lastValidation: null,
    });
    expect(codeOf(await step(id, agent, 'validate', submitted.version))).toEqual([403, 'role-required']);
    expect(codeOf(await step(id, mayor, 'submit', submitted.version))).toEqual([409, 'already-submitted']);
    const stale = await step(id, mayor, 'validate', version);
    expect(codeOf(stale)).toEqual([412, 'version-conflict']);
    expect(stale.json<Problem>().current).toMatchObject({ status: 'submitted', version: submitted.version });
    const validated = await step(id, mayor, 'validate', submitted.version);
    expect(validated.json<SelfAssessmentDto>()).toMatchObject({ status: 'editing', isPublic: true, changes: [] });
    const { realisations } = (await proposal()).localSide;
    expect(realisations?.respondents).toBe(before + 1);
    expect(realisations?.coverage).toMatchObject([{ kind: 'commune', respondents: before + 1 }]);
    const { respondents } = (await api.get('/api/v1/dashboards/national')).json<NationalDashboardDto>();
    expect(respondents?.total).toBe(before + 1);
  });

  it('is taken back by an edit, and withdrawn with a reason', async () => {
    const id = 'COM-35288';
    const mayor = await signInAs(api, { memberships: [mayorOf(id)] });
    expect(codeOf(await step(id, mayor, 'submit', 1))).toEqual([409, 'nothing-changed']);
    expect(codeOf(await step(id, mayor, 'withdraw', 1, { reason: 'Erreur' }))).toEqual([409, 'nothing-public']);
    await put(id, mayor, 0, { value: 'achieved' });
    const { version } = await read(id, mayor);
    await step(id, mayor, 'submit', version);
    await put(id, mayor, 1, { value: 'in-progress' });
    const edited = await read(id, mayor);
    expect(edited.status).toBe('editing');
    await step(id, mayor, 'submit', edited.version);
    const submitted = await read(id, mayor);
    const back = (await step(id, mayor, 'take-back', submitted.version)).json<SelfAssessmentDto>();
    const again = (await step(id, mayor, 'submit', back.version)).json<SelfAssessmentDto>();
    const published = (await step(id, mayor, 'validate', again.version)).json<SelfAssessmentDto>();
    const count = (await proposal()).localSide.realisations?.respondents ?? 0;
    expect(codeOf(await step(id, mayor, 'withdraw', published.version, { reason: ' ' }))).toEqual([
      400,
      'invalid-request',
    ]);
    const withdrawn = await step(id, mayor, 'withdraw', published.version, { reason: 'Erreur de saisie' });
    expect(withdrawn.json<SelfAssessmentDto>()).toMatchObject({ isPublic: false, changes: [{ serviceId: service }] });
    expect(withdrawn.json<SelfAssessmentDto>().lastValidation).toMatchObject({
      ...{ kind: 'withdrawn', quality: 'mayor', reason: 'Erreur de saisie' },
    });
    expect((await proposal()).localSide.realisations?.respondents ?? 0).toBe(count - 1);
    const acts = await asCommand(api, (manager) =>
      manager.query<{ after: { step?: string } }[]>('SELECT after FROM audit_entry WHERE collectivity_id = $1', [id]),
    );
    expect(acts.map(({ after }) => after.step)).toContain('withdraw');
    expect(JSON.stringify(acts)).not.toContain('Erreur de saisie');
  });

  it('is handed back by who reads it, with what to look at again, until it is submitted again', async () => {
    const id = 'COM-35278';
    const agent = await signInAs(api, { memberships: [agentOf(id)] });
    const mayor = await signInAs(api, { name: 'Nathalie Roy', memberships: [mayorOf(id)] });
    await put(id, agent, 0, { value: 'achieved' });
    const submitted = (await step(id, agent, 'submit', (await read(id, agent)).version)).json<SelfAssessmentDto>();
    const own = (await step(id, agent, 'take-back', submitted.version)).json<SelfAssessmentDto>();
    expect(own.returned).toBeNull();
    const again = (await step(id, agent, 'submit', own.version)).json<SelfAssessmentDto>();
    await step(id, mayor, 'take-back', again.version, { reason: ' Le wifi n’est pas prêt ' });
    expect((await read(id, agent)).returned).toMatchObject({
      ...{ reason: 'Le wifi n’est pas prêt', by: { name: 'Nathalie Roy', isYou: false } },
    });
    await put(id, agent, 1, { value: 'in-progress' });
    const mended = await read(id, agent);
    expect(mended.returned?.reason).toBe('Le wifi n’est pas prêt');
    expect((await step(id, agent, 'submit', mended.version)).json<SelfAssessmentDto>().returned).toBeNull();
  });

  it('inherits the validated answer of who provides, and awaits it until then', async () => {
    const [epci, commune] = ['EPCI-243500139', 'COM-35281'];
    const president = await signInAs(api, { memberships: [{ ...mayorOf(epci), quality: 'president' }] });
    const agent = await signInAs(api, { memberships: [agentOf(commune)] });
    const answer = await put(commune, agent, 0, { value: 'provided-by', providedBy: epci });
    expect(answer.json<WorkingAnswerDto>().providedBy).toEqual({ id: epci, name: 'Rennes Métropole' });
    expect(answer.json<WorkingAnswerDto>().inherited).toMatchObject({ level: null, reason: 'no-validated-answer' });
    expect((await read(commune, agent)).overall).toMatchObject({ answered: 1, counted: 0, value: null });
    await put(epci, president, 0, { value: 'achieved' });
    const { version } = await read(epci, president);
    const submitted = (await step(epci, president, 'submit', version)).json<SelfAssessmentDto>();
    expect((await step(epci, president, 'validate', submitted.version)).statusCode).toBe(200);
    const state = await read(commune, agent);
    expect(state.overall).toMatchObject({ answered: 1, counted: 1, value: 100 });
    expect(state.answers[0]?.inherited).toEqual({
      ...{ level: 'achieved', from: { id: epci, name: 'Rennes Métropole' }, reason: null, successor: null },
    });
    expect(state.changes[0]?.after?.providedBy).toEqual({ id: epci, name: 'Rennes Métropole' });
  });
});
