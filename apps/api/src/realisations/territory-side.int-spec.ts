import {
  type LabelMatrixDto,
  questionRealisationList,
  type QuestionRealisationListDto,
  territorySide,
  type TerritorySideDto,
} from '@ou-en-est-on/contracts';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import * as z from 'zod/mini';
import { publishModule, publishState } from '../testing/publish-state.js';
import { loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';

const TOWNS = ['COM-35001', 'COM-35002', 'COM-35003', 'COM-35004', 'COM-35005'];
const GROUPING = 'EPCI-243500139';
const ELSEWHERE = 'COM-48095';
const AUTUMN = new Date('2026-11-10T10:00:00Z');

describe('what the collectivities of a territory did, put together', () => {
  let database: TestDatabase;
  let api: TestApi;
  let edition: LabelMatrixDto;

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ DATABASE_URL: database.url });
    edition = (await api.get('/api/v1/label-matrix')).json<LabelMatrixDto>();
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const sideOf = async (code: string, query = ''): Promise<TerritorySideDto> => {
    const answer = await api.get(`/api/v1/realisations/territories/${code}${query}`);
    return z.catchall(territorySide, z.never()).parse(answer.json());
  };
  const moduleOf = async (query = ''): Promise<QuestionRealisationListDto> => {
    const answer = await api.get(`/api/v1/realisations/module${query}`);
    return z.catchall(questionRealisationList, z.never()).parse(answer.json());
  };
  const publish = (collectivityId: string, level: string): Promise<void> => {
    const service = edition.themes[0]?.services[0]?.id ?? '';
    return publishState(api, { collectivityId, editionId: edition.edition.id }, { [service]: level }, AUTUMN);
  };
  const answer = (collectivityId: string, value: string): Promise<void> =>
    publishModule(api, { collectivityId, moduleId: 'motion' }, { 'mm-03': { value } }, AUTUMN);

  it('is nothing before anybody answers', async () => {
    expect(await sideOf('DEP-35')).toMatchObject({ respondents: 0, coverage: [], value: null, questions: [] });
    expect(await moduleOf()).toMatchObject({ respondents: 0, coverage: [], total: 16 });
  });

  it('has numbers and no value under five answers counted to one service, or to one question', async () => {
    for (const town of TOWNS.slice(0, 4)) {
      await publish(town, 'achieved');
      await answer(town, 'yes');
    }
    await publish(ELSEWHERE, 'not-started');
    await answer(ELSEWHERE, 'no');
    expect(await sideOf('DEP-35')).toMatchObject({
      ...{ respondents: 4, value: null, low: null, distribution: [], moduleRespondents: 4, questions: [] },
      coverage: [{ kind: 'commune', respondents: 4 }],
    });
  });

  it('has them from five on, each kind among those of the territory, in its département and in its région', async () => {
    await publish(TOWNS[4] ?? '', 'not-started');
    await answer(TOWNS[4] ?? '', 'no');
    await publish(GROUPING, 'achieved');
    const side = await sideOf('dep-35');
    expect(side).toMatchObject({ respondents: 6, moduleRespondents: 5, explain: { ruleId: 'respondents-together' } });
    expect(side.value).toBeCloseTo(500 / 6);
    expect(side.themes).toHaveLength(16);
    expect(side.themes[0]?.value).toBeCloseTo(500 / 6);
    expect(side.coverage).toMatchObject([
      { kind: 'commune', respondents: 5 },
      { kind: 'epci', respondents: 1 },
    ]);
    expect(side.coverage[0]?.collectivities).toBeGreaterThan(300);
    expect(side.coverage[0]?.collectivities).toBeLessThan(400);
    expect(side.questions).toMatchObject([
      { id: 'mm-03', answers: 5, values: [{ collectivities: 4 }, { collectivities: 1 }] },
    ]);
    const region = await sideOf('REG-53');
    expect(region).toMatchObject({ respondents: 6, value: side.value, moduleRespondents: 5 });
    expect(await sideOf('DEP-48')).toMatchObject({ respondents: 1, value: null, moduleRespondents: 1, questions: [] });
  });

  it('is what it was on the day read, from the history of validations', async () => {
    const { respondents, coverage, value, themes, questions } = await sideOf('DEP-35');
    for (const code of ['DEP-35', 'REG-53']) {
      const then = await sideOf(code, '?asOf=2026-11-11');
      expect(then).toMatchObject({ respondents, value, clocks: { asOf: '2026-11-11' } });
      expect(then.coverageExplain.inputs[0]).toMatchObject({ date: '2026-11-11' });
    }
    expect(await sideOf('DEP-35', '?asOf=2026-11-11')).toMatchObject({ coverage, themes, questions });
    expect(await sideOf('DEP-35', '?asOf=2026-01-01')).toMatchObject({ respondents: 0, moduleRespondents: 0 });
  });

  it('is put together for France, question by question, on the day read', async () => {
    const list = await moduleOf();
    expect(list).toMatchObject({ respondents: 6, coverage: [{ kind: 'commune', respondents: 6 }] });
    expect(list.items.find(({ id }) => id === 'mm-03')).toMatchObject({ answers: 6, respondents: 6 });
    expect(await moduleOf('?asOf=2026-01-01')).toMatchObject({ respondents: 0, coverage: [] });
    const then = await moduleOf('?asOf=2026-11-11');
    expect(then.explain.inputs[0]).toMatchObject({ date: '2026-11-11' });
    expect(then.items).toEqual(list.items);
  });

  it.each(['COM-35001', 'FR', 'DEP-00'])(
    'is not found of what is neither a département nor a région: %s',
    async (code) => {
      expect((await api.get(`/api/v1/realisations/territories/${code}`)).statusCode).toBe(404);
    },
  );
});
