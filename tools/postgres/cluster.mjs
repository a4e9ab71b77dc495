import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../folders.mjs';
import { executable } from './binaries.mjs';

const PASSWORDS = 'passwords.json';
export const SUPERUSER = 'postgres';
export const OWNER = 'oeeo_owner';
export const APPLICATION = 'oeeo_application';

export const dataFolder = (dir) => path.join(dir, 'cluster');
/** Where PostgreSQL writes the number and the state of its main process. */
export const postmasterFile = (dir) => path.join(dataFolder(dir), 'postmaster.pid');

/** The passwords generated with the folder; only its owner reads them. */
export const readPasswords = (dir) => JSON.parse(readFileSync(path.join(dir, PASSWORDS), 'utf8'));

/**
 * Makes the folder (data and passwords) if it does not exist. It is made beside, under another name, then renamed: a
 * folder that bears its name is whole, and what a killed start left behind is thrown away.
 */
export async function ensureCluster(runner, durable) {
  const parent = path.dirname(runner.dir);
  makeFolder(parent);
  removeUnfinished(parent, path.basename(runner.dir));
  if (existsSync(runner.dir)) return give(runner);
  const partial = `${runner.dir}.unfinished-${randomBytes(4).toString('hex')}`;
  try {
    await initialise(runner, partial, durable);
    renameSync(partial, runner.dir);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

function removeUnfinished(parent, name) {
  for (const entry of readdirSync(parent)) {
    if (!entry.startsWith(`${name}.unfinished-`)) continue;
    rmSync(path.join(parent, entry), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** A folder made under another identity (namespace, account) is handed over to the one that runs today. */
function give({ dir, uid, gid }) {
  const wanted = uid ?? process.getuid?.();
  if (wanted === undefined || statSync(dataFolder(dir)).uid === wanted) return;
  spawnSync('chown', ['-R', `${wanted}:${gid ?? process.getgid()}`, dir], { stdio: 'inherit' });
}

async function initialise(runner, dir, durable) {
  const { uid, gid, native, wrap } = runner;
  const passwords = Object.fromEntries(
    [SUPERUSER, OWNER, APPLICATION].map((role) => [role, randomBytes(24).toString('base64url')]),
  );
  const passwordFile = path.join(dir, 'initial-password');
  mkdirSync(dir, { mode: 0o700 });
  writeFileSync(path.join(dir, PASSWORDS), JSON.stringify(passwords), { mode: 0o600 });
  writeFileSync(passwordFile, passwords[SUPERUSER], { mode: 0o600 });
  if (uid !== undefined) for (const file of [dir, path.join(dir, PASSWORDS), passwordFile]) chownSync(file, uid, gid);
  const args = ['-D', dataFolder(dir), '-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  args.push('--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=fr-FR');
  if (!durable) args.push('--no-sync');
  await run(wrap(executable(native, 'initdb'), args), { uid, gid });
  rmSync(passwordFile);
}

function run([file, args], identity) {
  return new Promise((done, fail) => {
    const child = spawn(file, args, { ...identity, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => (errors += chunk));
    child.once('error', fail);
    child.once('close', (code) => (code === 0 ? done() : fail(new Error(`initdb (${code}) : ${errors}`))));
  });
}
