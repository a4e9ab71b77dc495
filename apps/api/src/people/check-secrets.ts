import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CredentialRepository, type SecondFactorEntity } from '@ou-en-est-on/data';
import { Database } from '../database/database.js';
import { SettingError } from '../env/env.schema.js';
import { SIGN_IN } from './identities.js';
import { SecretBox } from './secret-box.js';

/** Stops the start when the key given is not the one that encrypted the second factors of this database. */
@Injectable()
export class CheckSecrets implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly secrets: SecretBox,
  ) {}

  /** @throws SettingError */
  async onApplicationBootstrap(): Promise<void> {
    const sealed = await this.findOne();
    if (sealed === null || this.opens(sealed)) return;
    throw new SettingError(
      `La clé SECRETS_KEY n’ouvre pas les seconds facteurs de cette base : ils sont chiffrés par la clé ${sealed.keyId}. ` +
        'Redonnez celle-ci par SECRETS_KEY, ou par SECRETS_PREVIOUS_KEY le temps de « npm run secrets:rotate ». ' +
        'Si elle est perdue, « npm run secrets:rotate -- --forget-unreadable » retire ces seconds facteurs.',
    );
  }

  /** One that no key here is named by, if any. A database that is away, or not migrated yet, is told of elsewhere. */
  private findOne(): Promise<SecondFactorEntity | null> {
    return this.database
      .inTransaction(SIGN_IN, (manager) => new CredentialRepository(manager).findOneSecret(this.secrets.keyIds))
      .catch(() => null);
  }

  private opens({ personId, ...sealed }: SecondFactorEntity): boolean {
    try {
      return this.secrets.open(sealed, personId) !== '';
    } catch {
      return false;
    }
  }
}
