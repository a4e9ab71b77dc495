import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** Runs what no page does; see the script. */
export async function behindTheSite(action: 'grant-staff' | 'two-days-pass', subject: string): Promise<void> {
  const settings = process.env['E2E_BASE_URL'] ? {} : { DATA_DIR: '.data/e2e' };
  const script = path.join(import.meta.dirname, 'behind-the-site.mjs');
  await promisify(execFile)(process.execPath, [script, action, subject], { env: { ...process.env, ...settings } });
}
