import path from 'node:path';
import { API, build, WEB } from './build.mjs';
import { endChildren, runNode } from './children.mjs';
import { openDatabase } from './database.mjs';
import { install } from './install.mjs';
import { takePlace } from './place.mjs';
import { Refusal } from './refusal.mjs';
import { secretsKeySettings } from './secrets-key.mjs';
import { startApi, startWorker } from './serve.mjs';
import { ROOT, toolEnvironment } from './workspace.mjs';

/** How to close what has been opened, in the order of opening. */
const closings = [];
let stopping;

/**
 * From a fresh clone to the site's address: `prepare` opens the database and fills it, and gives the environment of the
 * API. Once the site listens, `tell` says more. At the end everything that was started is stopped.
 */
export async function launch({ title, prepare, tell = () => undefined }) {
  try {
    const begun = performance.now();
    stopWhenAsked();
    const place = await takePlace();
    closings.push(place.leave);
    console.log(title);
    await step('Dépendances', () => install(detail));
    if (!process.env.SKIP_BUILD) await step('Construction du site', () => build([API, WEB], detail));
    const env = await prepare();
    const { address, sentence } = await step('Serveur', () => serve(env));
    closings.push(startWorker(env).stop);
    place.announce(address);
    tell(address);
    console.log(`\nPrêt en ${seconds(performance.now() - begun)}. ${sentence}\nCtrl-C pour arrêter.`);
  } catch (error) {
    await stop(1, error instanceof Refusal ? error.message : error.stack);
  }
}

/** Does one step, and prints how long it took, with what `remark` says of it. */
export async function step(name, work, remark = () => '') {
  const begun = performance.now();
  const result = await work();
  if (stopping) await stopping;
  const took = seconds(performance.now() - begun);
  console.log(`  ${name.padEnd(22)} ${took}${await remark(result)}`);
  return result;
}

export const detail = (line) => console.log(`  ${line}`);
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;

/** The environment of the API and of its commands, once there is a database to name in it. */
export async function openedDatabase() {
  const { settings, elsewhere, stop: close } = await openDatabase(onDatabaseLost);
  closings.push(close);
  if (elsewhere) detail(`Le compte de PostgreSQL ne peut pas lire ce dossier : les données sont dans ${elsewhere}.`);
  return toolEnvironment({ LOG_LEVEL: process.env.LOG_LEVEL || 'warn', ...settings, ...secretsKeySettings() });
}

/** Runs a command of the API. @returns what it wrote */
export async function command(name, env, args = []) {
  const file = path.join(ROOT, 'apps/api/dist/commands', `${name}.js`);
  const { code, output } = await runNode(['--enable-source-maps', file, ...args], { env, quiet: true });
  if (code !== 0) throw new Refusal(`${output.trim()}\n\nLa commande « ${name} » a échoué (voir ci-dessus).`);
  return output;
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
