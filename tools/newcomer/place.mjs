import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal.mjs';
import { ROOT } from '../workspace.mjs';
import { runBounded, startBounded } from './bounded.mjs';

/** Where PostgreSQL's launcher puts copies, for root alone, when it must. */
const SYSTEM_FOLDER = '/var/lib/ou-en-est-on';
const ENDING_MS = 20_000;

/**
 * A folder of its own for an account: its home, its temporary files, its clones; nothing in npm's cache nor in nx's.
 * Everything started from it must have ended, and everything made goes, when it is closed.
 */
export function openPlace(asRoot) {
  const account = asRoot ? { name: 'root' } : ordinaryAccount();
  const folder = mkdtempSync(path.join(tmpdir(), 'newcomer-'));
  chmodSync(folder, 0o755);
  const [home, temporary] = ['home', 'tmp'].map((name) => path.join(folder, name));
  for (const own of [home, temporary]) mkdirSync(own);
  give(account, home, temporary);
  const before = listed(SYSTEM_FOLDER);
  const env = environment(account, home, temporary);
  const place = {
    account,
    folder,
    env,
    clone: () => clone(place),
    give: (...paths) => give(account, ...paths),
    run: (file, args, options) => runBounded(file, args, { ...account, env, ...options }),
    start: (file, args, options) => startBounded(file, args, { ...account, env, ...options }),
    close: async (patience = ENDING_MS) => {
      const left = await processesLeft(folder, patience);
      for (const pid of left) process.kill(pid, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      for (const name of listed(SYSTEM_FOLDER)) {
        if (!before.includes(name)) rmSync(path.join(SYSTEM_FOLDER, name), { recursive: true, force: true });
      }
      if (left.length > 0) throw new Refusal(`${left.length} processus tournaient encore : ils ont été arrêtés.`);
    },
  };
  return place;
}

/** Ourselves, or, when we are root, an account without rights: PostgreSQL wants one that the system knows. */
function ordinaryAccount() {
  if (process.getuid?.() !== 0) return { name: userInfo().username };
  const id = (flag, name) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  const name = ['nobody', 'daemon'].find((known) => id('-u', known) > 0);
  if (!name) throw new Refusal('Aucun compte ordinaire (nobody, daemon) sur cette machine.');
  return { name, uid: id('-u', name), gid: id('-g', name) };
}

function give({ uid, gid }, ...paths) {
  if (uid === undefined) return;
  const { status, stderr } = spawnSync('chown', ['-R', `${uid}:${gid}`, ...paths], { encoding: 'utf8' });
  if (status !== 0) throw new Refusal(stderr.trim());
}

/** What a new account of this machine has, and where this machine finds npm's packages. */
function environment({ name }, home, temporary) {
  const npm = (key) => spawnSync('npm', ['config', 'get', key], { cwd: ROOT, encoding: 'utf8' }).stdout.trim();
  const kept = ['LANG', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'];
  const certificates = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'];
  const given = [...kept, ...certificates].filter((key) => process.env[key]);
  const isOutside = (one) => !path.resolve(one).startsWith(`${ROOT}${path.sep}`);
  return {
    ...Object.fromEntries(given.map((key) => [key, process.env[key]])),
    PATH: (process.env.PATH ?? '').split(path.delimiter).filter(isOutside).join(path.delimiter),
    HOME: home,
    USER: name,
    LOGNAME: name,
    TMPDIR: temporary,
    npm_config_registry: npm('registry'),
    CI: 'true',
  };
}

/** A clone of the last commit: what is not committed is not there. */
function clone({ account, folder }) {
  const checkout = path.join(folder, 'ou-en-est-on');
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, checkout], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Refusal(stderr.trim());
  give(account, checkout);
  return checkout;
}

const listed = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

/** The processes that work in the folder, once those that are ending have had the time to; Linux alone tells. */
async function processesLeft(folder, patience) {
  for (const begun = performance.now(); performance.now() - begun < patience; await pause(200)) {
    if (processesIn(folder).length === 0) return [];
  }
  return processesIn(folder);
}

function processesIn(folder) {
  return listed('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => ['cwd', 'exe'].some((link) => isBelow(folder, `/proc/${pid}/${link}`)))
    .map(Number);
}

function isBelow(folder, link) {
  try {
    return readlinkSync(link).startsWith(`${folder}${path.sep}`);
  } catch {
    return false; // It has just ended, or is somebody else's.
  }
}
