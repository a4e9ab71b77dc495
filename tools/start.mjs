import path from 'node:path';
import { API, build, WEB } from './build.mjs';
import { endChildren, runNode } from './children.mjs';
import { openDatabase, removeDatabase } from './database.mjs';
import { install } from './install.mjs';
import { takePlace } from './place.mjs';
import { Refusal } from './refusal.mjs';
import { secretsKeySettings } from './secrets-key.mjs';
import { startApi, startWorker } from './serve.mjs';
import { ROOT, toolEnvironment } from './workspace.mjs';

/** How to close what has been opened, in the order of opening. */
const closings = [];
let stopping;

/** `npm start`: from a fresh clone to the site's address; at the end everything that was started is stopped. */
async function main() {
  const begun = performance.now();
  stopWhenAsked();
  const place = await takePlace();
  closings.push(place.leave);
  console.log('Où en est-on ?');
  await step('Dépendances', () => install(detail));
  if (!process.env.SKIP_BUILD) await step('Construction du site', () => build([API, WEB], detail));
  const env = await step('Base de données', database);
  await step('Structure de la base', () => command('migrate', env));
  await step('Données livrées', () => command('data-load', env));
  const { address, sentence } = await step('Serveur', () => serve(env));
  closings.push(startWorker(env).stop);
  place.announce(address);
  console.log(`\nPrêt en ${seconds(begun)}. ${sentence}\nCtrl-C pour arrêter.`);
}

async function step(name, work) {
  const begun = performance.now();
  const result = await work();
  if (stopping) await stopping;
  console.log(`  ${name.padEnd(22)} ${seconds(begun)}`);
  return result;
}

const detail = (line) => console.log(`  ${line}`);
const seconds = (begun) => `${((performance.now() - begun) / 1000).toFixed(1).replace('.', ',')} s`;

/** The environment of the API and of its commands, once there is a database to name in it. */
async function database() {
  if (process.env.FRESH_DATA) removeDatabase();
  const { settings, elsewhere, stop: close } = await openDatabase(onDatabaseLost);
  closings.push(close);
  if (elsewhere) detail(`Le compte de PostgreSQL ne peut pas lire ce dossier : les données sont dans ${elsewhere}.`);
  return toolEnvironment({ LOG_LEVEL: process.env.LOG_LEVEL || 'warn', ...settings, ...secretsKeySettings() });
}

async function command(name, env) {
  const file = path.join(ROOT, 'apps/api/dist/commands', `${name}.js`);
  const { code, output } = await runNode(['--enable-source-maps', file], { env, quiet: true });
  if (code !== 0) throw new Refusal(`${output.trim()}\n\nLa commande « ${name} » a échoué (voir ci-dessus).`);
}

/** The API's end, whatever it comes from, is the end of all. */
function serve(env) {
  const api = startApi(env);
  closings.push(api.stop);
  void api.ended.then((code) => stop(code || 1, 'Le serveur s’est arrêté.'));
  return api.ready();
}

const onDatabaseLost = (error) => void stop(1, `La base de données s’est arrêtée : ${error.message}`);

/** Closes what was opened, last first, then leaves; whoever asks again waits for the same end. */
function stop(code, sentence) {
  stopping ??= (async () => {
    if (sentence) console.error(`\n${sentence}`);
    endChildren();
    for (const close of closings.reverse()) await close();
    process.exit(code);
  })();
  return stopping;
}

/** Ctrl-C, SIGTERM, a closed terminal; and the end of npm, which does not pass SIGTERM on. */
function stopWhenAsked() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0, 'Arrêt…'));
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void stop(0), 500).unref();
}

try {
  await main();
} catch (error) {
  await stop(1, error instanceof Refusal ? error.message : error.stack);
}
