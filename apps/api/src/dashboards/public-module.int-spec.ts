import {
  collectivityDashboard,
  type LabelMatrixDto,
  type LocalStateDto,
  type PublicModuleAnswerDto,
  territoryDashboard,
} from '@ou-en-est-on/contracts';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import * as z from 'zod/mini';
import { publishModule, publishState } from '../testing/publish-state.js';
import { loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';

const RENNES = 'COM-35238';
/** An établissement public territorial, which no territory has. */
const BODY = 'SYN-200057867';
const EVIDENCE = 'https://www.rennes.example/exercice-cyber';
const SPRING = new Date('2026-04-10T10:00:00Z');
const AUTUMN = new Date('2026-11-10T10:00:00Z');

describe('what a collectivity made public of the module, and a body of its state', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const moduleOf = async (code: string, query = ''): Promise<LocalStateDto['module']> => {
    const answer = await api.get(`/api/v1/dashboards/territories/${code}${query}`);
    return z.catchall(territoryDashboard, z.never()).parse(answer.json()).localState?.module ?? null;
  };
  const stateOf = async (id: string, query = ''): Promise<LocalStateDto | null> => {
    const answer = await api.get(`/api/v1/dashboards/collectivities/${id}${query}`);
    return z.catchall(collectivityDashboard, z.never()).parse(answer.json()).localState;
  };
  const answer = (id: string, given: Parameters<typeof publishModule>[2], at = AUTUMN): Promise<void> =>
    publishModule(api, { collectivityId: id, moduleId: 'motion' }, given, at);
  const to = (module: LocalStateDto['module'], question: string): PublicModuleAnswerDto | undefined =>
    module?.answers.find(({ questionId }) => questionId === question);

  it('is nothing before it is published, and none of it is a zero', async () => {
    expect(await moduleOf(RENNES)).toBeNull();
  });

  it('is each answer, with its day and the addresses given to show it, though the matrix is not answered', async () => {
    await answer(RENNES, { 'mm-03': { value: 'yes', datedOn: '2026-03-02', evidence: [EVIDENCE] } }, SPRING);
    const module = await moduleOf(RENNES);
    expect(module).toMatchObject({ validatedOn: '2026-04-10', answered: 1, explain: { ruleId: 'module-progress' } });
    expect(module?.answers).toHaveLength(16);
    expect(to(module, 'mm-03')).toMatchObject({
      ...{ standing: 'answered', value: { id: 'yes', name: 'Oui' }, datedOn: '2026-03-02', from: null },
      evidence: [EVIDENCE],
    });
    expect(to(module, 'mm-05')).toMatchObject({ standing: 'unanswered', value: null, evidence: [] });
    expect((await stateOf(RENNES.toLowerCase()))?.module).toEqual(module);
  });

  it('tells a level by its name, a number in its unit, and who provides what is inherited', async () => {
    const provided = { value: 'provided-by', providedBy: 'EPCI-243500139' };
    await answer(RENNES, {
      'mm-05': provided,
      'mm-11': { value: 'number', amount: 40 },
      'mm-04': { value: 'not-concerned' },
    });
    expect(to(await moduleOf(RENNES), 'mm-05')).toMatchObject({ standing: 'awaited', value: null, from: null });
    await answer('EPCI-243500139', { 'mm-05': { value: 'planned' } });
    const module = await moduleOf(RENNES);
    expect(to(module, 'mm-05')).toMatchObject({
      ...{ standing: 'answered', value: { id: 'planned' } },
      from: { id: 'EPCI-243500139', name: 'Rennes Métropole' },
    });
    expect(to(module, 'mm-11')).toMatchObject({ standing: 'answered', amount: 40, unit: '%', value: null });
    expect(to(module, 'mm-04')).toMatchObject({ standing: 'not-concerned', value: null });
  });

  it('is what it was on another day, and nothing before', async () => {
    expect(await moduleOf(RENNES, '?asOf=2026-05-01')).toMatchObject({ validatedOn: '2026-04-10', answered: 1 });
    expect(await moduleOf(RENNES, '?knownAt=2026-04-09')).toBeNull();
  });

  it('is there for a body that no territory has, with its state', async () => {
    const { edition, themes } = (await api.get('/api/v1/label-matrix')).json<LabelMatrixDto>();
    const service = themes[0]?.services[0]?.id ?? '';
    expect(await stateOf(BODY)).toMatchObject({
      collectivity: { kind: 'territorial-establishment' },
      published: null,
      module: null,
    });
    await publishState(api, { collectivityId: BODY, editionId: edition.id }, { [service]: 'achieved' }, AUTUMN);
    await answer(BODY, { 'mm-03': { value: 'no' } });
    const state = await stateOf(BODY);
    expect(state?.published).toMatchObject({ overall: { value: 100, answered: 1 } });
    expect(state?.published?.comparisons).toMatchObject([{ group: 'stratum', size: null, territory: null }]);
    expect(to(state?.module ?? null, 'mm-03')).toMatchObject({ value: { name: 'Non' } });
    expect(await stateOf(BODY, '?asOf=2026-11-09')).toMatchObject({ published: null, module: null });
  });

  it('is nothing again once every answer has been emptied, but was', async () => {
    await answer(BODY, { 'mm-03': { value: null } }, new Date('2026-11-12T10:00:00Z'));
    expect((await stateOf(BODY))?.module).toBeNull();
    expect((await stateOf(BODY, '?asOf=2026-11-11'))?.module).toMatchObject({ answered: 1 });
  });

  it('is not found for a collectivity that nobody knows', async () => {
    expect((await api.get('/api/v1/dashboards/collectivities/SYN-1')).statusCode).toBe(404);
  });
});
