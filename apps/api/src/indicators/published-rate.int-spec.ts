import { observationList, type ObservationListDto } from '@ou-en-est-on/contracts';
import { startLoadedApi, type TestApi } from '../testing/test-api.js';

describe('the rate that a source publishes', () => {
  let api: TestApi;
  const valuesOf = async (query: string): Promise<ObservationListDto> => {
    const answer = await api.get(`/api/v1/indicators/fibre-raccordable/observations?${query}`);
    return observationList.parse(answer.json());
  };

  beforeAll(async () => {
    api = await startLoadedApi();
  });
  afterAll(() => api.close());

  it('comes with ours for the same value, and with what makes the difference', async () => {
    const { publishedRate } = await valuesOf('territory=DEP-2A');
    if (!publishedRate) throw new Error('The series publishes a rate for this département.');
    const { value, observation, ours, initial, startedFrom, verdict, explain } = publishedRate;
    expect(observation).toMatchObject({
      territory: 'DEP-2A',
      kind: 'measured',
      date: '2023-03-31',
      publishedRate: value,
    });
    // In Corse-du-Sud the source starts from the second of the initial values that it publishes.
    expect(verdict).toBe('other-initial');
    expect(initial).toMatchObject({ kind: 'initial', date: '2022-03-31', value: 56.56 });
    expect(startedFrom).toMatchObject({ kind: 'initial', date: '2022-06-30', value: 60.74 });
    expect(explain.inputs.map((input) => input.value)).toEqual([value, ours, startedFrom?.value]);
  });

  it('is the same whatever page of the values is asked, and so is what they are drawn from', async () => {
    const whole = await valuesOf('territory=DEP-2A');
    const first = await valuesOf('territory=DEP-2A&limit=1');
    const second = await valuesOf(`territory=DEP-2A&limit=1&cursor=${first.next ?? ''}`);
    expect(whole.items.length).toBeGreaterThan(2);
    for (const page of [first, second]) {
      expect(page.publishedRate).toEqual(whole.publishedRate);
      expect(page.explain).toEqual(whole.explain);
    }
    expect(whole.explain.inputs.map(({ value }) => value)).toEqual([whole.total]);
  });

  it.each([
    ['several territories', 'territory=DEP-2A,DEP-35'],
    ['all of them', 'limit=5'],
  ])('is of no list of %s', async (_, query) => {
    expect((await valuesOf(query)).publishedRate).toBeNull();
  });

  it('explains nothing where nothing is found', async () => {
    const none = await valuesOf('territory=DEP-2A&level=region');
    expect([none.total, none.explain.inputs]).toEqual([0, []]);
  });
});
