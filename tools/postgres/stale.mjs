import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dataFolder, postmasterFile } from './cluster.mjs';

const PATIENCE = 10_000;

/**
 * Makes way for a new server: one left behind by a killed launcher is stopped, if it is really the one of this folder.
 * Numbers of processes are reused, and PostgreSQL refuses to start as long as some process bears the one it left: it is
 * then forgotten, once the sessions that a killed server leaves for a moment have ended.
 */
export async function stopStale(dir) {
  const file = postmasterFile(dir);
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (commandOf(pid).includes(dataFolder(dir))) {
    for (const signal of ['SIGINT', 'SIGQUIT']) {
      if (existsSync(file)) process.kill(pid, signal);
      await until(() => !existsSync(file));
    }
  } else if (isAlive(pid)) {
    await until(() => !hasSessions(dataFolder(dir)));
    rmSync(file, { force: true });
  }
}

async function until(condition) {
  for (const begun = performance.now(); !condition() && performance.now() - begun < PATIENCE;) await pause(50);
}

function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Sessions work in the folder of the data. */
function hasSessions(folder) {
  if (process.platform !== 'linux') return false;
  const workingFolder = (pid) => {
    try {
      return readlinkSync(path.join('/proc', pid, 'cwd'));
    } catch {
      return undefined;
    }
  };
  return readdirSync('/proc').some((pid) => /^\d+$/.test(pid) && workingFolder(pid) === folder);
}
