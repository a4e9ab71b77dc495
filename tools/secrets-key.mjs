import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from './workspace.mjs';

/**
 * The key that encrypts the second factors of the accounts: the caller's, else one of this installation, made once in
 * its data folder (or the given one) and closed to the other accounts of the machine.
 */
export function secretsKeySettings(folder = dataFolder()) {
  if (process.env.SECRETS_KEY || process.env.SECRETS_KEY_FILE) return {};
  const file = path.join(folder, 'secrets-key');
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return { SECRETS_KEY_FILE: file };
}
