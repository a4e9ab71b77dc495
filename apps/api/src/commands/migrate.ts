import { createDataSource, isDemonstration, migrate } from '@ou-en-est-on/data';
import { type Env, readEnv, SettingError } from '../env/env.schema.js';
import { demonstrationFault } from '../site/check-demonstration.js';
import { runCommand, say } from './run-command.js';

await runCommand(async () => {
  const env = readEnv();
  const { MIGRATION_DATABASE_URL: ownerUrl, DATABASE_URL } = env;
  await refuseDemonstration(env);
  const appLogin = decodeURIComponent(new URL(DATABASE_URL).username);
  const { applied } = await migrate({ ownerUrl, ...(appLogin !== '' && { appLogin }) });
  for (const name of applied) say(`Migration appliquée : ${name}`);
  say(applied.length === 0 ? 'La base est à jour.' : `Migrations appliquées : ${String(applied.length)}.`);
});

/**
 * Before anything is changed; a database that is new may still become either.
 * @throws SettingError
 */
async function refuseDemonstration(env: Env): Promise<void> {
  if (env.DEMONSTRATION === 'on') return;
  const owner = createDataSource({ url: env.MIGRATION_DATABASE_URL, role: 'owner', poolSize: 1 });
  await owner.initialize();
  const fault = demonstrationFault(await isDemonstration(owner).finally(() => owner.destroy()), env);
  if (fault !== null) throw new SettingError(fault);
}
