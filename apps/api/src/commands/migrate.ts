import { migrate } from '@ou-en-est-on/data';
import { readEnv } from '../env/env.schema.js';
import { runCommand, say } from './run-command.js';

await runCommand(async () => {
  const { MIGRATION_DATABASE_URL: ownerUrl, DATABASE_URL } = readEnv();
  const appLogin = decodeURIComponent(new URL(DATABASE_URL).username);
  const { applied } = await migrate({ ownerUrl, ...(appLogin !== '' && { appLogin }) });
  for (const name of applied) say(`Migration appliquée : ${name}`);
  say(applied.length === 0 ? 'La base est à jour.' : `Migrations appliquées : ${String(applied.length)}.`);
});
