import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from './folders.mjs';
import { acquireLock } from './lock.mjs';
import { Refusal } from './refusal.mjs';
import { dataFolder } from './workspace.mjs';

const addressFile = () => path.join(dataFolder(), 'address');

/**
 * One start per data folder: the second is told where the first answers.
 * @returns {Promise<{ announce(address: string): void, leave(): Promise<void> }>}
 */
export async function takePlace() {
  makeFolder(dataFolder());
  const release = await acquireLock(`start:${dataFolder()}`);
  if (!release) {
    throw new Refusal(
      `« Où en est-on ? » tourne déjà dans ce dossier${knownAddress()}.\nArrêtez-le d’abord (Ctrl-C dans son terminal).`,
    );
  }
  const forget = () => rmSync(addressFile(), { force: true });
  forget();
  const leave = () => {
    forget();
    return release();
  };
  return { announce: (address) => writeFileSync(addressFile(), address), leave };
}

function knownAddress() {
  try {
    return ` (${readFileSync(addressFile(), 'utf8')})`;
  } catch {
    return '';
  }
}
