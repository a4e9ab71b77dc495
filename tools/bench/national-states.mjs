/**
 * What living states cost at a share of the national size, in this process and on a database of its own: the first read
 * after a validation and at a past date; with `all`, one validation against its own rows, a thousand of them by twenty
 * clients, and the sums made again beside them. Prints one line of JSON. The API must be built.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import {
  createDataSource,
  findDrift,
  inTransaction,
  rebuildRollUp,
  recordAudit,
  retryOnConflict,
  SelfAssessmentRepository,
} from '@ou-en-est-on/data';
import { runNode } from '../children.mjs';
import { declareDemonstration } from '../demo/declare.mjs';
import { generateStates } from '../demo/generated-states.mjs';
import { startPostgres } from '../postgres.mjs';
import { secretsKeySettings } from '../secrets-key.mjs';
import { ROOT, toolEnvironment } from '../workspace.mjs';
import { firstReads } from './first-reads.mjs';
import { replay } from './replay-validation.mjs';

const SHARE = Number(process.argv[2]);
const ALL = process.argv[3] === 'all';
const CLIENTS = 20;
const VALIDATIONS = 1_000;
const ALONE = 40;
const DEADLOCK = '40P01';
const SAMPLE_MS = 5;

/** Clients that wait for a row or an advisory lock that another holds; commits that notify take turns, which is neither. */
const WAITS = `SELECT count(*)::int AS waits FROM pg_locks JOIN pg_stat_activity USING (pid)
  WHERE NOT granted AND locktype IN ('transactionid', 'tuple', 'advisory') AND application_name LIKE 'bench-%'`;

const BARE = `CREATE TEMPORARY TABLE bench_sums AS
  SELECT territory_id, kind, stratum, service_id, standing, count(*) AS collectivities, sum(population) AS population
  FROM public_answer JOIN respondent USING (collectivity_id, edition_id) WHERE edition_id = $1
  GROUP BY territory_id, kind, stratum, service_id, standing`;

const folder = mkdtempSync(path.join(tmpdir(), 'states-bench-'));
chmodSync(folder, 0o711);
const server = await startPostgres({ dir: path.join(folder, 'postgres') });
const env = toolEnvironment({
  ...{ DATABASE_URL: server.appUrl, MIGRATION_DATABASE_URL: server.ownerUrl, DATA_DIR: folder, MEMORY_MB: '0' },
  ...{ DEMONSTRATION: 'on', RATE_LIMIT: '1000000', LOG_LEVEL: 'warn', ...secretsKeySettings(folder) },
});
try {
  await command('migrate');
  const owner = new pg.Client(server.ownerUrl);
  // When the server stops before its client, what went wrong was told already.
  owner.on('error', () => undefined);
  await owner.connect();
  await declareDemonstration(owner, SHARE);
  await command('data-load');
  const begun = performance.now();
  const editionId = await generateStates(owner, { share: SHARE });
  const loadSeconds = (performance.now() - begun) / 1000;
  const [size] = (
    await owner.query(
      `SELECT (SELECT count(*) FROM respondent)::int AS respondents, (SELECT count(*) FROM public_answer)::int AS answers,
         (SELECT count(*) FROM validated_answer)::int AS validated, pg_database_size(current_database()) AS bytes`,
    )
  ).rows;
  const pool = await createDataSource({
    url: server.appUrl,
    poolSize: 4,
    system: 'command',
    statementTimeoutMs: 0,
  }).initialize();
  const communes = await readCommunes(pool);
  const results = {
    ...{ ...size, loadSeconds, megabytes: Math.round(Number(size.bytes) / 2 ** 20) },
    reads: await firstReads({ env, communes, validate: (id) => validateAll(pool, id, editionId) }),
  };
  console.log(JSON.stringify(ALL ? { ...results, ...(await writes(pool, owner, communes, editionId)) } : results));
  await Promise.all([pool.destroy(), owner.end()]);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function writes(pool, owner, communes, editionId) {
  const measured = {
    alone: await alone(pool, owner, communes, editionId),
    together: await together(communes, editionId),
    rebuilt: await rebuilt(pool, owner, communes, editionId),
  };
  const { answers, sums, moved } = await findDrift(pool, editionId);
  return { ...measured, drift: answers.length + sums.length + moved.length };
}

async function command(name) {
  const { code, output } = await runNode([path.join(ROOT, `apps/api/dist/commands/${name}.js`)], { env, quiet: true });
  if (code !== 0) throw new Error(output);
}

/** Respondents, by département. */
async function readCommunes(pool) {
  const rows = await pool.query(
    `SELECT collectivity_id AS id, territory_id AS department FROM respondent WHERE kind = 'commune' ORDER BY id`,
  );
  return Map.groupBy(rows, ({ department }) => department);
}

/** All its answers change, as in a first validation, and become public. */
async function validateAll(source, collectivityId, editionId, turn = 0) {
  const key = { collectivityId, editionId };
  const identity = {
    kind: 'person',
    personId: 'bench',
    readable: [collectivityId],
    writable: [collectivityId],
    isStaff: false,
  };
  await inTransaction(source, { identity }, (manager) => changeAll(manager, key, turn));
  const started = performance.now();
  await inTransaction(source, { identity }, (manager) => validate(manager, key));
  return performance.now() - started;
}

async function changeAll(manager, { collectivityId, editionId }, turn) {
  await manager.query(
    `INSERT INTO answer (collectivity_id, edition_id, service_id, value, version, edited_at, edited_by)
     SELECT $1, $2, service.id, CASE WHEN shown.standing = levels[1] THEN levels[2] ELSE levels[1] END, 1, now(), 'bench'
     FROM (SELECT array_agg(level ->> 'code') AS levels FROM matrix_edition, jsonb_array_elements(levels::jsonb) AS level
           WHERE id = $2) AS edition
     CROSS JOIN matrix_service AS service
     LEFT JOIN public_answer AS shown ON shown.collectivity_id = $1 AND shown.edition_id = $2 AND shown.service_id = service.id
     WHERE service.edition_id = $2 AND $3::int >= 0
     ON CONFLICT (collectivity_id, edition_id, service_id)
     DO UPDATE SET value = excluded.value, provided_by = NULL, version = answer.version + 1`,
    [collectivityId, editionId, turn],
  );
}

/** What the API does of a validation. */
async function validate(manager, key) {
  const states = new SelfAssessmentRepository(manager);
  await states.lock(key);
  const act = { kind: 'validated', quality: 'mayor', reason: null, recordedAt: new Date(), recordedBy: 'bench' };
  await states.recordValidation(key, act);
  await states.moveTo(key, 'editing');
  await recordAudit(manager, {
    ...{ operation: 'validate-state', table: 'self_assessment', id: key.editionId, collectivityId: key.collectivityId },
    after: { step: 'validate', status: 'editing' },
  });
}

/** One after the other; then the rows that each wrote, replayed as statements on copies of the tables. */
async function alone(pool, owner, communes, editionId) {
  const ids = [...communes.values()].flat().slice(0, ALONE);
  const validated = [];
  for (const { id } of ids) validated.push(await validateAll(pool, id, editionId));
  return {
    validated: median(validated),
    replayed: median(
      await replay(
        owner,
        ids.map(({ id }) => id),
        editionId,
      ),
    ),
  };
}

/** Twenty départements, a client for each: none may wait for a row of another. */
async function together(communes, editionId) {
  const departments = [...communes.values()].filter((all) => all.length >= 3).slice(0, CLIENTS);
  const watcher = new pg.Client(server.ownerUrl);
  await watcher.connect();
  const clients = await Promise.all(
    departments.map((_, index) =>
      createDataSource({ url: server.appUrl, poolSize: 1, applicationName: `bench-${index}` }).initialize(),
    ),
  );
  const faults = { deadlocks: 0, waits: 0 };
  let working = true;
  const watching = (async () => {
    while (working) {
      const { rows } = await watcher.query(WAITS);
      faults.waits += rows[0].waits;
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
    }
  })();
  const times = [];
  const each = VALIDATIONS / CLIENTS;
  const begun = performance.now();
  await Promise.all(
    clients.map(async (client, index) => {
      for (let turn = 0; turn < each; turn++) {
        const { id } = departments[index][turn % departments[index].length];
        const took = await retryOnConflict(() =>
          validateAll(client, id, editionId, turn).catch((error) => {
            if (error.driverError?.code === DEADLOCK) faults.deadlocks += 1;
            throw error;
          }),
        );
        times.push(took);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  working = false;
  await watching;
  await Promise.all([...clients.map((client) => client.destroy()), watcher.end()]);
  return { ...faults, perSecond: times.length / seconds, p95: percentile(times, 0.95) };
}

/**
 * The sums made again where all are right, then where none is, against the bare statement that counts the same; then,
 * none of them right again, while a client validates.
 */
async function rebuilt(pool, owner, communes, editionId) {
  const timed = async (work) => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  };
  const falsify = () =>
    owner.query('UPDATE roll_up SET collectivities = collectivities + 1 WHERE edition_id = $1', [editionId]);
  const makeAgain = () => rebuildRollUp(pool, editionId, { checked: false });
  const [bare, right, wrong] = [[], [], []];
  for (let round = 0; round < 3; round++) {
    bare.push(await timed(() => owner.query(BARE, [editionId])));
    await owner.query('DROP TABLE bench_sums');
    right.push(await timed(makeAgain));
    await falsify();
    wrong.push(await timed(makeAgain));
  }
  await falsify();
  let rebuilding = true;
  const waits = [];
  const ids = [...communes.values()].flat();
  const validating = (async () => {
    for (let turn = 0; rebuilding; turn++)
      waits.push(await validateAll(pool, ids[(turn * 37) % ids.length].id, editionId, turn));
  })();
  await makeAgain();
  rebuilding = false;
  await validating;
  const [sums, allRight, noneRight] = [bare, right, wrong].map((times) => Math.min(...times));
  return { bare: sums, allRight, noneRight, longestWait: Math.max(...waits) };
}

function median(values) {
  return percentile(values, 0.5);
}

function percentile(values, rank) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(rank * sorted.length))];
}
