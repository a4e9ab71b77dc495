import { CredentialRepository, inTransaction } from '@ou-en-est-on/data';
import type { DataSource } from 'typeorm';
import type { SecretBox } from '../people/secret-box.js';

/**
 * Encrypts again, with the present key, what another one encrypted: all in one transaction.
 * @returns how many secrets
 * @throws UnknownKeyError when the key of one of them is not given
 */
export function rotateSecrets(dataSource: DataSource, secrets: SecretBox): Promise<number> {
  return inTransaction(dataSource, { identity: { kind: 'system', name: 'command' } }, async (manager) => {
    const credentials = new CredentialRepository(manager);
    const others = await credentials.findSecretsOfOtherKeys(secrets.keyId);
    for (const { personId, ...sealed } of others) {
      const { secret, keyId } = secrets.seal(secrets.open(sealed, personId), personId);
      await credentials.saveSecret(personId, secret, keyId);
    }
    return others.length;
  });
}
