import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * One holder per name on this machine. The lock is a local socket: the system frees it whenever its process ends,
 * however it ends, so that no stale lock is ever left behind.
 * @returns the function that releases it, or undefined when somebody else holds it.
 */
export async function acquireLock(name) {
  const address = addressOf(name);
  const server = await listen(address);
  if (server) return () => new Promise((done) => server.close(done));
  if (!isFile(address) || (await answers(address))) return undefined;
  rmSync(address, { force: true });
  const again = await listen(address);
  return again && (() => new Promise((done) => again.close(done)));
}

/** Whether some process holds the lock now. */
export const isHeld = (name) => answers(addressOf(name));

/** Runs the work while holding the lock, after whoever holds it; `onWait` is called once when there is somebody. */
export async function withLock(name, work, onWait = () => undefined) {
  let release = await acquireLock(name);
  if (!release) onWait();
  while (!release) {
    await pause(300);
    release = await acquireLock(name);
  }
  try {
    return await work();
  } finally {
    await release();
  }
}

function addressOf(name) {
  const id = `ou-en-est-on-${createHash('sha256').update(name).digest('hex').slice(0, 24)}`;
  // Versions of Node differ on how they complete a short abstract name: this one has the full length.
  if (process.platform === 'linux') return `\0${id.padEnd(107, '-')}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${id}` : path.join(tmpdir(), `${id}.sock`);
}

const isFile = (address) => path.isAbsolute(address) && process.platform !== 'win32';

function listen(address) {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? done(undefined) : fail(error)));
    server.listen(address, () => {
      server.unref();
      done(server);
    });
  });
}

function answers(address) {
  return new Promise((done) => {
    const socket = connect(address);
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('close', () => socket.destroy());
  });
}
