import type { Problem, RealisationListDto, SelfAssessmentDto, WorkingAnswerDto } from '@ou-en-est-on/contracts';
import { findDrift } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import type { Membership } from '@ou-en-est-on/domain';
import { TcpRelay } from '../testing/tcp-relay.js';
import { type Answer, loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';
import { headersOf, createPerson, signInAs } from '../testing/test-people.js';

type Headers = Record<string, string>;

const mayorOf = (collectivityId: string): Membership => ({
  ...{ collectivityId, role: 'elected', quality: 'mayor', delegation: null },
});

describe('a living state, whatever happens to its requests', () => {
  let database: TestDatabase;
  let api: TestApi;
  let edition: string;
  let services: string[];

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ DATABASE_URL: database.url, MEMORY_MB: '0' });
    const { editionId, items } = await realisations();
    edition = editionId;
    services = items.map(({ id }) => id);
  }, 300_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const realisations = async (): Promise<RealisationListDto> =>
    (await api.get('/api/v1/realisations?limit=100')).json<RealisationListDto>();
  const at = (id: string, path = ''): string => `/api/v1/collectivities/${id}/self-assessment${path}`;
  const send = (
    method: 'PUT' | 'POST',
    url: string,
    { headers, version, payload = {}, to = api }: Sent,
  ): Promise<Answer> => to.send({ method, url, headers: { ...headers, 'if-match': `"${String(version)}"` }, payload });
  const put = (id: string, serviceId: string, sent: Sent): Promise<Answer> =>
    send('PUT', at(id, `/answers/${serviceId}`), sent);
  const step = (id: string, name: string, sent: Sent): Promise<Answer> => send('POST', at(id, `/${name}`), sent);
  const read = async (id: string, headers: Headers): Promise<SelfAssessmentDto> =>
    (await api.get(at(id), headers)).json<SelfAssessmentDto>();
  const outcome = (answer: Answer): [number, string | null] => [
    answer.statusCode,
    answer.statusCode < 400 ? null : answer.json<Problem>().code,
  ];
  const expectNoDrift = async (): Promise<void> => {
    expect(await findDrift(database.dataSource, edition)).toEqual({ answers: [], sums: [], moved: [] });
  };
  const achievedBy = async (serviceId: string): Promise<number> => {
    const found = (await realisations()).items.find(({ id }) => id === serviceId);
    return found?.levels.at(-1)?.collectivities ?? 0;
  };

  it('keeps one of 50 answers written over the same version, and shows it to the 49 others', async () => {
    const [id, [service = '']] = ['COM-35051', services];
    const agent = await signInAs(api, { memberships: [mayorOf(id)] });
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        put(id, service, { headers: agent, version: 0, payload: { value: 'planned', note: `Essai ${String(n)}` } }),
      ),
    );
    const kept = answers.filter(({ statusCode }) => statusCode === 200);
    expect(kept).toHaveLength(1);
    const { note } = kept[0]?.json<WorkingAnswerDto>() ?? {};
    for (const answer of answers.filter((one) => !kept.includes(one))) {
      expect(outcome(answer)).toEqual([412, 'version-conflict']);
      expect(answer.json<Problem>().current).toMatchObject({ version: 1, note });
    }
  }, 60_000);

  it('loses no word of 50 writers who each take up what the others wrote', async () => {
    const [id, [service = '']] = ['COM-35024', services];
    const agent = await signInAs(api, { memberships: [mayorOf(id)] });
    const add = async (word: string): Promise<void> => {
      let current = { version: 0, note: null as string | null };
      for (;;) {
        const note = [current.note, word].filter(Boolean).join(' ');
        const answer = await put(id, service, {
          ...{ headers: agent, version: current.version },
          payload: { value: 'planned', note },
        });
        if (answer.statusCode === 200) return;
        expect(outcome(answer)).toEqual([412, 'version-conflict']);
        current = answer.json<Problem>().current as typeof current;
      }
    };
    const words = Array.from({ length: 50 }, (_, n) => `m${String(n)}`);
    await Promise.all(words.map(add));
    const [written] = (await read(id, agent)).answers;
    expect(written?.version).toBe(50);
    expect(written?.note?.split(' ').sort()).toEqual([...words].sort());
  }, 120_000);

  it('keeps what 50 writers say of 50 services at once, and counts all of it', async () => {
    const id = 'COM-35047';
    const agent = await signInAs(api, { memberships: [mayorOf(id)] });
    const answered = services.slice(0, 50);
    const sent = { headers: agent, version: 0, payload: { value: 'achieved' } };
    const answers = await Promise.all(answered.map((service) => put(id, service, sent)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(50).fill(200));
    const { version, overall } = await read(id, agent);
    expect(overall.answered).toBe(50);
    const submitted = (await step(id, 'submit', { headers: agent, version })).json<SelfAssessmentDto>();
    expect((await step(id, 'validate', { headers: agent, version: submitted.version })).statusCode).toBe(200);
    await expectNoDrift();
  }, 60_000);

  it('takes requests sent twice or out of order for what they are', async () => {
    const [id, [service = '']] = ['COM-35238', services];
    const mayor = await signInAs(api, { memberships: [mayorOf(id)] });
    const before = await achievedBy(service);
    const first = { headers: mayor, version: 0, payload: { value: 'planned' } };
    const second = { headers: mayor, version: 1, payload: { value: 'achieved' } };
    // The second arrives first, is refused and sent again; the first is sent twice, the last time much later.
    expect(outcome(await put(id, service, second))).toEqual([412, 'version-conflict']);
    expect((await put(id, service, first)).statusCode).toBe(200);
    expect((await put(id, service, second)).statusCode).toBe(200);
    expect(outcome(await put(id, service, first))).toEqual([412, 'version-conflict']);
    const { version } = await read(id, mayor);
    const twice = await Promise.all([1, 2].map(() => step(id, 'submit', { headers: mayor, version })));
    expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    const submitted = await read(id, mayor);
    const validated = await Promise.all(
      [1, 2, 3].map(() => step(id, 'validate', { headers: mayor, version: submitted.version })),
    );
    expect(validated.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412]);
    expect(await achievedBy(service)).toBe(before + 1);
    await expectNoDrift();
  });

  it.each([
    ['COM-35281', 'before it is committed', 'publish_validation', false],
    ['COM-35288', 'before the answer', 'COMMIT', true],
  ])('of %s, validated while the database goes away %s, is counted once', async (id, _case, last, isDone) => {
    const relay = new TcpRelay(new URL(database.url));
    await relay.open();
    const away = await startApi({ DATABASE_URL: relay.url, MEMORY_MB: '0' });
    const [, service = ''] = services;
    const before = await achievedBy(service);
    const person = await createPerson(api, { memberships: [mayorOf(id)] });
    const mayor = await headersOf(api, person);
    await put(id, service, { headers: mayor, version: 0, payload: { value: 'achieved' } });
    const submitted = (
      await step(id, 'submit', { headers: mayor, version: (await read(id, mayor)).version })
    ).json<SelfAssessmentDto>();
    expect((await away.get(at(id), mayor)).statusCode).toBe(200);

    relay.cutBeforeAnswerTo(...(last === 'COMMIT' ? ['publish_validation', 'COMMIT'] : [last]));
    const sent = { headers: mayor, version: submitted.version };
    expect(outcome(await step(id, 'validate', { ...sent, to: away }))).toEqual([503, 'service-unavailable']);

    const again = await step(id, 'validate', sent);
    expect(outcome(again)).toEqual(isDone ? [412, 'version-conflict'] : [200, null]);
    expect(await read(id, mayor)).toMatchObject({ isPublic: true, changes: [] });
    expect(await achievedBy(service)).toBe(before + 1);
    await expectNoDrift();
    await away.close();
  });
});

interface Sent {
  readonly headers: Headers;
  readonly version: number;
  readonly payload?: object;
  readonly to?: TestApi;
}
