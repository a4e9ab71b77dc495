import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';
import { dataFolder } from '../workspace.mjs';

/** Written last: a demonstration whose making was cut short has none. */
export const accountsFile = () => path.join(dataFolder(), 'accounts.json');

export const isMade = () => existsSync(accountsFile());

/** @returns {{ share: number, accounts: readonly Account[] }} */
export const readAccounts = () => JSON.parse(readFileSync(accountsFile(), 'utf8'));

export const writeAccounts = (made) => writeFileSync(accountsFile(), JSON.stringify(made, null, 2), { mode: 0o600 });

export const forgetAccounts = () => rmSync(accountsFile(), { force: true });

/**
 * Each account with what opens it.
 * @typedef {{ title: string, email: string, passphrase: string, otpauth: string | null }} Account
 */
export function describeAccounts(accounts) {
  return accounts
    .map(({ title, email, passphrase, otpauth }) =>
      [
        `\n  ${title}`,
        `    adresse           ${email}`,
        `    phrase de passe   ${passphrase}`,
        ...(otpauth === null ? [] : [`    second facteur    ${otpauth}`]),
      ].join('\n'),
    )
    .join('\n');
}

/** Prints the code of six figures that an application would show now. */
export async function tellCode(email) {
  if (!isMade()) throw new Refusal('Aucune démonstration n’est faite ici : lancez « npm run demo » d’abord.');
  const found = readAccounts().accounts.find((account) => account.email === email);
  if (!found) throw new Refusal(`Aucun compte de la démonstration ne porte l’adresse « ${email} ».`);
  if (found.otpauth === null) throw new Refusal('Ce compte s’ouvre sans second facteur.');
  const { URI } = await import('otpauth');
  const totp = URI.parse(found.otpauth);
  console.log(`${totp.generate()}   (encore ${Math.ceil(totp.remaining() / 1000)} s)`);
}
