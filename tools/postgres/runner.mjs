import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';
import { executable, nativeFolder } from './binaries.mjs';

/** Where root puts what an unprivileged account must reach and cannot reach in the checkout. */
const SYSTEM_FOLDER = '/var/lib/ou-en-est-on';

/**
 * Who runs PostgreSQL, from which binaries, in which folder. PostgreSQL refuses to run as root; started by root it runs
 * as the owner of the folder, or in a user namespace where root is "nobody" (its files stay root's), or as an account
 * without privileges.
 * @returns {{ dir: string, native: string, uid?: number, gid?: number, command(name: string, args: string[]): [string, string[]] }}
 */
export function chooseRunner(dir) {
  const native = nativeFolder();
  if (process.getuid?.() !== 0) return ordinary(dir, native);
  const owner = statSync(existsSync(dir) ? dir : path.dirname(dir));
  const candidates = owner.uid === 0 ? [inNamespace(), account()] : [asUser(owner.uid, owner.gid)];
  const identity = candidates.find((candidate) => candidate && runs(candidate, 'true', []));
  if (!identity)
    throw new Refusal('PostgreSQL refuse de tourner en root, et aucun compte sans privilège n’est utilisable.');
  return { ...identity, ...reachable(identity, dir, native) };
}

function ordinary(dir, native) {
  if (process.getuid && existsSync(dir) && statSync(dir).uid !== process.getuid()) {
    throw new Refusal(
      `Le dossier ${dir} appartient à un autre compte (un premier démarrage fait en root, peut-être).\n` +
        `Rendez-le vôtre : sudo chown -R "$(id -un)" "${dir}"`,
    );
  }
  return { ...direct, dir, native };
}

const direct = { wrap: (file, args) => [file, args] };
const asUser = (uid, gid) => ({ ...direct, uid, gid });

function inNamespace() {
  if (process.platform !== 'linux') return undefined;
  const options = ['--user', '--map-user=65534', '--map-group=65534', '--'];
  return { wrap: (file, args) => ['unshare', [...options, file, ...args]] };
}

function account() {
  const id = (flag, user) => spawnSync('id', [flag, user], { encoding: 'utf8' });
  const user = ['postgres', 'nobody'].find((name) => id('-u', name).status === 0);
  return user && asUser(Number(id('-u', user).stdout), Number(id('-g', user).stdout));
}

function runs({ wrap, uid, gid }, file, args) {
  return spawnSync(...wrap(file, args), { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** The binaries and the folder, or copies elsewhere when that identity cannot reach them (below a private folder). */
function reachable(identity, dir, native) {
  const sees = (folder) => runs(identity, 'test', ['-x', folder]);
  const readable = runs(identity, executable(native, 'postgres'), ['--version']);
  const hash = createHash('sha256').update(dir).digest('hex').slice(0, 16);
  const outside = path.join(SYSTEM_FOLDER, hash, path.basename(dir));
  return {
    native: readable ? native : copyOf(native),
    dir: sees(path.dirname(dir)) ? dir : outside,
  };
}

function copyOf(native) {
  const { size, mtimeMs } = statSync(executable(native, 'postgres'));
  const copy = path.join(SYSTEM_FOLDER, `postgresql-${size}-${Math.round(mtimeMs)}`);
  if (existsSync(copy)) return copy;
  const partial = `${copy}.${process.pid}`;
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, copy);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
