import { readEnv } from '../env/env.schema.js';
import { publicAddressOf } from '../people/public-address.js';
import { Clock } from '../shared/clock.js';
import { withDatabase } from './open-database.js';
import { runCommand, say } from './run-command.js';
import { readPersonArguments, runPerson } from './run-person.js';

await runCommand(async () => {
  const request = readPersonArguments(process.argv.slice(2));
  const address = publicAddressOf(readEnv());
  const lines = await withDatabase((dataSource) => runPerson(dataSource, request, address, new Clock()));
  for (const line of lines) say(line);
});
