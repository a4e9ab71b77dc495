/**
 * What the database's own guards cost, in this process: a read and a write of a private table against the same
 * statements on a copy without row-level security, a write with its audit against one without, and twenty writers, half
 * of them on the same rows, with the sealer running. Prints one line of JSON. The libraries must be built.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDataSource, inTransaction, migrate, recordAudit, sealEntries } from '@ou-en-est-on/data';
import { ownedByCollectivity } from '../../libs/data/dist/migrations/sql.js';
import { startPostgres } from '../postgres.mjs';

const COLLECTIVITIES = 200;
const ROWS_EACH = 139;
const TURNS = 400;
const ROUNDS = 5;
const WRITERS = 20;
const ACTS = 50;
const DEADLOCK = '40P01';

/** One table as migrations make them, and its copy that anybody reads. */
const TABLES = `
  CREATE TABLE bench_open (collectivity_id text COLLATE "C", subject int, level text, PRIMARY KEY (collectivity_id, subject));
  INSERT INTO bench_open SELECT 'COM-' || c, s, 'planned' FROM generate_series(1, ${COLLECTIVITIES}) c, generate_series(1, ${ROWS_EACH}) s;
  CREATE TABLE bench_private (LIKE bench_open INCLUDING ALL);
  INSERT INTO bench_private SELECT * FROM bench_open;
  ANALYZE bench_open, bench_private;
  GRANT SELECT, UPDATE ON bench_open, bench_private TO oeeo_app;`;

const personOf = (number) => ({
  kind: 'person',
  personId: `p${number}`,
  readable: [`COM-${number}`],
  writable: [`COM-${number}`],
  isStaff: false,
});
const read = (table) => (manager, id) => manager.query(`SELECT * FROM ${table} WHERE collectivity_id = $1`, [id]);
const write = (table) => (manager, id, turn) =>
  manager.query(`UPDATE ${table} SET level = $3 WHERE collectivity_id = $1 AND subject = $2`, [
    id,
    1 + (turn % ROWS_EACH),
    `level-${turn}`,
  ]);
const audited = (table, personal) => async (manager, id, turn) => {
  await write(table)(manager, id, turn);
  await recordAudit(manager, {
    ...(personal && { personal }),
    operation: 'edit-working-state',
    table,
    id: String(1 + (turn % ROWS_EACH)),
    collectivityId: id,
    before: { level: 'planned' },
    after: { level: `level-${turn}` },
  });
};

const folder = mkdtempSync(path.join(tmpdir(), 'private-bench-'));
chmodSync(folder, 0o711);
const server = await startPostgres({ dir: path.join(folder, 'postgres') });
try {
  await migrate({ ownerUrl: server.ownerUrl, appLogin: new URL(server.appUrl).username });
  const owner = await createDataSource({ url: server.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
  await owner.query(TABLES);
  await owner.query(ownedByCollectivity('bench_private'));
  await owner.destroy();
  const pool = await createDataSource({ url: server.appUrl, poolSize: 10 }).initialize();
  const worker = await createDataSource({ url: server.appUrl, poolSize: 2, system: 'worker' }).initialize();
  const ratios = {
    read: await compare(pool, read('bench_private'), read('bench_open')),
    write: await compare(pool, write('bench_private'), write('bench_open')),
    audit: await compare(pool, audited('bench_private'), write('bench_private')),
  };
  console.log(JSON.stringify({ ...ratios, ...(await writeTogether(pool, worker)) }));
  await Promise.all([pool.destroy(), worker.destroy()]);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds of each, in turns so that what slows the machine slows both: the quickest round of each counts. */
async function compare(pool, guarded, bare) {
  const best = { guarded: Infinity, bare: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    best.guarded = Math.min(best.guarded, await timeOf(pool, guarded));
    best.bare = Math.min(best.bare, await timeOf(pool, bare));
  }
  return { ...best, ratio: best.guarded / best.bare };
}

async function timeOf(pool, work) {
  const begun = performance.now();
  for (let turn = 0; turn < TURNS; turn++) {
    const number = 1 + (turn % COLLECTIVITIES);
    await inTransaction(pool, { identity: personOf(number) }, (manager) => work(manager, `COM-${number}`, turn));
  }
  return (performance.now() - begun) / TURNS;
}

/**
 * Deadlocks, and the longest time between the beginning of an act and its seal, the sealer never resting. Every second
 * writer is the same person in the same collectivity: they write the same rows in turn, and use the same key of the audit.
 */
async function writeTogether(pool, worker) {
  await sealEntries(worker);
  const before = await countSealed(worker);
  let writing = true;
  let waits = 0;
  const lags = [];
  const sealing = (async () => {
    while (writing) {
      waits += await countWaiting(worker);
      const sealed = await sealEntries(worker);
      if (sealed > 0) lags.push(await lagOf(worker, sealed));
    }
  })();
  const begun = performance.now();
  const deadlocks = await Promise.all(Array.from({ length: WRITERS }, (_one, index) => writeInTurn(pool, index)));
  const seconds = (performance.now() - begun) / 1000;
  writing = false;
  await sealing;
  for (let left = 1; left > 0;) left = await sealEntries(worker);
  const sealed = (await countSealed(worker)) - before;
  const refused = deadlocks.reduce((sum, count) => sum + count, 0);
  if (sealed + refused !== WRITERS * ACTS) throw new Error(`${sealed} acts of ${WRITERS * ACTS} are sealed.`);
  if (waits === 0) throw new Error('No writer was seen waiting for another: nothing is shown.');
  const perSecond = (WRITERS * ACTS) / seconds;
  return { deadlocks: refused, waits, perSecond, lagMilliseconds: Math.max(0, ...lags) };
}

/** The acts of one writer. @returns how many ended in a deadlock */
async function writeInTurn(pool, index) {
  const number = index % 2 === 0 ? 1 : index + 1;
  const personal = { personId: `p${number}`, values: { name: 'Anne Martin' } };
  let deadlocks = 0;
  for (let turn = 0; turn < ACTS; turn++) {
    await inTransaction(pool, { identity: personOf(number) }, (manager) =>
      audited('bench_private', personal)(manager, `COM-${number}`, turn),
    ).catch((error) => {
      if (error.driverError?.code !== DEADLOCK) throw error;
      deadlocks += 1;
    });
  }
  return deadlocks;
}

async function countWaiting(worker) {
  const [{ count }] = await worker.query('SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted');
  return count;
}

async function countSealed(worker) {
  const [{ count }] = await worker.query('SELECT count(*)::int AS count FROM audit_seal WHERE position > 0');
  return count;
}

async function lagOf(worker, sealed) {
  const [{ lag }] = await worker.query(
    `SELECT extract(epoch FROM max(clock_timestamp() - at)) * 1000 AS lag
     FROM (SELECT entry_id FROM audit_seal ORDER BY position DESC LIMIT $1) AS last
     JOIN audit_entry ON audit_entry.id = entry_id`,
    [sealed],
  );
  return Number(lag);
}
