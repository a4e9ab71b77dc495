import pg from 'pg';
import { removeDatabase } from '../database.mjs';
import { command, detail, openedDatabase, step } from '../launch.mjs';
import { Refusal } from '../refusal.mjs';
import { forgetAccounts, isMade, readAccounts, writeAccounts } from './accounts.mjs';
import { inPercent } from './arguments.mjs';
import { declareDemonstration } from './declare.mjs';
import { generateLabels } from './generated-labels.mjs';
import { generateModules } from './generated-modules.mjs';
import { generateStates } from './generated-states.mjs';
import { takePhotographs } from './photographs.mjs';

const DEFAULT_SHARE = 0.01;

/**
 * Opens the demonstration of this folder, made first if it is not there, or if it is asked for again.
 * @returns the environment of the API
 */
export async function openDemonstration({ share, again }) {
  const isNew = again || !isMade();
  if (!isNew) refuseOtherScale(share);
  const env = await step('Base de données', async () => {
    if (isNew) await removeDatabase();
    if (isNew) forgetAccounts();
    return openedDatabase();
  });
  await step('Structure de la base', () => command('migrate', env));
  if (!isNew) {
    await step('Données livrées', () => command('data-load', env));
    return env;
  }
  const owner = new pg.Client(env.MIGRATION_DATABASE_URL);
  // When the server stops before its client, what went wrong is told elsewhere.
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await fill(owner, env, share ?? DEFAULT_SHARE);
  } finally {
    await owner.end();
  }
  return env;
}

function refuseOtherScale(share) {
  const made = readAccounts().share;
  if (share === null || share === made) return;
  throw new Refusal(
    `La démonstration de ce dossier est à ${inPercent(made)} de la France. Pour la refaire à ${inPercent(share)}, ` +
      'ses comptes et ce qu’on y a écrit compris : ajoutez « --again ».',
  );
}

/** Each step with its time, and what the database weighs after it. */
async function fill(owner, env, share) {
  const weight = async () => {
    const { rows } = await owner.query('SELECT pg_database_size(current_database()) / 1048576 AS megabytes');
    return `   (${rows[0].megabytes} Mo)`;
  };
  const tell = (name, rows, milliseconds) =>
    detail(
      `  ${name} : ${rows.toLocaleString('fr-FR')} lignes, ${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`,
    );
  await declareDemonstration(owner, share);
  await step('Données livrées', () => command('data-load', env), weight);
  const edition = await step(
    'Réponses inventées',
    () => generateStates(owner, { share, selected: true, tell }),
    weight,
  );
  await step('Module « motion »', () => generateModules(owner, { tell }), weight);
  await step('Labels', () => generateLabels(owner, { tell }), weight);
  await step('Photographies', () => takePhotographs(owner, { edition, tell }), weight);
  const accounts = await step('Comptes et fiches', async () => JSON.parse(await command('demonstration', env)), weight);
  writeAccounts({ share, accounts });
}
