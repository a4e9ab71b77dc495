import { type Identity, standingOf, VISITOR } from '@ou-en-est-on/domain';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { inTransaction } from '../identity/in-transaction.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { findDrift } from './check-roll-up.js';
import { PublicAnswerEntity } from './public-answer.entity.js';
import { publish, VALIDATED, withdraw } from './published-states.fixture.js';
import {
  BODIES,
  EDITION_LEVELS,
  insertBodies,
  insertEdition,
  memberOf,
} from '../testing/editions-and-bodies.fixture.js';
import { RollUpMemory } from './roll-up-memory.js';
import { RollUpRepository } from './roll-up.repository.js';
import { SelfAssessmentRepository } from './self-assessment.repository.js';

const SERVICES = ['s-1', 's-2', 's-3'];
const [A, B, C] = BODIES;

describe('a validation', () => {
  let database: TestDatabase;
  let source: DataSource;
  let editions = 0;
  const memory = new RollUpMemory();

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await createDataSource({ url: database.url, poolSize: 10 }).initialize();
    await insertBodies(database.dataSource.manager);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const newEdition = async (): Promise<string> => {
    const id = `e-${String(++editions)}`;
    await insertEdition(database.dataSource.manager, id, SERVICES);
    return id;
  };
  const rollUp = async (edition: string): Promise<Record<string, [number, number]>> => {
    const rows = await memory.findNational(new RollUpRepository(source.manager), edition);
    const totals: Record<string, [number, number]> = {};
    for (const { subjectId, standing, collectivities, population } of rows) {
      const [count, people] = totals[`${subjectId} ${standing}`] ?? [0, 0];
      totals[`${subjectId} ${standing}`] = [count + collectivities, people + population];
    }
    return totals;
  };
  const expectRightSums = async (edition: string): Promise<void> => {
    expect(await findDrift(source, edition)).toEqual({ answers: [], sums: [], moved: [] });
  };

  it('is counted at once, with its population, and its next one moves it', async () => {
    const edition = await newEdition();
    await publish(source, B, edition, { 's-1': ['achieved'], 's-2': ['not-concerned'] });
    expect(await rollUp(edition)).toEqual({
      '* respondent': [1, 1_000],
      's-1 achieved': [1, 1_000],
      's-2 not-concerned': [1, 1_000],
    });
    await publish(source, B, edition, { 's-1': ['in-progress'], 's-2': [null] });
    expect(await rollUp(edition)).toEqual({ '* respondent': [1, 1_000], 's-1 in-progress': [1, 1_000] });
    await expectRightSums(edition);
  });

  it('gives what it says to those who inherit it, through others too, and takes it back when withdrawn', async () => {
    const edition = await newEdition();
    await publish(source, A, edition, { 's-1': ['provided-by', B] });
    await publish(source, B, edition, { 's-1': ['provided-by', C] });
    expect(await rollUp(edition)).toMatchObject({ 's-1 awaited': [2, 1_000] });
    await publish(source, C, edition, { 's-1': ['achieved'] });
    expect(await rollUp(edition)).toEqual({ '* respondent': [3, 3_000], 's-1 achieved': [3, 3_000] });
    const inherited = await source.manager.findOneByOrFail(PublicAnswerEntity, {
      editionId: edition,
      collectivityId: A,
    });
    expect(inherited).toMatchObject({ standing: 'achieved', inheritedFrom: C });
    await withdraw(source, C, edition);
    expect(await rollUp(edition)).toEqual({ '* respondent': [2, 1_000], 's-1 awaited': [2, 1_000] });
    await expectRightSums(edition);
  });

  it('of a circle is awaited, never counted as a level', async () => {
    const edition = await newEdition();
    await publish(source, A, edition, { 's-1': ['provided-by', B] });
    await publish(source, B, edition, { 's-1': ['provided-by', A] });
    expect(await rollUp(edition)).toMatchObject({ 's-1 awaited': [2, 1_000] });
  });

  it('of another collectivity is refused by the database', async () => {
    const edition = await newEdition();
    const key = { collectivityId: A, editionId: edition };
    const foreign = inTransaction(source, { identity: memberOf(B) }, (manager) =>
      new SelfAssessmentRepository(manager).recordValidation(key, VALIDATED),
    );
    await expect(foreign).rejects.toMatchObject({ driverError: { code: '42501' } });
    await publish(source, A, edition, { 's-1': ['achieved'] });
    const [{ id } = { id: '' }] = await source.query<{ id: string }[]>('SELECT max(id) AS id FROM validation');
    const replayed = inTransaction(source, { identity: memberOf(B) }, (manager) =>
      manager.query('SELECT publish_validation($1)', [id]),
    );
    await expect(replayed).rejects.toMatchObject({ driverError: { code: '42501' } });
    // Past dates, photographs and sums made again read what a validation changed by its id.
    const slippedIn = inTransaction(source, { identity: memberOf(B) }, (manager) =>
      manager.query(
        `INSERT INTO validated_answer (validation_id, collectivity_id, service_id, value) VALUES ($1, $2, 's-2', 'achieved')`,
        [id, B],
      ),
    );
    await expect(slippedIn).rejects.toMatchObject({ driverError: { code: '23503' } });
  });

  it('withdrawn tells why to its collectivity alone', async () => {
    const edition = await newEdition();
    await publish(source, A, edition, { 's-1': ['achieved'] });
    await withdraw(source, A, edition);
    const [{ id } = { id: '' }] = await source.query<{ id: string }[]>('SELECT max(id) AS id FROM validation');
    const reasonFor = (identity: Identity): Promise<object[]> =>
      inTransaction(source, { identity }, (manager) => manager.query('SELECT withdrawal_reason($1) AS told', [id]));
    expect(await reasonFor(memberOf(A))).toEqual([{ told: 'Erreur de saisie' }]);
    expect(await reasonFor(memberOf(B))).toEqual([{ told: null }]);
    expect(await reasonFor(VISITOR)).toEqual([{ told: null }]);
    await expect(source.query('SELECT reason FROM validation')).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });

  it('that was overtaken is not published again', async () => {
    const edition = await newEdition();
    await publish(source, A, edition, { 's-1': ['achieved'] });
    const [{ id } = { id: '' }] = await source.query<{ id: string }[]>('SELECT max(id) AS id FROM validation');
    const again = (): Promise<unknown> =>
      inTransaction(source, { identity: memberOf(A) }, (manager) =>
        manager.query('SELECT publish_validation($1)', [id]),
      );
    await again();
    expect(await rollUp(edition)).toMatchObject({ 's-1 achieved': [1, 0] });
    await publish(source, A, edition, { 's-1': ['in-progress'] });
    await expect(again()).rejects.toMatchObject({ driverError: { code: '40001' } });
  });

  it('by 20 clients at once, inheriting from one another, neither stops nor miscounts', async () => {
    const edition = await newEdition();
    const levels = EDITION_LEVELS.map(({ code }) => code);
    const work = Array.from({ length: 20 }, async (_, client) => {
      for (let turn = 0; turn < 5; turn++) {
        const body = BODIES[(client + turn) % BODIES.length] ?? A;
        const next = BODIES[(client + turn + 1) % BODIES.length] ?? B;
        const level = levels[(client + turn) % levels.length] ?? null;
        await publish(source, body, edition, { 's-1': [level], 's-2': ['provided-by', next] });
      }
    });
    await Promise.all(work);
    await expectRightSums(edition);
    expect(await rollUp(edition)).toMatchObject({ '* respondent': [BODIES.length, 10_000] });
  });

  it('leaves, after any history, the sums and the standings that the rules give', async () => {
    const body = fc.constantFrom(...BODIES);
    const value = fc.oneof(
      fc.constantFrom(...EDITION_LEVELS.map(({ code }) => [code] as [string])),
      fc.constantFrom<[string | null]>(['not-concerned'], [null]),
      body.map((provider) => ['provided-by', provider] as [string, string]),
    );
    const step = fc.record({
      body,
      given: fc.dictionary(fc.constantFrom(...SERVICES), value, { minKeys: 1 }),
      withdraws: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const edition = await newEdition();
        for (const { body: id, given, withdraws } of steps) {
          const legal = Object.entries(given).filter(([, [, provider]]) => provider !== id);
          await publish(source, id, edition, Object.fromEntries(legal));
          if (withdraws) await withdraw(source, id, edition);
        }
        await expectRightSums(edition);
        await expectRuledStandings(edition);
      }),
      { numRuns: 25 },
    );
  });

  const expectRuledStandings = async (edition: string): Promise<void> => {
    const rows = await source.manager.findBy(PublicAnswerEntity, { editionId: edition });
    const answers = new Map(rows.map((row) => [`${row.collectivityId} ${row.serviceId}`, row]));
    const ruled = rows.map((row) =>
      standingOf(row.collectivityId, row, (id) => answers.get(`${id} ${row.serviceId}`) ?? null),
    );
    expect(rows.map(({ standing, inheritedFrom }) => [standing, inheritedFrom])).toEqual(
      ruled.map((standing) =>
        standing?.kind === 'level' ? [standing.level, standing.from] : [standing?.kind ?? null, null],
      ),
    );
  };
});
