import path from 'node:path';
import { inPercent, readArguments } from './demo/arguments.mjs';
import { accountsFile, describeAccounts, readAccounts, tellCode } from './demo/accounts.mjs';
import { launch } from './launch.mjs';
import { Refusal, runMain } from './refusal.mjs';
import { dataFolder } from './workspace.mjs';

/** `npm run demo`: the site on invented answers, in a database of its own which says that it is one. */
async function main(args) {
  const asked = readArguments(args);
  if (process.env.DATABASE_URL || process.env.DATABASE_URL_FILE) {
    throw new Refusal(
      'La démonstration fait sa propre base, pour ne jamais toucher à une autre : retirez le réglage DATABASE_URL.',
    );
  }
  // Beside the data of `npm start`, which may run at the same time.
  process.env.DATA_DIR = path.join(dataFolder(), 'demonstration');
  process.env.DEMONSTRATION = 'on';
  if (asked.codeOf !== null) return tellCode(asked.codeOf);
  await launch({
    title: 'Où en est-on ? — démonstration, aux réponses inventées',
    prepare: async () => {
      // Only now are there packages to import.
      const { openDemonstration } = await import('./demo/make.mjs');
      return openDemonstration(asked);
    },
    tell: () => {
      const { share, accounts } = readAccounts();
      console.log(`\nRéponses inventées pour ${inPercent(share)} de la France.\n${describeAccounts(accounts)}`);
      console.log(`\nCes comptes sont écrits dans ${accountsFile()}.`);
      console.log('Code du moment d’un second facteur : npm run demo -- --code ADRESSE');
    },
  });
}

await runMain(() => main(process.argv.slice(2)));
