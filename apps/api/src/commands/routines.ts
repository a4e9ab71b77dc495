import { describeRoutines, pendingMigrations } from '@ou-en-est-on/data';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withDatabase } from './open-database.js';
import { CommandError, runCommand, say } from './run-command.js';

const FILE = fileURLToPath(new URL('../../../../libs/data/routines.sql', import.meta.url));

await runCommand(async () => {
  const routines = await withDatabase(async (dataSource) => {
    const missing = await pendingMigrations(dataSource);
    if (missing.length > 0) throw new CommandError('La base n’est pas à jour : npm run migrate, puis recommencez.');
    return describeRoutines(dataSource);
  });
  await writeFile(FILE, routines);
  say('Écrit : libs/data/routines.sql');
});
