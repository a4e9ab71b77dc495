import {
  type LocalFigureDto,
  nationalDashboard,
  type NationalDashboardDto,
  proposalDetail,
  type ProposalDetailDto,
  type ProposalListDto,
  proposalRealisations,
  type ProposalRealisationsDto,
} from '@ou-en-est-on/contracts';
import { LabelMatrixRepository } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import * as z from 'zod/mini';
import { Clock } from '../shared/clock.js';
import { publishModule, publishState } from '../testing/publish-state.js';
import { loadedDatabase, startApi, TEST_SETTINGS, type TestApi } from '../testing/test-api.js';

/** Asked by a level of its own: « Plan écrit pour continuer à travailler après une cyberattaque ». */
const PROPOSAL = '2022-4.3.2';
const LEVEL = 'mm-05';
/** Asked by yes or no alone. */
const EXERCISE = '2022-4.3.1';
const YES_OR_NO = 'mm-03';
const BRETONS = ['COM-35024', 'COM-35047', 'COM-35051', 'COM-35055', 'COM-35238'];
const ELSEWHERE = 'COM-48095';

describe('the module, as evidence for proposals', () => {
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

  const localSide = async (id: string, query = ''): Promise<ProposalDetailDto['localSide']> => {
    const answer = await api.get(`/api/v1/proposals/${id}${query}`);
    return z.catchall(proposalDetail, z.never()).parse(answer.json()).localSide;
  };
  const groups = async (id: string, query = ''): Promise<ProposalRealisationsDto> => {
    const answer = await api.get(`/api/v1/realisations/proposals/${id}${query}`);
    return z.catchall(proposalRealisations, z.never()).parse(answer.json());
  };
  const answer = (collectivityId: string, given: Parameters<typeof publishModule>[2]): Promise<void> =>
    publishModule(api, { collectivityId, moduleId: 'motion' }, given, api.app.get(Clock).now());

  const national = async (query: string): Promise<NationalDashboardDto> => {
    const answered = await api.get(`/api/v1/dashboards/national${query}`);
    return z.catchall(nationalDashboard, z.never()).parse(answered.json());
  };

  const countedBy = (figure: LocalFigureDto | null) =>
    figure?.disagreement.explain.inputs.find(({ label }) => label.startsWith('Réponses comptées'))?.value;

  it('is asked before anybody answers, and is not a zero', async () => {
    const { moduleQuestions, realisations, moduleCoverage } = await localSide(PROPOSAL);
    expect(moduleQuestions).toMatchObject([{ id: LEVEL, counts: true, answers: 0, respondents: 0 }]);
    expect([realisations, moduleCoverage]).toEqual([null, []]);
    const { territories, strata } = await groups(PROPOSAL);
    expect(territories).toHaveLength(101);
    expect(territories.every(({ value, respondents }) => value === null && respondents === 0)).toBe(true);
    expect(strata).toEqual([]);
  });

  it('counts, level by level, as direct evidence in the figure, beside those who answered the services', async () => {
    for (const id of BRETONS.slice(0, 4)) await answer(id, { [LEVEL]: { value: 'achieved' } });
    const few = (await localSide(PROPOSAL)).realisations;
    expect(few).toMatchObject({ respondents: 0, moduleRespondents: 4, value: 100, indirectOnly: false });
    expect(countedBy(few)).toBe(4);
    await answer(BRETONS[4] ?? '', { [LEVEL]: { value: 'provided-by', providedBy: 'EPCI-243500139' } });
    const { realisations, moduleQuestions, moduleCoverage } = await localSide(PROPOSAL);
    expect(realisations).toMatchObject({ moduleRespondents: 5, value: 100, low: 80, high: 100 });
    expect(realisations?.questions).toMatchObject([{ id: LEVEL, respondents: 5, awaited: 1, unanswered: 0 }]);
    expect(countedBy(realisations)).toBe(4);
    expect(realisations?.explain.coverage).toMatchObject({ known: 4 });
    expect(moduleQuestions[0]).toMatchObject({ answers: 5, awaited: 1, explain: { ruleId: 'module-answers' } });
    expect(moduleCoverage).toMatchObject([{ kind: 'commune', respondents: 5 }]);
    const { items } = (await api.get('/api/v1/proposals?limit=100')).json<ProposalListDto>();
    expect(items.find(({ id }) => id === PROPOSAL)?.disagreement).toEqual(realisations?.disagreement);
  });

  it('is put together with the services, and never counted among them', async () => {
    const edition = await new LabelMatrixRepository(database.dataSource.manager).findCurrentEdition();
    const [service] = (await localSide(PROPOSAL)).services;
    const [id = ''] = BRETONS;
    const key = { collectivityId: id, editionId: edition?.id ?? '' };
    await publishState(api, key, { [service?.id ?? '']: 'not-started' }, api.app.get(Clock).now());
    const { realisations } = await localSide(PROPOSAL);
    expect(realisations).toMatchObject({ respondents: 1, moduleRespondents: 5 });
    expect(realisations?.value).toBeLessThan(100);
    expect(realisations?.services.every(({ respondents }) => respondents === 1)).toBe(true);
  });

  it('is shown beside where the module says no worth: yes and no, numbers from five on', async () => {
    for (const [index, id] of BRETONS.entries()) {
      await answer(id, {
        [YES_OR_NO]: { value: index === 0 ? 'no' : 'yes' },
        'mm-11': { value: 'number', amount: 10 * index },
      });
    }
    const { moduleQuestions, realisations } = await localSide(EXERCISE);
    expect(moduleQuestions).toMatchObject([
      { id: YES_OR_NO, counts: false, answers: 5, values: [{ collectivities: 4 }, { collectivities: 1 }] },
    ]);
    expect(realisations?.questions ?? []).toEqual([]);
    const numbers = (await localSide('2023-2.3.1')).moduleQuestions.find(({ id }) => id === 'mm-11');
    expect(numbers?.quartiles).toEqual({ low: 10, median: 20, high: 30 });
  });

  it('is answered on its own: the national dashboard counts who did, today and another day', async () => {
    const { respondents, moduleRespondents } = await national('');
    expect(respondents.total).toBe(1);
    expect(moduleRespondents).toMatchObject({
      ...{ total: 5, byKind: [{ kind: 'commune', respondents: 5 }] },
      explain: { ruleId: 'module-respondents' },
    });
    expect((await national('?asOf=2026-01-01')).moduleRespondents).toMatchObject({ total: 0, byKind: [] });
  });

  it('is told by territory and by stratum, nothing of fewer than five', async () => {
    const before = (await groups(PROPOSAL)).territories.find(({ territory }) => territory === 'DEP-35');
    expect(before).toMatchObject({ moduleRespondents: 5, counted: 4, value: null });
    await answer(BRETONS[4] ?? '', { [LEVEL]: { value: 'achieved' } });
    await answer(ELSEWHERE, { [LEVEL]: { value: 'achieved' }, [YES_OR_NO]: { value: 'yes' } });
    const { territories, strata, classes } = await groups(PROPOSAL);
    const of = (id: string) => territories.find(({ territory }) => territory === id);
    expect(of('DEP-35')).toMatchObject({ moduleRespondents: 5, counted: 5, classIndex: 0 });
    expect(of('DEP-48')).toMatchObject({ moduleRespondents: 1, value: null, low: null, high: null, classIndex: null });
    expect(classes).toHaveLength(1);
    expect(strata.reduce((sum, { moduleRespondents }) => sum + moduleRespondents, 0)).toBe(6);
    expect(strata.filter(({ moduleRespondents }) => moduleRespondents < 5).every(({ value }) => value === null)).toBe(
      true,
    );
    const region = (await groups(EXERCISE, '?level=region')).territories.find(
      ({ territory }) => territory === 'REG-53',
    );
    expect(region?.beside).toEqual([{ questionId: YES_OR_NO, answers: 5, yes: 80, median: null }]);
  });

  it('is read as of a day, and refused for a proposal that nobody made', async () => {
    expect((await localSide(EXERCISE, '?asOf=2026-01-01')).moduleQuestions).toMatchObject([{ answers: 0 }]);
    const past = await groups(PROPOSAL, '?asOf=2026-01-01');
    expect(past).toMatchObject({ clocks: { asOf: '2026-01-01' }, strata: [], classes: [] });
    expect(past.territories.every(({ moduleRespondents }) => moduleRespondents === 0)).toBe(true);
    expect((await api.get('/api/v1/realisations/proposals/1999-1')).statusCode).toBe(404);
  });
});
