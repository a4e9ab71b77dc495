import {
  type CampaignInput,
  photographedModule,
  type PhotographedModuleDto,
  photographedServiceList,
  type PhotographedServiceListDto,
  comparedTerritories,
  type ComparedTerritoriesDto,
} from '@ou-en-est-on/contracts';
import { LabelMatrixRepository } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import type { MatrixTheme } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { PublicMemory } from '../memory/public-memory.js';
import { Clock } from '../shared/clock.js';
import { publishModule, publishState } from '../testing/publish-state.js';
import { loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';
import { asCommand, signInAs } from '../testing/test-people.js';
import { PhotographTaker } from './photograph-taker.js';

const BRETONS = ['COM-35001', 'COM-35002', 'COM-35003', 'COM-35004', 'COM-35005'];
const ELSEWHERE = 'COM-48095';
const DAY = '2026-11-20';
const AT = new Date(`${DAY}T10:00:00Z`);
const LEVEL = 'mm-05';
const NUMBER = 'mm-11';
/** Answered by one alone. */
const ALONE = 'mm-04';

describe('what the photograph of a campaign says', () => {
  let database: TestDatabase;
  let api: TestApi;
  let theme: MatrixTheme;
  let editionId: string;

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ DATABASE_URL: database.url });
    on('2026-11-10T09:00:00Z');
    const edition = await asCommand(api, (manager) => new LabelMatrixRepository(manager).findCurrentEdition());
    const [first] = edition?.themes ?? [];
    if (!edition || !first) throw new Error('An edition is shipped.');
    [editionId, theme] = [edition.id, first];
    await announce('tous', { kinds: ['commune'] });
    await announce('peu', { kinds: [], collectivityIds: ['35001', '48095'] });
    on(`${DAY}T12:00:00Z`);
    const [service = '', alone = ''] = theme.services.map(({ id }) => id);
    for (const [index, collectivityId] of [...BRETONS, ELSEWHERE].entries()) {
      const said = index === 0 ? 'not-started' : 'achieved';
      const elsewhere = collectivityId === ELSEWHERE;
      const states = elsewhere ? { [service]: said, [alone]: 'achieved' } : { [service]: said };
      await publishState(api, { collectivityId, editionId }, states, AT);
      const answered = { [LEVEL]: { value: said }, [NUMBER]: { value: 'number', amount: index } };
      const module = elsewhere ? { ...answered, [ALONE]: { value: 'achieved' } } : answered;
      await publishModule(api, { collectivityId, moduleId: 'motion' }, module, AT);
    }
    on('2026-11-21T08:00:00Z');
    await new PhotographTaker(api.app.get(Database), api.app.get(Clock)).take();
    api.app.get(PublicMemory).forget();
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const on = (instant: string): void => {
    api.app.get(Clock).now = () => new Date(instant);
    api.app.get(PublicMemory).forget();
  };
  const announce = async (id: string, invited: Partial<CampaignInput>): Promise<void> => {
    const payload = {
      ...{ title: 'Mi-mandat 2026', purpose: 'mid-term', mandate: '2026-2032', editionId },
      ...{ opensOn: '2026-11-12', photographOn: DAY, strata: [], territoryIds: [], collectivityIds: [], ...invited },
    };
    const headers = { ...(await signInAs(api, { roles: ['staff'] })), 'if-match': '"0"' };
    const answer = await api.send({ method: 'PUT', url: `/api/v1/campaigns/${id}`, payload, headers });
    expect(answer.statusCode).toBe(200);
  };
  const services = async (id: string, query = ''): Promise<PhotographedServiceListDto> =>
    photographedServiceList.parse((await api.get(`/api/v1/campaigns/${id}/services${query}`)).json());
  const territories = async (id: string, query = ''): Promise<ComparedTerritoriesDto> =>
    comparedTerritories.parse((await api.get(`/api/v1/campaigns/${id}/territories${query}`)).json());
  const module = async (id: string): Promise<PhotographedModuleDto> =>
    photographedModule.parse((await api.get(`/api/v1/campaigns/${id}/module`)).json());

  it('is told service by service, each explained at its day', async () => {
    const { total, respondents, items } = await services('tous', '?limit=100');
    expect([total, respondents, items.length]).toEqual([139, 6, 100]);
    const [first, second] = items;
    expect(first).toMatchObject({ respondents: 6, unanswered: 0, explain: { ruleId: 'respondents-together' } });
    expect(first?.levels.filter(({ collectivities }) => collectivities > 0)).toMatchObject([
      { level: 'not-started', collectivities: 1 },
      { level: 'achieved', collectivities: 5 },
    ]);
    expect(first?.explain.inputs[0]).toMatchObject({ date: DAY });
    expect(first?.value).toBeCloseTo(500 / 6);
    expect(second).toMatchObject({ unanswered: 5, value: null, low: null, high: null });
    expect(second?.levels.find(({ level }) => level === 'achieved')).toMatchObject({ collectivities: 1 });
    const ofTheme = await services('tous', `?theme=${theme.id}`);
    expect(ofTheme.items.map(({ id }) => id)).toEqual(theme.services.map(({ id }) => id));
  });

  it('is told département by département, nothing of one to four respondents', async () => {
    const { items, level, explain, classes } = await territories('tous', `?theme=${theme.id}`);
    expect([items.length, level, classes.length]).toEqual([101, 'department', 1]);
    const of = (id: string) => items.find(({ territory }) => territory === id);
    expect(of('DEP-35')).toMatchObject({ respondents: 5, value: 80, classIndex: 0 });
    expect(of('DEP-48')).toMatchObject({ respondents: 1, value: null, low: null, high: null });
    expect(explain.inputs[0]).toMatchObject({ date: DAY });
    const whole = await territories('tous');
    expect(whole.items.find(({ territory }) => territory === 'DEP-35')).toMatchObject({ value: 80 });
  });

  it('has the answers to the module, apart from the services, but for those of fewer than five', async () => {
    const { respondents, items, total, explain } = await module('tous');
    expect([respondents, explain.ruleId]).toEqual([6, 'module-respondents']);
    expect([total, items.map(({ id }) => id)]).toEqual([2, [LEVEL, NUMBER]]);
    const of = (id: string) => items.find((question) => question.id === id);
    expect(of(LEVEL)).toMatchObject({ answers: 6, explain: { ruleId: 'module-answers' } });
    expect(of(LEVEL)?.values.find(({ code }) => code === 'achieved')).toMatchObject({ collectivities: 5 });
    expect(of(NUMBER)).toMatchObject({ quartiles: { low: 1.25, median: 2.5, high: 3.75 } });
    expect(of(NUMBER)?.explain.inputs[0]).toMatchObject({ date: DAY });
  });

  it('never changes, whatever is validated since', async () => {
    const before = [await services('tous'), await territories('tous'), await module('tous')];
    const [service = ''] = theme.services.map(({ id }) => id);
    const later = new Date('2026-11-21T09:00:00Z');
    const collectivityId = 'COM-35006';
    await publishState(api, { collectivityId, editionId }, { [service]: 'achieved' }, later);
    await publishModule(api, { collectivityId, moduleId: 'motion' }, { [LEVEL]: { value: 'achieved' } }, later);
    expect([await services('tous'), await territories('tous'), await module('tous')]).toEqual(before);
  });

  it('is nothing of fewer than five respondents', async () => {
    expect(await services('peu')).toMatchObject({ items: [], total: 0, respondents: 2 });
    expect(await module('peu')).toMatchObject({ items: [], total: 0, respondents: 2 });
    expect((await territories('peu')).items.every(({ value }) => value === null)).toBe(true);
  });

  it('is not there before it is taken, nor for a theme that its edition has not', async () => {
    on('2026-11-22T09:00:00Z');
    await announce('a-venir', { kinds: ['commune'], opensOn: '2026-11-23', photographOn: '2026-11-24' });
    for (const path of ['a-venir/services', 'a-venir/territories', 'a-venir/module', 'nulle-part/services']) {
      expect([path, (await api.get(`/api/v1/campaigns/${path}`)).statusCode]).toEqual([path, 404]);
    }
    for (const path of ['services', 'territories']) {
      expect((await api.get(`/api/v1/campaigns/tous/${path}?theme=inconnue`)).statusCode).toBe(404);
    }
  });

  it.each([
    ['services', 139, 'id,label,themeId,respondents,levels,notConcerned,awaited,unanswered,value,low,high'],
    ['territories', 101, 'territory,territoryName,respondents,counted,value,low,high,classIndex'],
    ['module', 2, 'id,label,kind,unit,respondents,answers,values,low,median,high,notConcerned,awaited'],
  ])('is given to a spreadsheet: %s', async (path, rows, columns) => {
    const { body } = await api.get(`/api/v1/campaigns/tous/${path}`, { accept: 'text/csv' });
    expect(body.replace('\ufeff', '').split('\r\n')[0]).toBe(columns);
    expect(body.trimEnd().split('\r\n')).toHaveLength(1 + rows);
  });
});
