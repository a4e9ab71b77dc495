/**
 * Imports a generated file of IMPORT_ROWS (1,000,000) rows in this process, and copies the same typed rows into a
 * table with the same keys. Prints one line of JSON. The libraries must be built.
 */
import { chmodSync, createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDataSource, importFile, loadTerritories, migrate, readDescriptor } from '@ou-en-est-on/data';
import { startPostgres } from '../postgres.mjs';
import { makeImport } from './make-import.mjs';

const rows = Number(process.env.IMPORT_ROWS || 1_000_000);

async function timed(work) {
  const begun = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - begun) / 1000 };
}

/** Peak memory of this process so far. */
const peakMegabytes = () => Math.round(process.resourceUsage().maxRSS / 1000);

const folder = mkdtempSync(path.join(tmpdir(), 'import-bench-'));
chmodSync(folder, 0o711);
const file = path.join(folder, 'essai.csv');
const server = await startPostgres({ dir: path.join(folder, 'postgres') });
try {
  await migrate({ ownerUrl: server.ownerUrl, appLogin: new URL(server.appUrl).username });
  const dataSource = await createDataSource({
    url: server.appUrl,
    poolSize: 2,
    statementTimeoutMs: 0,
    system: 'command',
  }).initialize();
  await loadTerritories(dataSource);
  const made = await makeImport(file, rows);
  const descriptor = readDescriptor(JSON.stringify(made.descriptor));
  const importIt = (publish) => () =>
    importFile(
      dataSource,
      { name: 'essai.csv', bytes: createReadStream(file), descriptor },
      { publish, now: new Date() },
    );
  const tried = await timed(importIt(false));
  const whole = await timed(importIt(true));
  const peak = peakMegabytes();
  if (whole.result.created !== rows) throw new Error(`${whole.result.created} values of ${rows} are published.`);
  const copied = await copySameRows(server);
  await dataSource.destroy();
  console.log(
    JSON.stringify({
      megabytes: Math.round(made.bytes / 1e6),
      checkSeconds: tried.seconds,
      publishSeconds: whole.seconds - tried.seconds,
      copySeconds: copied.seconds,
      peakMegabytes: peak,
    }),
  );
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
  const copy = await timed(() => superuser.query(`COPY public.twin FROM ${dump}`));
  await superuser.destroy();
  return copy;
}
