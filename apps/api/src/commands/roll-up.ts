import { withDatabase } from './open-database.js';
import { runCommand, say } from './run-command.js';
import { readRollUpArguments, runRollUp } from './run-roll-up.js';

await runCommand(async () => {
  const action = readRollUpArguments(process.argv.slice(2));
  const lines = await withDatabase((dataSource) => runRollUp(dataSource, action));
  for (const line of lines) say(line);
});
