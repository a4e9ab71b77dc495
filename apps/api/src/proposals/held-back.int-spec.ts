import type { GovernmentActionDetailDto, ProposalDetailDto, ProposalListDto } from '@ou-en-est-on/contracts';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import { loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';

/** A proposal whose shipped reading rests on milestones of `rgesn`. */
const PROPOSAL = '2021-1.2';

describe('what rests on a fact that has become one to verify', () => {
  let database: TestDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ DATABASE_URL: database.url, MEMORY_MB: '0' });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const read = async <T>(url: string): Promise<T> => (await api.get(`/api/v1/${url}`)).json<T>();
  const statusOf = async (): Promise<object | undefined> => {
    const { items } = await read<ProposalListDto>('proposals?motion=2021');
    return items.find(({ id }) => id === PROPOSAL)?.stateProgress;
  };

  it('is shown while its facts are verified', async () => {
    expect(await statusOf()).toMatchObject({ value: 'engaged', pendingVerification: false });
  });

  it.each([
    ['one fact', `UPDATE action_milestone SET to_verify = true WHERE id = 'rgesn:m2'`],
    ['the whole action', `UPDATE government_action SET to_verify = true WHERE id = 'rgesn'`],
  ])('is no longer shown as a status, in the list, on the page and in the history: %s', async (_, sql) => {
    await database.dataSource.query(`UPDATE action_milestone SET to_verify = false WHERE action_id = 'rgesn'`);
    await database.dataSource.query(sql);
    expect(await statusOf()).toMatchObject({ value: 'not-assessed', rationale: null, pendingVerification: true });
    const { stateProgress, history } = await read<ProposalDetailDto>(`proposals/${PROPOSAL}`);
    expect(stateProgress).toMatchObject({ value: 'not-assessed', pendingVerification: true });
    expect(history).toMatchObject([{ progress: 'not-assessed', rationale: null }]);
    expect(history[0]?.factsToVerify).toBeGreaterThan(0);
  });

  it.each(['loi-sren', 'incubateur-territoires', 'suite-territoriale'])(
    'is not said of an action that is itself to verify: %s',
    async (id) => {
      const unsaid = { startDate: null, endDate: null, legalState: null, note: null, legalReferences: [] };
      expect(await read<GovernmentActionDetailDto>(`government-actions/${id}`)).toMatchObject({
        ...unsaid,
        ...{ toVerify: true, targets: [], milestones: [], observations: [] },
      });
    },
  );
});
