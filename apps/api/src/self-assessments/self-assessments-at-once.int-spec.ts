import type {
  LifeStandingDto,
  Problem,
  RealisationListDto,
  SelfAssessmentDto,
  WorkingAnswerDto,
} from '@ou-en-est-on/contracts';
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
  });
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
  });

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
  });

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
  });

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

  it('keeps what an agent writes while the mayor validates: public or still to be, never lost, counted once', async () => {
    const ids = ['COM-35001', 'COM-35002', 'COM-35003', 'COM-35004', 'COM-35005', 'COM-35006'];
    const [first = '', second = ''] = services.slice(60);
    const mayor = await signInAs(api, { memberships: ids.map(mayorOf) });
    const agent = await signInAs(api, {
      memberships: ids.map((id) => ({ ...mayorOf(id), role: 'agent', quality: null })),
    });
    for (const id of ids) {
      await put(id, first, { headers: agent, version: 0, payload: { value: 'achieved' } });
      const submitted = await step(id, 'submit', { headers: agent, version: (await read(id, agent)).version });
      const { version } = submitted.json<SelfAssessmentDto>();
      const [validated, mended, added] = await Promise.all([
        step(id, 'validate', { headers: mayor, version }),
        put(id, first, { headers: agent, version: 1, payload: { value: 'planned' } }),
        put(id, second, { headers: agent, version: 0, payload: { value: 'planned' } }),
      ]);
      expect([mended.statusCode, added.statusCode]).toEqual([200, 200]);
      expect([200, 412]).toContain(validated.statusCode);
      const after = await read(id, agent);
      expect(after.answers.map(({ value }) => value)).toEqual(['planned', 'planned']);
      expect(after).toMatchObject({ status: 'editing', isPublic: validated.statusCode === 200 });
      // What was submitted, and nothing that was written since, is public.
      const changes = validated.statusCode === 200 ? ['achieved', null] : [null, null];
      expect(after.changes.map(({ before }) => before?.value ?? null)).toEqual(changes);
    }
    await expectNoDrift();
  });

  it.each([
    ['COM-35007', 'self-assessment', 'submit', 'UPDATE self_assessment SET status'],
    ['COM-35008', 'motion-module', 'submit', 'UPDATE module_state SET status'],
    ['COM-35009', 'motion-module', 'validate', 'publish_module_validation'],
  ])(
    'of %s (%s), asked to %s while the database goes away before the answer, is one step further once',
    async (id, kind, last, said) => {
      const relay = new TcpRelay(new URL(database.url));
      await relay.open();
      const away = await startApi({ DATABASE_URL: relay.url, MEMORY_MB: '0' });
      const address = `/api/v1/collectivities/${id}/${kind}`;
      const mayor = await headersOf(api, await createPerson(api, { memberships: [mayorOf(id)] }));
      const now = async (): Promise<LifeStandingDto> => (await api.get(address, mayor)).json<LifeStandingDto>();
      const take = async (name: string, to = api): Promise<Answer> =>
        send('POST', `${address}/${name}`, { headers: mayor, version: (await now()).version, to });
      const subject = kind === 'motion-module' ? 'mm-05' : (services[1] ?? '');
      await send('PUT', `${address}/answers/${subject}`, {
        headers: mayor,
        version: 0,
        payload: { value: 'achieved' },
      });
      if (last === 'validate') await take('submit');
      const before = await now();
      expect((await away.get(address, mayor)).statusCode).toBe(200);

      relay.cutBeforeAnswerTo(said, 'COMMIT');
      expect(outcome(await take(last, away))).toEqual([503, 'service-unavailable']);

      const again = await send('POST', `${address}/${last}`, { headers: mayor, version: before.version });
      expect(outcome(again)).toEqual([412, 'version-conflict']);
      const isPublic = last === 'validate';
      expect(await now()).toMatchObject({
        version: before.version + 1,
        isPublic,
        status: isPublic ? 'editing' : 'submitted',
      });
      await away.close();
    },
  );

  it('takes the steps of the module sent twice, at once or late, for one', async () => {
    const [id, address] = ['COM-35010', '/api/v1/collectivities/COM-35010/motion-module'];
    const mayor = await signInAs(api, { memberships: [mayorOf(id)] });
    const twice = (name: string, version: number): Promise<Answer[]> =>
      Promise.all([1, 2, 3].map(() => send('POST', `${address}/${name}`, { headers: mayor, version })));
    const given = { headers: mayor, version: 0, payload: { value: 'yes', datedOn: '2026-03-01' } };
    const written = await Promise.all([1, 2, 3].map(() => send('PUT', `${address}/answers/mm-03`, given)));
    expect(written.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const { version } = (await api.get(address, mayor)).json<LifeStandingDto>();
    expect((await twice('submit', version)).map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412]);
    expect((await twice('validate', version + 1)).map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412]);
    const [row] = await database.dataSource.query<{ said: number; told: number }[]>(
      `SELECT (SELECT count(*)::integer FROM public_module_answer WHERE collectivity_id = $1) AS said,
         (SELECT count(*)::integer FROM module_validation WHERE collectivity_id = $1) AS told`,
      [id],
    );
    expect(row).toEqual({ said: 1, told: 1 });
  });
});

interface Sent {
  readonly headers: Headers;
  readonly version: number;
  readonly payload?: object;
  readonly to?: TestApi;
}
