import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from '../workspace.mjs';
import { SERVER_CORE, startPinned } from './pinned.mjs';
import { freePort, stop } from './stage.mjs';

const TURNS = 30;
const READY_TRIES = 300;
const PATHS = ['/api/v1/dashboards/national', '/api/v1/proposals/2023-4.2.4', '/api/v1/realisations/themes'];
/** France, a proposal, a service among its own, and a collectivity that validated, each at a day of its own. */
const PAST = [
  ...['/api/v1/realisations/themes?asOf=2025-01-01', '/api/v1/dashboards/national?asOf=2024-07-01'],
  ...['/api/v1/proposals/2023-4.2.4?asOf=2025-07-01', '/api/v1/proposals?asOf=2024-01-01'],
];
const pastOf = (id) => `/api/v1/dashboards/collectivities/${id}?asOf=2025-01-02`;

/**
 * The first read of each page after a validation, the API keeping nothing in memory: its 95th percentile in
 * milliseconds; and the longest of the first reads at past dates.
 */
export async function firstReads({ env, communes, validate }) {
  const port = await freePort();
  const api = startPinned(SERVER_CORE, [path.join(ROOT, 'apps/api/dist/main.js')], {
    env: { ...env, PORT: String(port) },
    stdout: 'ignore',
  });
  const origin = `http://127.0.0.1:${port}`;
  try {
    await ready(origin);
    for (const address of PATHS) await timeOf(origin + address);
    const times = Object.fromEntries(PATHS.map((address) => [address, []]));
    const ids = [...communes.values()].flat();
    for (let turn = 0; turn < TURNS; turn++) {
      await validate(ids.at(-1 - turn).id);
      for (const address of PATHS) times[address].push(await timeOf(origin + address));
    }
    const p95 = Object.values(times).map((all) => all.toSorted((a, b) => a - b)[Math.floor(0.95 * TURNS)]);
    return {
      p95: Math.max(...p95),
      byPath: Object.fromEntries(PATHS.map((address, i) => [address, p95[i]])),
      past: await longest([...PAST, pastOf(ids[0].id)].map((address) => origin + address)),
    };
  } finally {
    await stop(api);
  }
}

async function longest(addresses) {
  const times = [];
  for (const address of addresses) times.push(await timeOf(address));
  return Math.max(...times);
}

async function ready(origin) {
  for (let tries = 0; tries < READY_TRIES; tries++) {
    if ((await fetch(`${origin}/health/ready`).catch(() => null))?.ok) return;
    await pause(100);
  }
  throw new Error('The API did not start.');
}

async function timeOf(address) {
  const begun = performance.now();
  const answer = await fetch(address);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
  return performance.now() - begun;
}
