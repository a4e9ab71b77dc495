import { jest } from '@jest/globals';
import { standingsIn } from '@ou-en-est-on/domain';
import type { DataSource } from 'typeorm';
import { BODIES, insertBodies, insertEdition } from '../testing/editions-and-bodies.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { PastStateRepository } from './past-state.repository.js';
import { end, publish, withdraw } from './published-states.fixture.js';

const [A, B, C, D] = BODIES;
const EDITION = 'e';
const hour = (number: number): Date => new Date(Date.parse('2026-01-01T10:00:00Z') + number * 3_600_000);
const HOURS = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8].map(hour);

describe('what a collectivity had made public', () => {
  let database: TestDatabase;
  let source: DataSource;
  let past: PastStateRepository;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = database.dataSource;
    past = new PastStateRepository(source.manager);
    await insertBodies(source.manager);
    await insertEdition(source.manager, EDITION, ['s-1', 's-2', 's-3']);
    // A leads to B, then to C and D; one of them withdraws, another ends, and A leads elsewhere.
    await publish(source, A, EDITION, { 's-1': ['provided-by', B], 's-2': ['achieved'] }, hour(0));
    await publish(source, B, EDITION, { 's-1': ['provided-by', C], 's-3': ['in-progress'] }, hour(1));
    await publish(source, C, EDITION, { 's-1': ['provided-by', D], 's-3': ['achieved'] }, hour(2));
    await publish(source, D, EDITION, { 's-1': ['in-progress'] }, hour(3));
    await publish(source, A, EDITION, { 's-2': [null], 's-3': ['provided-by', B] }, hour(4));
    await withdraw(source, D, EDITION, hour(5));
    await publish(source, D, EDITION, { 's-1': ['achieved'] }, hour(6));
    await publish(source, A, EDITION, { 's-1': ['provided-by', D] }, hour(7));
    await end(source, B, EDITION, hour(8));
  });
  afterAll(() => database.drop());

  const key = { collectivityId: A, about: EDITION };
  const shown = (answers: Parameters<typeof standingsIn>[1] = []): string[] =>
    [...standingsIn(A, answers)]
      .map(([id, standing]) => `${id} ${standing.kind === 'level' ? standing.level : standing.kind}`)
      .sort();
  /** As the database counts that instant, in its own way. */
  const counted = async (at: Date): Promise<string[]> => {
    const rows = await source.query<{ told: string }[]>(
      `SELECT service_id || ' ' || standing AS told FROM standings_known_at($1, $2, NULL) WHERE collectivity_id = $3`,
      [EDITION, at, A],
    );
    return rows.map(({ told }) => told).sort();
  };

  it('leads at each of several instants where it led then', async () => {
    const found = await past.findWithProvidersAt(key, HOURS);
    expect(found.size).toBe(HOURS.length);
    for (const at of HOURS) expect(shown(found.get(at.getTime()))).toEqual(await counted(at));
    expect(shown(found.get(hour(3).getTime()))).toEqual(['s-1 in-progress', 's-2 achieved']);
    expect(shown(found.get(hour(5).getTime()))).toEqual(['s-1 awaited', 's-3 in-progress']);
    expect(shown(found.get(hour(8).getTime()))).toEqual(['s-1 achieved', 's-3 awaited']);
  });

  it('is the same asked instant by instant, and the same instant asked twice is one', async () => {
    const found = await past.findWithProvidersAt(key, [...HOURS, hour(3)]);
    expect(found.size).toBe(HOURS.length);
    for (const at of HOURS) {
      expect(shown(await past.findWithProviders(key, at))).toEqual(shown(found.get(at.getTime())));
    }
  });

  it('is read in as many round trips as the longest way has collectivities, however many instants', async () => {
    const query = jest.spyOn(source.manager, 'query');
    await past.findWithProvidersAt(key, HOURS);
    expect(query).toHaveBeenCalledTimes([A, B, C, D].length);
    query.mockRestore();
  });
});
