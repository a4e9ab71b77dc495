import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { firstLine, processorTime, startPinned } from './pinned.mjs';

const SERVER_CORE = 0;
const LOAD_CORE = 1;
const ROUNDS = 3;
const ROUND_MS = 3_000;
const WARM_UP_MS = 1_000;
const CONNECTIONS = 16;

const BROTLI = { 'accept-encoding': 'br' };
export const READS = [
  { name: 'dashboard, Brotli', path: '/api/v1/dashboards/national', headers: BROTLI },
  { name: 'dashboard, uncompressed', path: '/api/v1/dashboards/national', headers: { 'accept-encoding': 'identity' } },
  { name: 'dashboard, unchanged (304)', path: '/api/v1/dashboards/national', headers: BROTLI, unchanged: true },
  { name: 'proposal, Brotli', path: '/api/v1/proposals/2023-1.1.1', headers: BROTLI },
];

/** One read of the API against a bare server that sends the same bytes with the same headers, in turn, on one core. */
export async function measureRead(read, api, folder) {
  const first = await get(api.port, read.path, read.headers);
  const headers = read.unchanged ? { ...read.headers, 'if-none-match': first.headers.etag } : read.headers;
  const answer = read.unchanged ? await get(api.port, read.path, headers) : first;
  const bare = await startBare(answer, path.join(folder, 'answer.json'));
  const load = { path: read.path, headers, status: answer.status };
  try {
    for (const server of [api, bare]) await run(server, load, WARM_UP_MS);
    const rounds = [];
    for (let n = 0; n < ROUNDS; n++) rounds.push([await run(api, load, ROUND_MS), await run(bare, load, ROUND_MS)]);
    return { name: read.name, bytes: answer.body.length, ...median(rounds) };
  } finally {
    bare.process.kill();
  }
}

async function startBare({ status, rawHeaders, body }, file) {
  const hopByHop = /^(connection|keep-alive|date|transfer-encoding)$/i;
  const headers = [];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (!hopByHop.test(rawHeaders[i])) headers.push(rawHeaders[i], rawHeaders[i + 1]);
  }
  writeFileSync(file, JSON.stringify({ status, headers, body: body.toString('base64') }));
  const child = startPinned(SERVER_CORE, [path.join(import.meta.dirname, 'bare-server.mjs'), file]);
  return { process: child, port: Number(await firstLine(child)) };
}

async function run(server, load, milliseconds) {
  const task = JSON.stringify({ ...load, port: server.port, milliseconds, connections: CONNECTIONS });
  const before = processorTime(server.process);
  const generator = startPinned(LOAD_CORE, [path.join(import.meta.dirname, 'load.mjs'), task]);
  const [line] = await Promise.all([firstLine(generator), once(generator, 'exit')]);
  const { whole, perSecond } = JSON.parse(line);
  return { perSecond, microseconds: (processorTime(server.process) - before) / whole };
}

/** The round whose ratio is in the middle. */
function median(rounds) {
  const sorted = rounds.toSorted((a, b) => ratioOf(a) - ratioOf(b));
  const [api, bare] = sorted[Math.floor(sorted.length / 2)];
  return { api, bare, ratio: ratioOf([api, bare]), ratios: sorted.map(ratioOf) };
}

const ratioOf = ([api, bare]) => api.perSecond / bare.perSecond;

/** The bytes as they are sent, not decoded. */
export async function get(port, target, headers) {
  const sent = request({ host: '127.0.0.1', port, path: target, headers });
  sent.end();
  const [response] = await once(sent, 'response');
  const chunks = [];
  for await (const chunk of response) chunks.push(chunk);
  const { statusCode: status, rawHeaders, headers: read } = response;
  if (status !== 200 && status !== 304) throw new Error(`${target} answers ${status}.`);
  return { status, rawHeaders, headers: read, body: Buffer.concat(chunks) };
}
