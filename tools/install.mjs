import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './children.mjs';
import { withLock } from './lock.mjs';
import { Refusal } from './refusal.mjs';
import { ROOT } from './workspace.mjs';

const MODULES = path.join(ROOT, 'node_modules');
const STAMP = path.join(MODULES, '.ou-en-est-on-installed');
/** What npm itself writes at the end of a whole installation. */
const NPM_STAMP = path.join(MODULES, '.package-lock.json');

/**
 * Makes node_modules what the lock file says: nothing to do when the last whole installation was made from this lock
 * file; a half-finished one is made again.
 */
export function install(say = console.log) {
  return withLock(
    `install:${ROOT}`,
    async () => {
      if (isUpToDate()) return;
      if (!matchesLock()) await cleanInstall(say);
      mkdirSync(MODULES, { recursive: true });
      writeFileSync(STAMP, fingerprint());
    },
    () => say('Une autre commande installe les dépendances dans ce dossier : on l’attend.'),
  );
}

async function cleanInstall(say) {
  say('Installation des dépendances par npm (une à deux minutes la première fois)…');
  for (const file of [STAMP, NPM_STAMP]) rmSync(file, { force: true });
  const { code, output } = await runProgram(...npm(['ci', '--no-fund', '--no-audit']), {
    env: systemEnvironment(),
    quiet: true,
  });
  if (code !== 0) throw new Refusal(`npm ci a échoué :\n${output.trim()}`);
}

const isUpToDate = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'package.json']) hash.update(readFileSync(path.join(ROOT, file)));
  return `${process.platform}-${process.arch} ${hash.digest('hex')}`;
}

/** A whole installation that somebody made with npm: every package of the lock file that suits this platform is there. */
function matchesLock() {
  if (!existsSync(NPM_STAMP)) return false;
  const wanted = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(NPM_STAMP, 'utf8')).packages;
  return Object.entries(wanted).every(([name, { version, integrity, optional, devOptional, link }]) => {
    if (!name.startsWith('node_modules/') || link) return true;
    const found = installed[name];
    if (!found) return Boolean(optional ?? devOptional) && !existsSync(path.join(ROOT, name));
    return found.version === version && found.integrity === integrity;
  });
}

/** npm replaces node_modules: it must not run on the Node that it replaces. */
function systemEnvironment() {
  const isOutside = (folder) => !path.resolve(folder).startsWith(MODULES);
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder && isOutside(folder));
  return { ...process.env, PATH: folders.join(path.delimiter) };
}

function npm(args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && node && !node.startsWith(MODULES)) return [node, [script, ...args]];
  return process.platform === 'win32' ? ['cmd', ['/c', 'npm', ...args]] : ['npm', args];
}
