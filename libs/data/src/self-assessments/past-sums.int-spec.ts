import { jest } from '@jest/globals';
import type { GroupCount, StandingCount } from '@ou-en-est-on/domain';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { inTransaction } from '../identity/in-transaction.js';
import {
  BODIES,
  EDITION_LEVELS,
  insertBodies,
  insertEdition,
  memberOf,
} from '../testing/editions-and-bodies.fixture.js';
import { CollectivityEntity } from '../territories/collectivity.entity.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { findStateDifferences, keepStatesAgain } from './kept-states.js';
import { PastStateRepository } from './past-state.repository.js';
import { end, publish, validate, withdraw } from './published-states.fixture.js';
import { RollUpMemory } from './roll-up-memory.js';
import { RollUpRepository } from './roll-up.repository.js';
import { SelfAssessmentRepository } from './self-assessment.repository.js';

const SERVICES = ['s-1', 's-2', 's-3'];
const [A, B, C] = BODIES;
const HOUR_MS = 3_600_000;
const BEGUN = Date.parse('2026-01-01T10:00:00Z');
const hour = (number: number): Date => new Date(BEGUN + number * HOUR_MS);

const inOneOrder = ({ groupId, kind, subjectId, standing, collectivities, population }: GroupCount): GroupCount => ({
  ...{ groupId, kind, subjectId, standing, collectivities, population },
});

describe('the states that are kept for past days', () => {
  let database: TestDatabase;
  let source: DataSource;
  let owner: DataSource;
  /** One for all, as in a process: what it kept of a day must never be told of another, nor of another history. */
  let kept: PastStateRepository;
  let editions = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await createDataSource({ url: database.url, poolSize: 5 }).initialize();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
    await insertBodies(database.dataSource.manager);
    kept = new PastStateRepository(source.manager);
  });
  afterAll(async () => {
    await Promise.all([source.destroy(), owner.destroy()]);
    await database.drop();
  });

  const newEdition = async (): Promise<string> => {
    const id = `e-${String(++editions)}`;
    await insertEdition(database.dataSource.manager, id, SERVICES);
    return id;
  };
  const today = (edition: string): Promise<StandingCount[]> =>
    new RollUpMemory().findNational(new RollUpRepository(source.manager), edition);
  const past = (edition: string, at: Date, subjects: string[] | null = null): Promise<StandingCount[]> =>
    kept.findNational(edition, subjects, at);
  /** What each instant was told of while it was the present one, as the photograph of it would tell it too. */
  const standings = (edition: string, at: Date): Promise<object[]> =>
    source.query(
      `SELECT kind, service_id AS "subjectId", standing, count(*)::integer AS collectivities,
         sum(coalesce(population, 0))::float8 AS population
       FROM standings_known_at($1, $2, NULL) JOIN collectivity ON id = collectivity_id
       GROUP BY 1, 2, 3 ORDER BY kind, service_id COLLATE "C", standing COLLATE "C"`,
      [edition, at],
    );

  const body = fc.constantFrom(...BODIES);
  const value = fc.oneof(
    fc.constantFrom(...EDITION_LEVELS.map(({ code }) => [code] as [string])),
    fc.constantFrom<[string | null]>(['not-concerned'], [null]),
    body.map((provider) => ['provided-by', provider] as [string, string]),
  );
  const step = fc.record({
    body,
    given: fc.dictionary(fc.constantFrom(...SERVICES), value, { minKeys: 1 }),
    then: fc.constantFrom('stays', 'stays', 'withdraws', 'ends'),
  });

  it('give, of any instant of any history, the figures that were those of that instant', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const edition = await newEdition();
        const shown: StandingCount[][] = [];
        for (const [turn, { body: id, given, then }] of steps.entries()) {
          const legal = Object.entries(given).filter(([, [, provider]]) => provider !== id);
          await publish(source, id, edition, Object.fromEntries(legal), hour(turn));
          if (then !== 'stays') await (then === 'withdraws' ? withdraw : end)(source, id, edition, hour(turn));
          shown.push(await today(edition));
          expect(await past(edition, hour(turn))).toEqual(shown.at(-1));
          expect(await past(edition, hour(steps.length))).toEqual(shown.at(-1));
        }
        for (const [turn, figures] of shown.entries()) {
          expect(await past(edition, new Date(hour(turn).getTime() + HOUR_MS / 2))).toEqual(figures);
          expect(await standings(edition, hour(turn))).toEqual(figures.filter(({ subjectId }) => subjectId !== '*'));
        }
        for (const grain of ['department', 'region', 'stratum'] as const) {
          const now = await new RollUpRepository(source.manager).findByGroup(edition, ['*', ...SERVICES], grain);
          const then = await kept.findByGroup(edition, null, grain, hour(99));
          expect(new Set(then.map((one) => JSON.stringify(inOneOrder(one))))).toEqual(
            new Set(now.map((one) => JSON.stringify(inOneOrder(one)))),
          );
        }
        expect(await past(edition, hour(-1))).toEqual([]);
        expect(await findStateDifferences(source, edition)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('are counted once, and again when an older validation comes late or somebody is counted otherwise', async () => {
    const edition = await newEdition();
    await publish(source, B, edition, { 's-1': ['achieved'] }, hour(1));
    const counted = jest.spyOn(source.manager, 'query');
    const readings = (): number => counted.mock.calls.filter(([sql]) => sql.includes('states_known_at')).length;
    await past(edition, hour(5));
    await past(edition, hour(5), ['s-1']);
    expect(readings()).toBe(1);
    await publish(source, C, edition, { 's-1': ['achieved'] }, hour(6));
    await past(edition, hour(5));
    expect(readings()).toBe(1);
    await publish(source, A, edition, { 's-1': ['achieved'] }, hour(4));
    expect(await past(edition, hour(5), ['s-1'])).toMatchObject([{ collectivities: 2, population: 1_000 }]);
    await database.dataSource.manager.update(CollectivityEntity, { id: B }, { population: 1_500 });
    expect(await past(edition, hour(5), ['s-1'])).toMatchObject([{ collectivities: 2, population: 1_500 }]);
    expect(readings()).toBe(3);
    await database.dataSource.manager.update(CollectivityEntity, { id: B }, { population: 1_000 });
    counted.mockRestore();
  });

  it('tell the subjects asked for alone', async () => {
    const edition = await newEdition();
    await publish(source, B, edition, { 's-1': ['achieved'], 's-2': ['in-progress'] }, hour(0));
    expect(await past(edition, hour(0), ['*', 's-2'])).toMatchObject([
      { subjectId: '*', standing: 'respondent', collectivities: 1, population: 1_000 },
      { subjectId: 's-2', standing: 'in-progress', collectivities: 1, population: 1_000 },
    ]);
  });

  it('are those of before and after, when a service is added to the edition between two validations', async () => {
    const edition = await newEdition();
    await publish(source, A, edition, { 's-1': ['provided-by', B], 's-3': ['achieved'] }, hour(0));
    await database.dataSource.query(
      `INSERT INTO matrix_service (edition_id, id, theme_id, position, label, description, derived_from)
       SELECT edition_id, 's-0', theme_id, 99, label, description, derived_from FROM matrix_service
       WHERE edition_id = $1 AND id = 's-1'`,
      [edition],
    );
    await publish(source, B, edition, { 's-0': ['planned'], 's-1': ['achieved'] }, hour(1));
    const counted = (await past(edition, hour(1))).map(({ subjectId, standing }) => `${subjectId} ${standing}`);
    expect(new Set(counted)).toEqual(new Set(['* respondent', 's-0 planned', 's-1 achieved', 's-3 achieved']));
    expect(await past(edition, hour(1))).toEqual(await today(edition));
    expect(await findStateDifferences(source, edition)).toEqual([]);
  });

  it('are two when one transaction validates twice', async () => {
    const edition = await newEdition();
    const key = { collectivityId: C, editionId: edition };
    await inTransaction(source, { identity: memberOf(C) }, async (manager) => {
      const states = new SelfAssessmentRepository(manager);
      await states.lock(key);
      await validate(states, key, { 's-1': ['planned'] }, hour(0));
      await validate(states, key, { 's-1': ['achieved'], 's-2': ['planned'] }, hour(1));
    });
    expect(await past(edition, hour(0), ['s-1', 's-2'])).toMatchObject([{ subjectId: 's-1', standing: 'planned' }]);
    expect(await past(edition, hour(1))).toEqual(await today(edition));
  });

  it('are not what somebody else writes: told, and kept again from the history', async () => {
    const edition = await newEdition();
    await publish(source, B, edition, { 's-1': ['achieved'] }, hour(0));
    await publish(source, B, edition, { 's-2': ['achieved'] }, hour(1));
    await expect(source.query(`UPDATE validated_state SET words = '{none}'`)).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
    const right = await past(edition, hour(0));
    await owner.query(
      `UPDATE validated_state SET words = '{planned}' FROM validation
       WHERE validation.id = validation_id AND edition_id = $1 AND sequence = 1`,
      [edition],
    );
    expect(await findStateDifferences(source, edition)).toEqual([
      { collectivityId: B, sequence: 1 },
      { collectivityId: B, sequence: 2 },
    ]);
    // What a process counted of the wrong state goes with it.
    kept = new PastStateRepository(source.manager);
    expect(await past(edition, hour(0))).not.toEqual(right);
    expect(await keepStatesAgain(source, edition)).toBe(2);
    expect(await keepStatesAgain(source, edition)).toBe(0);
    expect(await past(edition, hour(0))).toEqual(right);
    const refused = inTransaction(source, { identity: memberOf(B) }, (manager) =>
      manager.query('SELECT keep_validated_states($1)', [edition]),
    );
    await expect(refused).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});
