import { type Env, SettingError } from '../env/env.schema.js';
import { SecretBox } from './secret-box.js';

const MISSING =
  'Le réglage SECRETS_KEY manque : sans lui, les seconds facteurs des comptes ne pourraient être ni chiffrés ni lus. ' +
  'Faites une clé (openssl rand -hex 32), gardez-la hors de la base, et donnez-la par SECRETS_KEY ou SECRETS_KEY_FILE.';

/**
 * What encrypts the secrets of this installation.
 * @throws SettingError when it has no key: the start stops there
 */
export function secretBoxOf({ SECRETS_KEY, SECRETS_PREVIOUS_KEY }: Env): SecretBox {
  if (SECRETS_KEY === undefined) throw new SettingError(MISSING);
  return new SecretBox([SECRETS_KEY, ...(SECRETS_PREVIOUS_KEY ? [SECRETS_PREVIOUS_KEY] : [])]);
}
