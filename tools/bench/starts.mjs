import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Refusal } from '../refusal.mjs';
import { nodeBinary, ROOT, toolEnvironment } from '../workspace.mjs';
import { freePort, stop } from './stage.mjs';

const STARTED = /^Prêt en /;

/** `npm start` until it says that the site is ready: on a folder without data (`cold`), then on the same one. */
export const start =
  (name) =>
  async ({ folder }) => {
    const env = toolEnvironment({
      DATA_DIR: path.join(folder, 'start'),
      PORT: String(await freePort()),
      ...{ DATABASE_URL: '', MIGRATION_DATABASE_URL: '' },
    });
    const begun = performance.now();
    const child = spawn(nodeBinary(), ['tools/start.mjs'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await said(child);
      const seconds = (performance.now() - begun) / 1000;
      return { figure: seconds, measured: `${name} start`, result: `${seconds.toFixed(1)} s` };
    } finally {
      await stop(child);
    }
  };

async function said(child) {
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) if (STARTED.test(line)) return;
  throw new Refusal('npm start ne s’est pas dit prêt.');
}
