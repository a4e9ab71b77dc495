import { readEnv } from '../env/env.schema.js';
import { UnknownKeyError } from '../people/secret-box.js';
import { secretBoxOf } from '../people/secrets-of.js';
import { withDatabase } from './open-database.js';
import { rotateSecrets } from './rotate-secrets.js';
import { CommandError, runCommand, say } from './run-command.js';

await runCommand(async () => {
  const secrets = secretBoxOf(readEnv());
  try {
    const count = await withDatabase((dataSource) => rotateSecrets(dataSource, secrets));
    say(`Secrets chiffrés de nouveau avec la clé ${secrets.keyId} : ${String(count)}.`);
    say('La clé d’avant (SECRETS_PREVIOUS_KEY) ne sert plus.');
  } catch (error) {
    if (!(error instanceof UnknownKeyError)) throw error;
    throw new CommandError(`${error.message} Donnez-la par SECRETS_PREVIOUS_KEY.`, { cause: error });
  }
});
