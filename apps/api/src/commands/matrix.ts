import { Clock } from '../shared/clock.js';
import { withDatabase } from './open-database.js';
import { runCommand, say } from './run-command.js';
import { readMatrixArguments, runMatrix } from './run-matrix.js';

await runCommand(async () => {
  const asked = readMatrixArguments(process.argv.slice(2));
  const lines = await withDatabase((dataSource) => runMatrix(dataSource, asked, new Clock().now()));
  for (const line of lines) say(line);
});
