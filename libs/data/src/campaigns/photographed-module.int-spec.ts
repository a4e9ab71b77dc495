import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { inTransaction } from '../identity/in-transaction.js';
import { ModuleAnswerRepository } from '../self-assessments/module-answer.repository.js';
import { ModuleSumsRepository } from '../self-assessments/module-sums.repository.js';
import {
  type GivenToModule,
  insertModule,
  publishModule,
  validateModule,
} from '../self-assessments/published-modules.fixture.js';
import { ENDED, publish } from '../self-assessments/published-states.fixture.js';
import { BODIES, insertBodies, insertEdition, memberOf } from '../testing/editions-and-bodies.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { insertCampaign } from './campaigns.fixture.js';
import { PhotographRepository } from './photograph.repository.js';
import { takeDuePhotographs } from './take-due-photographs.js';

const [A, B, C, D] = BODIES;
const STAFF = { identity: { kind: 'person', personId: 's', readable: [], writable: [], isStaff: true } } as const;
const IN_TIME = new Date('2026-11-27T22:59:59.999Z');
const TOO_LATE = new Date('2026-11-27T23:00:00Z');
const TABLES = ['photograph_module', 'photograph_module_respondent', 'photograph_module_roll_up'];

describe('the photograph of the answers to the module', () => {
  let database: TestDatabase;
  let source: DataSource;
  let owner: DataSource;
  let edition: string;
  let moduleId: string;
  let questions: [string, string, string];
  let numbered = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await createDataSource({ url: database.url, poolSize: 10, system: 'worker' }).initialize();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 2 }).initialize();
    await insertBodies(database.dataSource.manager);
  });
  beforeEach(async () => {
    edition = `e-${String(++numbered)}`;
    moduleId = `m-${String(numbered)}`;
    await insertEdition(database.dataSource.manager, edition, ['s-1']);
    questions = await insertModule(database.dataSource.manager, moduleId);
  });
  afterAll(async () => {
    await source.destroy();
    await owner.destroy();
    await database.drop();
  });

  const photographs = (): PhotographRepository => new PhotographRepository(source.manager);
  const campaign = (given: Parameters<typeof insertCampaign>[1] = {}): Promise<string> =>
    insertCampaign(database.dataSource.manager, { id: `c-${edition}`, editionId: edition, ...given });
  const take = (id: string): Promise<boolean> =>
    inTransaction(source, STAFF, (manager) => new PhotographRepository(manager).take(id));
  const named = (given: GivenToModule): GivenToModule =>
    Object.fromEntries(Object.entries(given).map(([name, said]) => [`${moduleId}-${name}`, said]));
  const answer = (collectivityId: string, given: GivenToModule | null, at?: Date): Promise<void> =>
    publishModule(source, { collectivityId, moduleId }, given && named(given), at);
  const sums = async (id: string): Promise<Record<string, [number, number]>> => {
    const rows = await photographs().findModuleSums(id, moduleId);
    return Object.fromEntries(
      rows.map((row) => [
        `${row.subjectId.replace(`${moduleId}-`, '')} ${row.standing}`,
        [row.collectivities, row.population],
      ]),
    );
  };
  const blocked = async (): Promise<void> => {
    for (;;) {
      const [row] = await owner.query<{ waits: boolean }[]>(
        `SELECT count(*) > 0 AS waits FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
      );
      if (row?.waits) return;
    }
  };

  it('is of those invited, at the end of the day, beside the matrix and never in it', async () => {
    const id = await campaign({ kinds: [], collectivityIds: [A, B] });
    await publish(source, B, edition, { 's-1': ['in-progress'] });
    await answer(A, { 'q-1': { value: 'provided-by', providedBy: C }, 'q-3': { value: 'number', amount: 10 } });
    await answer(B, { 'q-1': { value: 'achieved' }, 'q-3': { value: 'number', amount: 30 } }, IN_TIME);
    await answer(C, { 'q-1': { value: 'in-progress' }, 'q-3': { value: 'number', amount: 90 } });
    await answer(D, { 'q-1': { value: 'achieved' } }, TOO_LATE);
    expect(await take(id)).toBe(true);
    expect(await photographs().findModule(id, moduleId)).toMatchObject({ respondents: 2 });
    expect(await sums(id)).toEqual({
      ...{ '* respondent': [2, 1_000], 'q-1 achieved': [1, 1_000], 'q-1 in-progress': [1, 0] },
      'q-3 number': [2, 1_000],
    });
    expect(await photographs().findModuleQuartiles(id, moduleId)).toEqual([
      { groupId: 'FR', subjectId: questions[2], answers: 2, low: 15, median: 20, high: 25 },
    ]);
    const subjects = (await photographs().findSums(id)).map(({ subjectId, standing }) => `${subjectId} ${standing}`);
    expect(subjects).toEqual(['* respondent', 's-1 in-progress']);
  });

  it('does not count who had emptied all its answers', async () => {
    const id = await campaign();
    await answer(A, { 'q-1': { value: 'achieved' } });
    await answer(A, { 'q-1': { value: null } });
    await answer(B, { 'q-1': { value: 'in-progress' } });
    await take(id);
    expect(await photographs().findModule(id, moduleId)).toMatchObject({ respondents: 1 });
    expect(await sums(id)).toEqual({ '* respondent': [1, 1_000], 'q-1 in-progress': [1, 1_000] });
  });

  it('says what the history says of that instant', async () => {
    const id = await campaign();
    await answer(A, { 'q-1': { value: 'provided-by', providedBy: B }, 'q-2': { value: 'provided-by', providedBy: C } });
    await answer(B, { 'q-1': { value: 'achieved' }, 'q-2': { value: 'not-concerned' } });
    await answer(C, { 'q-2': { value: 'provided-by', providedBy: A } });
    await answer(D, { 'q-1': { value: 'achieved' } });
    await answer(D, null);
    await take(id);
    const asked = { moduleId, questionIds: questions, grain: 'country', at: IN_TIME } as const;
    const told = await new ModuleSumsRepository(source.manager).findCounts(asked);
    expect(await photographs().findModuleSums(id, moduleId)).toEqual(
      told.map(({ kind, subjectId, standing, collectivities, population }) => ({
        ...{ kind, subjectId, standing, collectivities, population },
      })),
    );
    expect(told.length).toBeGreaterThan(3);
  });

  it('never changes, whatever is validated or withdrawn later, and is taken once', async () => {
    const id = await campaign();
    await answer(A, { 'q-1': { value: 'achieved' } });
    const taken = await Promise.all([takeDuePhotographs(source, new Date()), takeDuePhotographs(source, new Date())]);
    expect(taken.flat().filter((one) => one === id)).toEqual([id]);
    const before = await sums(id);
    await answer(A, { 'q-1': { value: 'in-progress' } }, TOO_LATE);
    await answer(B, { 'q-1': { value: 'achieved' } }, IN_TIME);
    expect(await take(id)).toBe(false);
    expect(await sums(id)).toEqual(before);
    expect(before).toEqual({ '* respondent': [1, 0], 'q-1 achieved': [1, 0] });
  });

  it('holds a validation under way whole, once it has ended', async () => {
    const id = await campaign();
    const key = { collectivityId: B, moduleId };
    let taken: Promise<boolean> | undefined;
    await inTransaction(source, { identity: memberOf(B) }, async (manager) => {
      const states = new ModuleAnswerRepository(manager);
      await states.lock(key);
      await validateModule(states, key, named({ 'q-1': { value: 'achieved' }, 'q-2': { value: 'achieved' } }));
      taken = take(id);
      await blocked();
    });
    expect(await taken).toBe(true);
    expect(await sums(id)).toEqual({
      ...{ '* respondent': [1, 1_000], 'q-1 achieved': [1, 1_000], 'q-2 achieved': [1, 1_000] },
    });
  });

  it('holds nothing of a validation that began after it, and does not keep it waiting', async () => {
    const id = await campaign();
    await inTransaction(source, STAFF, async (manager) => {
      await new PhotographRepository(manager).take(id);
      await answer(B, { 'q-1': { value: 'achieved' } });
    });
    expect(await sums(id)).toEqual({});
    expect(await photographs().findModule(id, moduleId)).toMatchObject({ respondents: 0 });
  });

  it('leaves nothing behind when it is cut short, and is then taken', async () => {
    const id = await campaign();
    await answer(B, { 'q-1': { value: 'achieved' } });
    const cut = inTransaction(source, STAFF, async (manager) => {
      await new PhotographRepository(manager).take(id);
      const [{ pid } = { pid: 0 }] = await manager.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
      await database.dataSource.query('SELECT pg_terminate_backend($1)', [pid]);
      await manager.query('SELECT 1');
    });
    await expect(cut).rejects.toBeDefined();
    expect(await photographs().findModule(id, moduleId)).toBeNull();
    expect(await take(id)).toBe(true);
    expect(await sums(id)).toEqual({ '* respondent': [1, 1_000], 'q-1 achieved': [1, 1_000] });
  });

  it('keeps what it counted of a collectivity that was taken over before the next one', async () => {
    await answer(C, { 'q-1': { value: 'achieved' } }, new Date('2026-11-25T10:00:00Z'));
    const first = await campaign({ photographOn: '2026-11-26' });
    const second = await campaign({ id: `d-${edition}` });
    const close = `UPDATE collectivity SET closed_on = $2, successor_id = $3 WHERE id = $1`;
    await database.dataSource.query(close, [C, '2026-11-27', D]);
    await inTransaction(source, { identity: memberOf(C) }, async (manager) => {
      const states = new ModuleAnswerRepository(manager);
      await states.recordValidation({ collectivityId: C, moduleId }, ENDED);
    });
    await take(first);
    await take(second);
    await database.dataSource.query(close, [C, null, null]);
    expect(await sums(first)).toEqual({ '* respondent': [1, 2_000], 'q-1 achieved': [1, 2_000] });
    expect(await sums(second)).toEqual({});
  });

  it.each([...TABLES, 'photograph_module_number'])(
    'is written by nobody else, nor changed by its owner: %s',
    async (table) => {
      await take(await campaign());
      const copy = `INSERT INTO ${table} SELECT * FROM ${table}`;
      for (const statement of [copy, `UPDATE ${table} SET campaign_id = 'x'`, `DELETE FROM ${table}`]) {
        const asStaff = inTransaction(source, STAFF, (manager) => manager.query(statement));
        await expect(asStaff).rejects.toMatchObject({ driverError: { code: '42501' } });
      }
      for (const change of [`UPDATE ${table} SET campaign_id = 'x'`, `DELETE FROM ${table}`]) {
        await expect(owner.query(change)).rejects.toMatchObject({ driverError: { code: '55000' } });
      }
    },
  );
});
