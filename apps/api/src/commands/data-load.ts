import { Clock } from '../shared/clock.js';
import { loadData, readDataset } from './load-data.js';
import { withDatabase } from './open-database.js';
import { runCommand, say } from './run-command.js';

await runCommand(async () => {
  const dataset = readDataset(process.argv.slice(2));
  const lines = await withDatabase((dataSource) => loadData(dataSource, dataset, new Clock().now()));
  for (const line of lines) say(line);
});
