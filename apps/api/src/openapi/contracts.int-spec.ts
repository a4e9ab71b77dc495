import { exchangeList, governmentActionList, indicatorList, motionList, proposalList } from '@ou-en-est-on/contracts';
import { createApp } from '../create-app.js';
import { readEnv } from '../env/env.schema.js';
import { startLoadedApi, TEST_SETTINGS, type TestApi } from '../testing/test-api.js';
import { ROUTES } from './routes.js';

const PUBLIC_ROUTES = ROUTES.filter(({ operation }) => operation === undefined);

describe('every answer keeps its contract', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startLoadedApi();
  });
  afterAll(() => api.close());

  const idsOf = async (list: string, contract: typeof motionList | typeof proposalList): Promise<string[]> => {
    const { items } = contract.parse((await api.get(`/api/v1/${list}?limit=100`)).json());
    return items.map(({ id }) => id);
  };

  it.each(PUBLIC_ROUTES.filter(({ path }) => !path.includes('{')))(
    '$path',
    async ({ path, example = '', response }) => {
      const answer = await api.get(path + example);
      expect(answer.statusCode).toBe(200);
      expect(response.safeParse(answer.json()).error).toBeUndefined();
    },
  );

  it.each([
    ['/api/v1/motions/{id}', 'motions', motionList],
    ['/api/v1/proposals/{id}', 'proposals', proposalList],
    ['/api/v1/proposals/{id}/history', 'proposals', proposalList],
    ['/api/v1/government-actions/{id}', 'government-actions', governmentActionList],
    ['/api/v1/indicators/{id}', 'indicators', indicatorList],
    ['/api/v1/indicators/{id}/observations', 'indicators', indicatorList],
    ['/api/v1/indicators/{id}/territories', 'indicators', indicatorList],
  ])('%s, for every id there is', async (path, list, contract) => {
    const route = ROUTES.find((one) => one.path === path);
    const ids = await idsOf(list, contract as typeof motionList);
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) {
      const answer = await api.get(path.replace('{id}', id));
      expect([id, answer.statusCode, route?.response.safeParse(answer.json()).error]).toEqual([id, 200, undefined]);
    }
  });

  it('carries no field that the contract does not know', async () => {
    const answer = await api.get('/api/v1/exchanges?limit=100');
    expect(exchangeList.parse(answer.json())).toEqual(answer.json());
    for (const route of PUBLIC_ROUTES.filter(({ path }) => path.startsWith('/api/v1') && !path.includes('{'))) {
      const body: unknown = (await api.get(route.path + (route.example ?? ''))).json();
      expect([route.path, route.response.parse(body)]).toEqual([route.path, body]);
    }
  });
});

describe('the route table', () => {
  it('holds every route of the application, and no other', async () => {
    const app = await createApp(readEnv({ ...TEST_SETTINGS, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }));
    const declared: string[] = [];
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRoute', ({ method, url, config }) => {
        if (method !== 'HEAD')
          declared.push(
            `${String(method)} ${url.replace(/:(\w+)/g, '{$1}')}${config?.formats?.includes('csv') ? ' csv' : ''}`,
          );
      });
    await app.init();
    await app.close();
    expect(declared.sort()).toEqual(
      ROUTES.map(({ path, method, csv }) => `${(method ?? 'get').toUpperCase()} ${path}${csv ? ' csv' : ''}`).sort(),
    );
  });
});
