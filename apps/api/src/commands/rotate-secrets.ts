import { CredentialRepository, inTransaction, type SecondFactorEntity } from '@ou-en-est-on/data';
import { COMMAND } from '@ou-en-est-on/domain';
import type { DataSource } from 'typeorm';
import { auditAccount } from '../people/audit-account.js';
import type { SecretBox } from '../people/secret-box.js';

export interface Rotation {
  /** Encrypted again, with the present key. */
  readonly encrypted: number;
  /** Second factors that no key given opens, given up. */
  readonly forgotten: number;
}

/**
 * Encrypts again, with the present key, what another one encrypted: all in one transaction.
 * @param forgetUnreadable gives up those that no key given opens: their owners take another with their passphrase
 * @throws UnknownKeyError, or any other error of the box, when one cannot be opened and is not to be given up
 */
export function rotateSecrets(dataSource: DataSource, secrets: SecretBox, forgetUnreadable = false): Promise<Rotation> {
  return inTransaction(dataSource, { identity: COMMAND }, async (manager) => {
    const credentials = new CredentialRepository(manager);
    const rotation = { encrypted: 0, forgotten: 0 };
    for (const { personId, ...sealed } of await credentials.findSecretsOfOtherKeys(secrets.keyId)) {
      const text = forgetUnreadable ? openOrNull(secrets, sealed, personId) : secrets.open(sealed, personId);
      if (text === null) {
        await credentials.forgetSecondFactor(personId);
        await auditAccount(manager, 'forget-second-factor', personId);
        rotation.forgotten += 1;
      } else {
        const { secret, keyId } = secrets.seal(text, personId);
        await credentials.saveSecret(personId, secret, keyId);
        rotation.encrypted += 1;
      }
    }
    return rotation;
  });
}

function openOrNull(secrets: SecretBox, sealed: Omit<SecondFactorEntity, 'personId'>, personId: string): string | null {
  try {
    return secrets.open(sealed, personId);
  } catch {
    return null;
  }
}
