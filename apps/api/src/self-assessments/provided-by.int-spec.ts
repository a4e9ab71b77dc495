import type {
  CollectivityListDto,
  LabelMatrixDto,
  Problem,
  RealisationListDto,
  SelfAssessmentDto,
  WorkingAnswerDto,
} from '@ou-en-est-on/contracts';
import { CollectivityRepository, endClosedStates, findDrift, inTransaction } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import { type Membership, WORKER } from '@ou-en-est-on/domain';
import { Clock } from '../shared/clock.js';
import { publishState, withdrawState } from '../testing/publish-state.js';
import { type Answer, loadedDatabase, startApi, TEST_SETTINGS, type TestApi } from '../testing/test-api.js';
import { signInAs } from '../testing/test-people.js';

const SYNDICATE = 'SYN-253514004';
const NAMED = { id: SYNDICATE, name: 'Syndicat mixte Mégalis Essai' };
const TOWN = 'COM-35051';
const EPCI = 'EPCI-243500139';

const agentOf = (collectivityId: string): Membership => ({
  ...{ collectivityId, role: 'agent', quality: null, delegation: null },
});

describe('a service that somebody else provides, over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let edition: LabelMatrixDto;
  let services: string[];

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ ...TEST_SETTINGS, DATABASE_URL: database.url });
    await inTransaction(database.dataSource, { identity: { kind: 'system', name: 'command' } }, (manager) =>
      new CollectivityRepository(manager).add({ kind: 'syndicate', name: NAMED.name, siren: SYNDICATE.slice(4) }, [
        TOWN,
      ]),
    );
    edition = (await api.get('/api/v1/label-matrix')).json<LabelMatrixDto>();
    services = edition.themes.flatMap((theme) => theme.services.map(({ id }) => id));
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const put = async (collectivity: string, service: string, providedBy: string, version = 0): Promise<Answer> =>
    api.send({
      method: 'PUT',
      url: `/api/v1/collectivities/${collectivity}/self-assessment/answers/${service}`,
      headers: {
        ...(await signInAs(api, { memberships: [agentOf(collectivity)] })),
        'if-match': `"${String(version)}"`,
      },
      payload: { value: 'provided-by', providedBy },
    });
  const inheritedOf = (answer: Answer): WorkingAnswerDto['inherited'] => answer.json<WorkingAnswerDto>().inherited;
  const publish = (collectivityId: string, given: Parameters<typeof publishState>[2]): Promise<void> =>
    publishState(api, { collectivityId, editionId: edition.edition.id }, given, api.app.get(Clock).now());
  const standing = async (service: string): Promise<Record<string, number>> => {
    const items: RealisationListDto['items'] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await api.get(`/api/v1/realisations?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`);
      const list: RealisationListDto = page.json<RealisationListDto>();
      items.push(...list.items);
      cursor = list.next;
    }
    const { levels, awaited } = items.find(({ id }) => id === service) ?? { levels: [], awaited: 0 };
    return { awaited, achieved: levels.at(-1)?.collectivities ?? 0 };
  };

  it('is that of a syndicate found by its name or its SIREN', async () => {
    for (const words of ['megalis', SYNDICATE.slice(4)]) {
      const { items } = (await api.get(`/api/v1/collectivities?q=${words}`)).json<CollectivityListDto>();
      expect(items.map(({ id }) => id)).toEqual([SYNDICATE]);
    }
    const answer = await put(TOWN, services[0] ?? '', SYNDICATE);
    expect(answer.json<WorkingAnswerDto>().providedBy).toEqual(NAMED);
    expect(inheritedOf(answer)).toMatchObject({ level: null, from: NAMED, reason: 'no-validated-answer' });
  });

  it.each([
    ['oneself', TOWN, 'ne peut être votre propre collectivité'],
    ['nobody known', 'SYN-000000000', 'n’est aucune collectivité connue'],
    [
      'a place without an assembly',
      'DEP-75',
      'n’en est pas une : Ville de Paris (COM-75056) en a les pouvoirs, choisissez-la',
    ],
  ])('is refused of %s', async (_case, provider, message) => {
    const refused = await put(TOWN, services[1] ?? '', provider);
    expect([refused.statusCode, refused.json<Problem>().faults]).toEqual([400, [{ field: 'providedBy', message }]]);
  });

  it('is awaited of those who provide it in a circle, and counted at no level', async () => {
    const service = services[2] ?? '';
    await publish(TOWN, { [service]: ['provided-by', EPCI] });
    await publish(EPCI, { [service]: ['provided-by', SYNDICATE] });
    await publish(SYNDICATE, { [service]: ['provided-by', TOWN] });
    expect(await standing(service)).toEqual({ awaited: 3, achieved: 0 });
    expect(inheritedOf(await put('COM-35238', service, EPCI))).toMatchObject({ level: null, reason: 'circle' });
    await publish(SYNDICATE, { [service]: 'achieved' });
    expect(await standing(service)).toEqual({ awaited: 0, achieved: 3 });
  });

  it('is awaited again once the body withdraws, and back when it validates anew', async () => {
    const service = services[3] ?? '';
    await publish(SYNDICATE, { [service]: 'achieved' });
    await publish(TOWN, { [service]: ['provided-by', SYNDICATE] });
    expect(await standing(service)).toEqual({ awaited: 0, achieved: 2 });
    const now = api.app.get(Clock).now();
    await withdrawState(api, { collectivityId: SYNDICATE, editionId: edition.edition.id }, now);
    expect(await standing(service)).toEqual({ awaited: 1, achieved: 0 });
    expect(inheritedOf(await put('COM-35238', service, TOWN))).toEqual({
      ...{ level: null, from: NAMED, reason: 'withdrawn', successor: null },
    });
    await publish(SYNDICATE, { [service]: 'achieved' });
    expect(await standing(service)).toEqual({ awaited: 0, achieved: 2 });
    expect(await findDrift(database.dataSource, edition.edition.id)).toEqual({ answers: [], sums: [], moved: [] });
  });

  it('is awaited of nobody once the body no longer exists: who took it over is named', async () => {
    const service = services[4] ?? '';
    await publish(SYNDICATE, { [service]: 'achieved' });
    await put('COM-35238', service, SYNDICATE);
    await inTransaction(database.dataSource, { identity: { kind: 'system', name: 'command' } }, (manager) =>
      new CollectivityRepository(manager).close(SYNDICATE, '2026-01-01', EPCI),
    );
    await endClosedStates(database.dataSource, api.app.get(Clock).now(), { identity: WORKER });
    const headers = await signInAs(api, { memberships: [agentOf('COM-35238')] });
    const state = await api.send({ url: '/api/v1/collectivities/COM-35238/self-assessment', headers });
    const answer = state.json<SelfAssessmentDto>().answers.find(({ serviceId }) => serviceId === service);
    expect(answer?.inherited).toEqual({
      ...{ level: null, from: NAMED, reason: 'closed', successor: { id: EPCI, name: 'Rennes Métropole' } },
    });
  });
});
