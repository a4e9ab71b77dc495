import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { guard } from './guardian.mjs';
import { Refusal } from './refusal.mjs';
import { nodeBinary, ROOT } from './workspace.mjs';

const MAIN = path.join(ROOT, 'apps/api/dist/main.js');
const WORKER = path.join(ROOT, 'apps/api/dist/worker.js');
const READY_TIMEOUT = 60_000;
const STOP_TIMEOUT = 15_000;
const WORKER_PAUSE = 2_000;

/** Starts the API in a process of its own. `ended` gives its exit code, whenever it ends. */
export function startApi(env) {
  const api = spawn(nodeBinary(), ['--enable-source-maps', MAIN], {
    cwd: ROOT,
    env,
    // Its own process group: Ctrl-C reaches the launcher alone, which stops things in order.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const dismiss = guard(api.pid, 'TERM');
  const ended = new Promise((done) => api.once('exit', (code) => done(code ?? 1)));
  const listening = listeningSentence(api.stdout);
  return { ended, ready: () => ready(listening, ended), stop: () => stop(api, ended).then(dismiss) };
}

/** Keeps a worker running beside the API: its end is not that of the site, another one takes its place. */
export function startWorker(env) {
  let stopped = false;
  let worker;
  let ended;
  let dismiss;
  const start = () => {
    worker = spawn(nodeBinary(), ['--enable-source-maps', WORKER], {
      cwd: ROOT,
      env,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    dismiss = guard(worker.pid, 'TERM');
    ended = new Promise((done) => worker.once('exit', done));
    void ended.then(async () => {
      dismiss();
      await pause(WORKER_PAUSE, undefined, { ref: false });
      if (!stopped) start();
    });
  };
  start();
  return {
    stop: () => {
      stopped = true;
      return stop(worker, ended);
    },
  };
}

/** The line in which the API says where it listens; the others are its log, shown as they come. */
function listeningSentence(stdout) {
  return new Promise((done) => {
    createInterface({ input: stdout }).on('line', (line) => {
      if (/est à l’adresse https?:/.test(line)) done(line);
      else console.log(line);
    });
  });
}

/** @returns {Promise<{ address: string, sentence: string }>} once the API says that it is ready */
async function ready(listening, ended) {
  const end = ended.then(() => undefined);
  const sentence = await Promise.race([listening, end, pause(READY_TIMEOUT, undefined, { ref: false })]);
  if (!sentence) throw new Refusal('Le serveur n’a pas démarré.');
  const [address] = /https?:\S+/.exec(sentence);
  for (const begun = performance.now(); performance.now() - begun < READY_TIMEOUT; await pause(100)) {
    const answer = await fetch(new URL('/health/ready', address)).catch(() => undefined);
    if (answer?.ok) return { address, sentence };
  }
  throw new Refusal('Le serveur a démarré mais ne se dit pas prêt (voir /health/ready).');
}

async function stop(api, ended) {
  api.kill('SIGTERM');
  const timer = setTimeout(() => api.kill('SIGKILL'), STOP_TIMEOUT);
  await ended;
  clearTimeout(timer);
}
