import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { executable } from './binaries.mjs';
import { dataFolder, postmasterFile } from './cluster.mjs';

const ATTEMPTS = 5;
const VOLATILE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts the server on a free port (or the one given), and again on the same port when it dies: the application sees a
 * database that comes back. Dying `ATTEMPTS` times within a minute is too much: `onLost` is told.
 * `onStart` receives the number of each process started and returns what to call when that process has ended.
 */
export async function superviseServer(runner, { port, durable, settings, onStart, onLost }) {
  const options = { ...(durable ? {} : VOLATILE), ...settings };
  const deaths = [];
  let stopping = false;
  let restarting = Promise.resolve();
  let current = await startServer(runner, port, options);
  const supervise = () => {
    const dismiss = onStart(current.child.pid);
    current.child.once('exit', () => {
      dismiss();
      if (!stopping) restarting = restart();
    });
  };
  const restart = async () => {
    deaths.push(Date.now());
    try {
      if (deaths.filter((date) => date > Date.now() - 60_000).length >= ATTEMPTS) throw new Error('trop d’arrêts');
      current = await startServer(runner, current.port, options);
      supervise();
    } catch (error) {
      if (!stopping) onLost(error);
    }
  };
  supervise();
  return {
    port: current.port,
    stop: async () => {
      stopping = true;
      await restarting;
      await stopServer(runner, current.child);
    },
  };
}

async function startServer(runner, port, settings) {
  for (let attempt = 1; ; attempt++) {
    const chosen = port ?? (await freePort());
    const child = launch(runner, chosen, settings);
    if (await isReady(runner.dir, child)) return { child, port: chosen };
    const log = readFileSync(logFile(runner.dir), 'utf8').trim();
    // Either somebody took the port meanwhile, or the last sessions of a killed server are still ending.
    if (attempt === ATTEMPTS) throw new Error(`PostgreSQL n’a pas démarré :\n${log.split('\n').slice(-15).join('\n')}`);
    await pause(300 * attempt);
  }
}

/** Fast shutdown: sessions are ended, everything is written. */
async function stopServer(runner, child) {
  if (child.exitCode !== null || child.signalCode) return;
  const ended = new Promise((done) => child.once('exit', done));
  if (process.platform === 'win32') {
    spawnSync(executable(runner.native, 'pg_ctl'), ['stop', '-m', 'fast', '-D', dataFolder(runner.dir)]);
  } else child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), 20_000);
  await ended;
  clearTimeout(timer);
}

const logFile = (dir) => path.join(dir, 'server.log');

function launch({ dir, native, uid, gid, wrap }, port, settings) {
  const all = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    jit: 'off',
    max_connections: 50,
    ...settings,
  };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Made anew: the last one may be another account's.
  rmSync(logFile(dir), { force: true });
  const log = openSync(logFile(dir), 'w', 0o600);
  try {
    // Its own process group: Ctrl-C in the terminal must reach the launcher alone, which stops things in order.
    return spawn(...wrap(executable(native, 'postgres'), ['-D', dataFolder(dir), ...args]), {
      uid,
      gid,
      cwd: '/',
      detached: process.platform !== 'win32',
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

/** PostgreSQL writes its state on the eighth line of postmaster.pid, which bears its number on the first. */
async function isReady(dir, child) {
  const pidFile = postmasterFile(dir);
  let ended = false;
  child.once('exit', () => (ended = true)).once('error', () => (ended = true));
  while (!ended) {
    if (existsSync(pidFile)) {
      const lines = readFileSync(pidFile, 'utf8').split('\n');
      const isOurs = process.platform === 'win32' || Number(lines[0]) === child.pid;
      if (isOurs && lines[7]?.trim() === 'ready') return true;
    }
    await pause(15);
  }
  return false;
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
