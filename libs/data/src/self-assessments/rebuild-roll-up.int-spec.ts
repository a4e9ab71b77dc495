import type { Identity } from '@ou-en-est-on/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { inTransaction } from '../identity/in-transaction.js';
import { databaseWithTerritories, type TestDatabase } from '../testing/index.js';
import { insertEdition } from '../testing/editions-and-bodies.fixture.js';
import { asSuperuser } from '../testing/test-cluster.js';
import { findDrift, rebuildRollUp } from './check-roll-up.js';
import { publish } from './published-states.fixture.js';

const COMMAND: Identity = { kind: 'system', name: 'command' };
const NOTHING = { answers: [], sums: [], moved: [] };
/** A commune of each of four départements, in the order in which they are made again. */
const COMMUNES = ['COM-22278', 'COM-29019', 'COM-35238', 'COM-56260'] as const;
const DEPARTMENTS = ['DEP-22', 'DEP-29', 'DEP-35', 'DEP-56'];

describe('sums made again some territories at a time', () => {
  let database: TestDatabase;
  let source: DataSource;
  let owner: DataSource;
  let editions = 0;

  beforeAll(async () => {
    database = await databaseWithTerritories();
    source = await createDataSource({ url: database.url, poolSize: 10 }).initialize();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
  });
  afterAll(async () => {
    await Promise.all([source.destroy(), owner.destroy()]);
    await database.drop();
  });

  /** An edition in which each commune validated, and none of whose sums is right. */
  const wrongEdition = async (): Promise<string> => {
    const id = `e-${String(++editions)}`;
    await insertEdition(database.dataSource.manager, id, ['s-1']);
    for (const commune of COMMUNES) await publish(source, commune, id, { 's-1': ['achieved'] });
    await owner.query('UPDATE roll_up SET collectivities = collectivities + 1 WHERE edition_id = $1', [id]);
    return id;
  };
  const wrongTerritories = async (edition: string): Promise<string[]> => [
    ...new Set((await findDrift(source, edition)).sums.map(({ territoryId }) => territoryId)),
  ];
  const told = async (edition: string): Promise<object[]> =>
    inTransaction(source, { identity: COMMAND }, async (manager) => {
      const rows = await manager.query<{ after: object }[]>(
        `SELECT after FROM audit_entry WHERE operation = 'rebuild-roll-up' AND subject_id = $1 ORDER BY id`,
        [edition],
      );
      return rows.map(({ after }) => after);
    });

  /** Keeps every rebuild of an edition waiting, as a validation under way does, until the work is done. */
  const whileValidated = (edition: string, work: (manager: EntityManager) => Promise<void>): Promise<void> =>
    inTransaction(source, { identity: COMMAND }, async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock_shared(hashtextextended('roll-up ' || $1, 0))`, [edition]);
      await work(manager);
    });
  const waiting = async (): Promise<{ pid: number; mode: string }[]> =>
    database.dataSource.query(
      `SELECT pid, mode FROM pg_locks WHERE NOT granted AND locktype = 'advisory'
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
  const untilWaiting = async (mode: string): Promise<number> => {
    for (;;) {
      const found = (await waiting()).find((one) => one.mode === mode);
      if (found) return found.pid;
    }
  };

  it.each([
    [1, DEPARTMENTS.map((id) => [id])],
    [2, [DEPARTMENTS.slice(0, 2), DEPARTMENTS.slice(2)]],
    [1_000, [DEPARTMENTS]],
  ])('are all right in the end, %s respondents at once, each part told with what it made', async (most, parts) => {
    const edition = await wrongEdition();
    const rebuilt = await rebuildRollUp(source, edition, { respondentsAtOnce: most });
    expect(rebuilt).toEqual({ answers: 0, sums: 2 * DEPARTMENTS.length });
    expect(await findDrift(source, edition)).toEqual(NOTHING);
    expect(await told(edition)).toEqual(
      parts.map((territories, index) => ({
        ...{ answers: 0, sums: 2 * territories.length, territories },
        ...{ part: index + 1, of: parts.length },
      })),
    );
  });

  it('are made again where they are wrong and nowhere else, for which no validation waits', async () => {
    const edition = await wrongEdition();
    await rebuildRollUp(source, edition);
    await whileValidated(edition, async () => {
      expect(await rebuildRollUp(source, edition)).toEqual({ answers: 0, sums: 0 });
    });
    await owner.query(`UPDATE roll_up SET population = 0 WHERE edition_id = $1 AND territory_id = 'DEP-35'`, [edition]);
    await rebuildRollUp(source, edition, { respondentsAtOnce: 1 });
    expect(await findDrift(source, edition)).toEqual(NOTHING);
    expect((await told(edition)).slice(1)).toEqual([{ answers: 0, sums: 2, territories: ['DEP-35'], part: 1, of: 1 }]);
  });

  it('count what is validated between two parts of them', async () => {
    const edition = await wrongEdition();
    const under: Promise<unknown>[] = [];
    await whileValidated(edition, async () => {
      under.push(rebuildRollUp(source, edition, { respondentsAtOnce: 1 }));
      await untilWaiting('ExclusiveLock');
      // It asks after the first part and before the second: that is when it is served.
      under.push(publish(source, COMMUNES[3], edition, { 's-1': ['in-progress'] }));
      await untilWaiting('ShareLock');
    });
    await Promise.all(under);
    expect(await findDrift(source, edition)).toEqual(NOTHING);
    expect(await told(edition)).toHaveLength(DEPARTMENTS.length);
    expect(
      await source.query(
        `SELECT standing FROM roll_up WHERE edition_id = $1 AND territory_id = 'DEP-56'
        AND subject_id = 's-1' AND collectivities = 1`,
        [edition],
      ),
    ).toEqual([{ standing: 'in-progress' }]);
  });

  it('leave, when they are stopped midway, whole territories, and the audit what was made of how much', async () => {
    const edition = await wrongEdition();
    const under: Promise<unknown>[] = [];
    await whileValidated(edition, async () => {
      under.push(rebuildRollUp(source, edition, { respondentsAtOnce: 1 }));
      await untilWaiting('ExclusiveLock');
      under.push(
        whileValidated(edition, async () => {
          const pid = await untilWaiting('ExclusiveLock');
          await asSuperuser((superuser) => superuser.query('SELECT pg_terminate_backend($1)', [pid]));
        }),
      );
      await untilWaiting('ShareLock');
    });
    expect((await Promise.allSettled(under)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await wrongTerritories(edition)).toEqual(DEPARTMENTS.slice(1));
    const first = { answers: 0, sums: 2, territories: ['DEP-22'], part: 1, of: 4 };
    expect(await told(edition)).toEqual([first]);

    await rebuildRollUp(source, edition);
    expect(await findDrift(source, edition)).toEqual(NOTHING);
    expect(await told(edition)).toEqual([
      first,
      { answers: 0, sums: 6, territories: DEPARTMENTS.slice(1), part: 1, of: 1 },
    ]);
  });
});
