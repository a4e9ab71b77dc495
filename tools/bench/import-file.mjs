/**
 * `node tools/bench/import-file.mjs` measures the import of a generated file: time, peak memory of the process that
 * reads it, and the time of a COPY of the same typed rows into a table with the same keys.
 * IMPORT_MEGABYTES (200): size of the file. The libraries must be built.
 */
import { chmodSync, createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDataSource, importFile, loadTerritories, migrate, readDescriptor } from '@ou-en-est-on/data';
import { startPostgres } from '../postgres.mjs';
import { makeImport } from './make-import.mjs';

const BYTES_OF_A_ROW = 290;
const megabytes = Number(process.env.IMPORT_MEGABYTES || 200);
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

async function timed(work) {
  const begun = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - begun };
}

/** Peak memory of this process so far, in megabytes. */
const peak = () => Math.round(process.resourceUsage().maxRSS / 1000);

const folder = mkdtempSync(path.join(tmpdir(), 'import-bench-'));
chmodSync(folder, 0o711);
const file = path.join(folder, 'essai.csv');
const server = await startPostgres({ dir: path.join(folder, 'postgres') });
try {
  await migrate({ ownerUrl: server.ownerUrl, appLogin: new URL(server.appUrl).username });
  const dataSource = await createDataSource({ url: server.appUrl, poolSize: 2, statementTimeoutMs: 0 }).initialize();
  await loadTerritories(dataSource);
  const rows = Math.round((megabytes * 1e6) / BYTES_OF_A_ROW);
  const made = await makeImport(file, rows);
  const before = peak();
  const source = () => ({
    name: 'essai.csv',
    bytes: createReadStream(file),
    descriptor: readDescriptor(JSON.stringify(made.descriptor)),
  });
  const tried = await timed(() => importFile(dataSource, source(), { publish: false, now: new Date() }));
  const whole = await timed(() => importFile(dataSource, source(), { publish: true, now: new Date() }));
  console.log(`file: ${Math.round(made.bytes / 1e6)} MB, ${rows} rows`);
  console.log(`dry run: ${tried.result.status}, ${seconds(tried.milliseconds)}`);
  console.log(
    `check and publish: ${whole.result.status}, ${whole.result.created} values, ${seconds(whole.milliseconds)}`,
  );
  console.log(`peak memory: ${peak()} MB (${before} MB before reading)`);
  const copied = await copySameRows(server);
  console.log(
    `COPY of the same rows, same keys: ${seconds(copied)}; ratio ${(whole.milliseconds / copied).toFixed(2)}`,
  );
  await dataSource.destroy();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Server side, from a file of its own folder: the cost of the rows and of their keys, without any client. */
async function copySameRows({ superuserUrl, appUrl, dir }) {
  const url = new URL(superuserUrl);
  url.pathname = new URL(appUrl).pathname;
  const superuser = await createDataSource({ url: url.href, role: 'owner', poolSize: 1 }).initialize();
  const dump = `'${path.join(dir, 'rows.csv')}'`;
  await superuser.query(`COPY public.observation TO ${dump}`);
  await superuser.query(`
    CREATE TABLE public.twin (LIKE public.observation INCLUDING ALL);
    ALTER TABLE public.twin ADD FOREIGN KEY (indicator_id) REFERENCES public.indicator,
      ADD FOREIGN KEY (territory_id) REFERENCES public.territory, ADD FOREIGN KEY (import_id) REFERENCES public.import,
      ADD FOREIGN KEY (evidence_id) REFERENCES public.evidence`);
  const { milliseconds } = await timed(() => superuser.query(`COPY public.twin FROM ${dump}`));
  await superuser.destroy();
  return milliseconds;
}
