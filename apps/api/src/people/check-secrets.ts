import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CredentialRepository, type SecondFactorEntity } from '@ou-en-est-on/data';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Database } from '../database/database.js';
import { SettingError } from '../env/env.schema.js';
import { SIGN_IN } from './identities.js';
import { SecretBox } from './secret-box.js';

/** The database answers, but not that: it waits for its migrations. */
const RETRY_MS = 1_000;

/**
 * Refuses a key that is not the one that encrypted the second factors of this database: at the start, or as soon as the
 * database is there to be asked.
 */
@Injectable()
export class CheckSecrets implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private checking: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly secrets: SecretBox,
  ) {}

  /** @throws SettingError when the database tells at once that the key is not the one */
  async onApplicationBootstrap(): Promise<void> {
    if (await this.isChecked()) return;
    this.checking = this.checkLater();
    // Whoever awaits it is told; nobody does in a command or a spec.
    this.checking.catch(() => undefined);
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
  }

  /**
   * Ends once the key was checked, or the API stopped before it could be.
   * @throws SettingError when it is not the one
   */
  checked(): Promise<void> {
    return this.checking;
  }

  private async checkLater(): Promise<void> {
    const { signal } = this.stopping;
    const stopped = once(signal, 'abort');
    await Promise.race([this.database.opened(), stopped]);
    while (!signal.aborted && !(await this.isChecked())) {
      await Promise.race([setTimeout(RETRY_MS, undefined, { ref: false }), stopped]);
    }
  }

  /**
   * False where the database is away, or not migrated yet, which is told of elsewhere.
   * @throws SettingError
   */
  private async isChecked(): Promise<boolean> {
    const found = await this.database
      .inTransaction(SIGN_IN, async (manager) => ({
        secret: await new CredentialRepository(manager).findOneSecret(this.secrets.keyIds),
      }))
      .catch(() => null);
    if (found?.secret && !this.opens(found.secret)) throw new SettingError(wrongKey(found.secret));
    return found !== null;
  }

  private opens({ personId, ...sealed }: SecondFactorEntity): boolean {
    try {
      return this.secrets.open(sealed, personId) !== '';
    } catch {
      return false;
    }
  }
}

function wrongKey({ keyId }: SecondFactorEntity): string {
  return (
    `La clé SECRETS_KEY n’ouvre pas les seconds facteurs de cette base : ils sont chiffrés par la clé ${keyId}. ` +
    'Redonnez celle-ci par SECRETS_KEY, ou par SECRETS_PREVIOUS_KEY le temps de « npm run secrets:rotate ». ' +
    'Si elle est perdue, « npm run secrets:rotate -- --forget-unreadable » retire ces seconds facteurs.'
  );
}
