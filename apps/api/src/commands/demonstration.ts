import { readEnv } from '../env/env.schema.js';
import { PassphraseHasher } from '../people/passphrase-hasher.js';
import { publicAddressOf } from '../people/public-address.js';
import { secretBoxOf } from '../people/secrets-of.js';
import { Clock } from '../shared/clock.js';
import { withDatabase } from './open-database.js';
import { runDemonstration } from './run-demonstration.js';
import { runCommand, say } from './run-command.js';

await runCommand(async () => {
  const env = readEnv();
  const accounts = await withDatabase((dataSource) =>
    runDemonstration(dataSource, {
      address: publicAddressOf(env),
      secrets: secretBoxOf(env),
      hasher: new PassphraseHasher(env.PASSPHRASE_MEMORY_KIB),
      clock: new Clock(),
    }),
  );
  say(JSON.stringify(accounts));
});
