import { type Answer, COMMAND, type StandingCount, standingOf } from '@ou-en-est-on/domain';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { CollectivityEntity } from '../index.js';
import { createDataSource } from '../data-source.js';
import { inTransaction } from '../identity/in-transaction.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import {
  BODIES,
  EDITION_LEVELS,
  insertBodies,
  insertEdition,
  memberOf,
} from '../testing/editions-and-bodies.fixture.js';
import { findDrift, hasMovedRespondents, rebuildRollUp } from './check-roll-up.js';
import { endClosedStates } from './end-closed-states.js';
import { PastStateRepository } from './past-state.repository.js';
import { PublicAnswerEntity } from './public-answer.entity.js';
import { end, NOW, publish, withdraw } from './published-states.fixture.js';
import { RollUpMemory } from './roll-up-memory.js';
import { RollUpRepository } from './roll-up.repository.js';

const SERVICES = ['s-1', 's-2', 's-3'];
const [A, B, C, D, E] = BODIES;
const NOTHING = { answers: [], sums: [], moved: [] };

/** Makes each sum wrong, beside validations: in their order, its version held first. */
const WRONG = `
  UPDATE roll_up SET collectivities = collectivities + 1
  FROM (SELECT edition_id FROM roll_up_version WHERE edition_id = $1 FOR UPDATE) AS held
  WHERE roll_up.edition_id = held.edition_id`;

describe('the sums, made again beside the ones that validations wrote', () => {
  let database: TestDatabase;
  let source: DataSource;
  let owner: DataSource;
  let editions = 0;
  /** One for all, as in a process: what it kept of a state of the sums must never be told of another. */
  const memory = new RollUpMemory();

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await createDataSource({ url: database.url, poolSize: 10 }).initialize();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
    await insertBodies(database.dataSource.manager);
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
  const sumsOf = (edition: string): Promise<StandingCount[]> =>
    memory.findNational(new RollUpRepository(source.manager), edition);

  const body = fc.constantFrom(...BODIES);
  const value = fc.oneof(
    fc.constantFrom(...EDITION_LEVELS.map(({ code }) => [code] as [string])),
    fc.constantFrom<[string | null]>(['not-concerned'], [null]),
    body.map((provider) => ['provided-by', provider] as [string, string]),
  );
  const step = fc.record({
    body,
    given: fc.dictionary(fc.constantFrom(...SERVICES), value, { minKeys: 1 }),
    then: fc.constantFrom('stays', 'withdraws', 'ends'),
  });

  /** What the domain's rule makes of the last validated answers, counted by hand. */
  const countByRule = (told: ReadonlyMap<string, ReadonlyMap<string, Answer>>): string[] => {
    const standings = [...told].flatMap(([id, answers]) =>
      [...answers.values()].map((answer) => {
        const standing = standingOf(id, answer, (other) => told.get(other)?.get(answer.serviceId) ?? null);
        return `${answer.serviceId} ${standing?.kind === 'level' ? standing.level : (standing?.kind ?? '')}`;
      }),
    );
    return [...standings, ...[...told.keys()].map(() => '* respondent')].sort();
  };

  it('are the same after any history of validations, withdrawals, ends and inheritances, and those of the rule', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const edition = await newEdition();
        const working = new Map<string, Map<string, Answer>>();
        const told = new Map<string, Map<string, Answer>>();
        for (const { body: id, given, then } of steps) {
          const legal = Object.entries(given).filter(([, [, provider]]) => provider !== id);
          await publish(source, id, edition, Object.fromEntries(legal));
          const mine = working.get(id) ?? new Map<string, Answer>();
          for (const [serviceId, [said, providedBy = null]] of legal) {
            if (said === null) mine.delete(serviceId);
            else mine.set(serviceId, { serviceId, value: said, providedBy });
          }
          working.set(id, mine);
          told.set(id, new Map(mine));
          if (then === 'stays') continue;
          await (then === 'withdraws' ? withdraw : end)(source, id, edition);
          told.delete(id);
        }
        expect(await findDrift(source, edition)).toEqual(NOTHING);
        expect(await new PastStateRepository(source.manager).findNational(edition, null, NOW)).toEqual(
          await sumsOf(edition),
        );
        const counted = (await sumsOf(edition)).flatMap(({ subjectId, standing, collectivities }) =>
          Array.from({ length: collectivities }, () => `${subjectId} ${standing}`),
        );
        expect(counted.sort()).toEqual(countByRule(told));
      }),
      { numRuns: 25 },
    );
  });

  it('tell a sum that was changed by hand, and put it right', async () => {
    const edition = await newEdition();
    await publish(source, B, edition, { 's-1': ['achieved'] });
    const right = await sumsOf(edition);
    await owner.query(`UPDATE roll_up SET collectivities = 7 WHERE edition_id = $1 AND subject_id = 's-1'`, [edition]);
    expect(await findDrift(source, edition)).toMatchObject({
      answers: [],
      sums: [{ subjectId: 's-1', standing: 'achieved', collectivities: 7, countedCollectivities: 1 }],
    });
    expect(await rebuildRollUp(source, edition)).toEqual({ answers: 0, sums: 1 });
    expect(await sumsOf(edition)).toEqual(right);
    expect(await rebuildRollUp(source, edition)).toEqual({ answers: 0, sums: 0 });
    const told = await inTransaction(source, { identity: { kind: 'system', name: 'command' } }, (manager) =>
      manager.query<object[]>(
        `SELECT identity, after FROM audit_entry WHERE operation = 'rebuild-roll-up' AND subject_id = $1`,
        [edition],
      ),
    );
    expect(told).toEqual([
      { identity: 'system:command', after: { answers: 0, sums: 1, territories: ['FR'], part: 1, of: 1 } },
    ]);
  });

  it('tell a public answer that nobody validated, and put it right with its sums', async () => {
    const edition = await newEdition();
    await publish(source, A, edition, { 's-1': ['provided-by', B] });
    await publish(source, B, edition, { 's-1': ['achieved'], 's-2': ['achieved'] });
    const right = await sumsOf(edition);
    await owner.query(
      `UPDATE public_answer SET value = 'not-started', standing = 'not-started'
       WHERE edition_id = $1 AND collectivity_id = $2 AND service_id = 's-1'`,
      [edition, B],
    );
    const { answers } = await findDrift(source, edition);
    expect(answers).toEqual([
      { collectivityId: A, serviceId: 's-1' },
      { collectivityId: B, serviceId: 's-1' },
    ]);
    await rebuildRollUp(source, edition);
    expect(await findDrift(source, edition)).toEqual(NOTHING);
    expect(await sumsOf(edition)).toEqual(right);
  });

  it('follow a respondent whose population and stratum changed', async () => {
    const edition = await newEdition();
    await publish(source, E, edition, { 's-1': ['achieved'] });
    await database.dataSource.manager.update(
      CollectivityEntity,
      { id: E },
      { population: 5_000, stratum: '3500-9999' },
    );
    expect(await findDrift(source, edition)).toEqual({ ...NOTHING, moved: [E] });
    expect(await hasMovedRespondents(source)).toBe(true);
    await rebuildRollUp(source, edition);
    const group = { kind: 'syndicate', stratum: '3500-9999', territoryId: null };
    expect(await new RollUpRepository(source.manager).findGroup(edition, group)).toMatchObject([
      { subjectId: '*', collectivities: 1, population: 5_000 },
      { subjectId: 's-1', collectivities: 1, population: 5_000 },
    ]);
    expect(await findDrift(source, edition)).toEqual(NOTHING);
  });

  it('stay right while 8 clients validate, whatever is made again meanwhile', async () => {
    const edition = await newEdition();
    const clients = Array.from({ length: 8 }, async (_, client) => {
      for (let turn = 0; turn < 6; turn++) {
        const [mine = A, next = B] = [client, client + 1].map((one) => BODIES[(one + turn) % BODIES.length]);
        const { code } = EDITION_LEVELS[(client * turn) % EDITION_LEVELS.length] ?? { code: 'achieved' };
        await publish(source, mine, edition, { 's-1': [code], 's-2': ['provided-by', next] });
      }
    });
    const rebuilding = (async () => {
      for (let turn = 0; turn < 10; turn++) {
        await owner.query(WRONG, [edition]);
        await rebuildRollUp(source, edition);
      }
    })();
    await Promise.all([...clients, rebuilding]);
    expect(await findDrift(source, edition)).toEqual(NOTHING);
  });

  it('lose a collectivity that no longer exists: its heirs wait, and it validates nothing more', async () => {
    const edition = await newEdition();
    await publish(source, D, edition, { 's-1': ['achieved'] });
    await publish(source, B, edition, { 's-1': ['provided-by', D] });
    await database.dataSource.manager.update(CollectivityEntity, { id: D }, { closedOn: '2026-01-01', successorId: C });
    try {
      expect((await endClosedStates(source, NOW, { identity: COMMAND })).selfAssessments).toBeGreaterThan(0);
      expect(await endClosedStates(source, NOW, { identity: COMMAND })).toEqual({
        selfAssessments: 0,
        moduleStates: 0,
      });
      expect(await sumsOf(edition)).toMatchObject([
        { subjectId: '*', collectivities: 1, population: 1_000 },
        { subjectId: 's-1', standing: 'awaited', collectivities: 1 },
      ]);
      expect(await source.manager.countBy(PublicAnswerEntity, { editionId: edition, collectivityId: D })).toBe(0);
      expect(await findDrift(source, edition)).toEqual(NOTHING);
      await expect(publish(source, D, edition, { 's-1': ['in-progress'] })).rejects.toMatchObject({
        driverError: { code: '23514' },
      });
    } finally {
      await database.dataSource.manager.update(CollectivityEntity, { id: D }, { closedOn: null, successorId: null });
    }
  });

  it('are made again by the programs of the site alone', async () => {
    for (const call of [`rebuild_roll_up('e', '{FR}')`, `republish('e')`]) {
      const refused = inTransaction(source, { identity: memberOf(A) }, (manager) => manager.query(`SELECT ${call}`));
      await expect(refused).rejects.toMatchObject({ driverError: { code: '42501' } });
    }
  });
});
