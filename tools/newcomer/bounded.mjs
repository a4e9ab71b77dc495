import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal.mjs';

const MINUTE = 60_000;
const KEPT_CHARACTERS = 20_000;
const STOP_MS = 20_000;

/**
 * Runs a program to its end, within so many minutes.
 * @returns {Promise<string>} the end of what it printed
 * @throws Refusal when it fails, or lasts too long
 */
export async function runBounded(file, args, { minutes = 5, ...options } = {}) {
  const running = startBounded(file, args, options);
  const code = await Promise.race([running.ended, pause(minutes * MINUTE, 'late', { ref: false })]);
  if (code === 0) return running.output();
  if (code === 'late') await running.stop();
  const why = code === 'late' ? `n’a pas fini en ${minutes} min` : `a échoué (code ${code})`;
  throw new Refusal(`« ${[file, ...args].join(' ')} » ${why} :\n${running.output().slice(-3_000)}`);
}

/** Starts a program in a process group of its own, as npm runs in a terminal. */
export function startBounded(file, args, { uid, gid, env, cwd }) {
  const child = spawn(file, args, { cwd, env, uid, gid, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => (output = (output + chunk).slice(-KEPT_CHARACTERS)));
  }
  const ended = new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => done(code ?? signal));
  });
  const signalGroup = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The group has ended already.
    }
  };
  /** As Ctrl-C does in a terminal. */
  const stop = async () => {
    signalGroup('SIGINT');
    const late = await Promise.race([ended.then(() => false), pause(STOP_MS, true, { ref: false })]);
    if (late) signalGroup('SIGKILL');
    await ended;
  };
  return { ended, stop, output: () => output, pid: child.pid };
}

/**
 * Waits for what a running program says.
 * @throws Refusal when it ends without saying it, or lasts too long
 */
export async function said(running, pattern, minutes) {
  const ended = running.ended.then((code) => `s’est arrêté (code ${code})`);
  for (const begun = performance.now(); performance.now() - begun < minutes * MINUTE;) {
    const match = pattern.exec(running.output());
    if (match) return match;
    const end = await Promise.race([ended, pause(100)]);
    if (end) throw new Refusal(`Le programme ${end} :\n${running.output().slice(-3_000)}`);
  }
  throw new Refusal(`Rien après ${minutes} min :\n${running.output().slice(-3_000)}`);
}

/** @throws Refusal unless the address answers 200 with that text */
export async function expectAnswer(address, text) {
  const answer = await fetch(address).catch((error) => ({ status: error.message, text: async () => '' }));
  const body = await answer.text();
  if (answer.status !== 200 || !body.includes(text))
    throw new Refusal(`${address} : ${answer.status}, ${body.slice(0, 300)}`);
}

/** @throws Refusal when something still answers there */
export async function expectSilence(address) {
  const answer = await fetch(address).catch(() => undefined);
  if (answer) throw new Refusal(`${address} répond encore.`);
}
