import { describeRoutines } from '@ou-en-est-on/data';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withDatabase } from './open-database.js';
import { runCommand, say } from './run-command.js';

const FILE = fileURLToPath(new URL('../../../../libs/data/routines.sql', import.meta.url));

await runCommand(async () => {
  await writeFile(FILE, await withDatabase(describeRoutines));
  say('Écrit : libs/data/routines.sql');
});
