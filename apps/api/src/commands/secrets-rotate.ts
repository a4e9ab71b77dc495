import { readEnv } from '../env/env.schema.js';
import { UnknownKeyError } from '../people/secret-box.js';
import { secretBoxOf } from '../people/secrets-of.js';
import { withDatabase } from './open-database.js';
import { rotateSecrets } from './rotate-secrets.js';
import { CommandError, runCommand, say } from './run-command.js';

const FORGET = '--forget-unreadable';

await runCommand(async () => {
  const given = process.argv.slice(2);
  if (given.some((word) => word !== FORGET)) throw new CommandError(`Usage : npm run secrets:rotate -- [${FORGET}]`);
  const secrets = secretBoxOf(readEnv());
  try {
    const { encrypted, forgotten } = await withDatabase((dataSource) =>
      rotateSecrets(dataSource, secrets, given.includes(FORGET)),
    );
    say(`Secrets chiffrés de nouveau avec la clé ${secrets.keyId} : ${String(encrypted)}.`);
    if (forgotten > 0) {
      say(`Seconds facteurs illisibles, retirés : ${String(forgotten)}. À la connexion, il en sera activé un autre.`);
    }
    say('La clé d’avant (SECRETS_PREVIOUS_KEY) ne sert plus.');
  } catch (error) {
    if (!(error instanceof UnknownKeyError)) throw error;
    throw new CommandError(
      `${error.message} Donnez-la par SECRETS_PREVIOUS_KEY. Si elle est perdue, ${FORGET} retire les seconds facteurs qu’elle ouvrait.`,
      { cause: error },
    );
  }
});
