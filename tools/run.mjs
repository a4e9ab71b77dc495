import path from 'node:path';
import { existsSync } from 'node:fs';
import { API, build } from './build.mjs';
import { runNode } from './children.mjs';
import { joinDatabase } from './database.mjs';
import { install } from './install.mjs';
import { Refusal, runMain } from './refusal.mjs';
import { secretsKeySettings } from './secrets-key.mjs';
import { ROOT, toolEnvironment } from './workspace.mjs';

const WITHOUT_DATABASE = ['data:check', 'openapi'];

/** `node tools/run.mjs data:load [arguments]` runs that command of the API, built if need be, on the right database. */
async function main() {
  const [name = '', ...args] = process.argv.slice(2);
  const toError = (line) => console.error(line);
  await install(toError);
  if (!process.env.SKIP_BUILD) await build([API], toError);
  const file = path.join(ROOT, 'apps/api/dist/commands', `${name.replaceAll(':', '-')}.js`);
  if (!/^[a-z:-]+$/.test(name) || !existsSync(file)) throw new Refusal(`Commande inconnue : « ${name} ».`);
  const database = WITHOUT_DATABASE.includes(name) ? undefined : await joinDatabase();
  try {
    const env = toolEnvironment({ ...database?.settings, ...secretsKeySettings() });
    process.exitCode = (await runNode(['--enable-source-maps', file, ...args], { env })).code;
  } finally {
    await database?.stop();
  }
}

await runMain(main);
