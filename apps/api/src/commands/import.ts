import { Clock } from '../shared/clock.js';
import { readImportArguments, runImport } from './run-import.js';
import { withDatabase } from './open-database.js';
import { runCommand, say } from './run-command.js';

await runCommand(async () => {
  const asked = readImportArguments(process.argv.slice(2));
  const lines = await withDatabase((dataSource) => runImport(dataSource, asked, new Clock().now()));
  for (const line of lines) say(line);
});
