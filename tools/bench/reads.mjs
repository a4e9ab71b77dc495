import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { firstLine, LOAD_CORE, processorTime, SERVER_CORE, startPinned } from './pinned.mjs';

const ROUNDS = 5;
const ROUND_MS = 2_000;
const WARM_UP_MS = 1_500;
const CONNECTIONS = 16;

/** A read of the API against a bare server that sends the same bytes with the same headers, in turn, on one core. */
export const read =
  (target, headers, { unchanged = false } = {}) =>
  async ({ api, folder }) => {
    const first = await get(api.port, target, headers);
    const asked = unchanged ? { ...headers, 'if-none-match': first.headers.etag } : headers;
    const answer = unchanged ? await get(api.port, target, asked) : first;
    const bare = await startBare(answer, path.join(folder, 'answer.json'));
    try {
      return inWords(answer, await compare(api, bare, { path: target, headers: asked, status: answer.status }));
    } finally {
      bare.process.kill();
    }
  };

async function compare(api, bare, load) {
  for (const server of [api, bare]) await run(server, load, WARM_UP_MS);
  const rounds = [];
  for (let n = 0; n < ROUNDS; n++) rounds.push([await run(api, load, ROUND_MS), await run(bare, load, ROUND_MS)]);
  return rounds.toSorted((a, b) => ratioOf(a) - ratioOf(b));
}

/** The round whose ratio is in the middle is the one told; the ratios of the extremes stand beside. */
function inWords({ body }, rounds) {
  const middle = rounds[Math.floor(rounds.length / 2)];
  const [measured, reference] = middle.map(
    ({ perSecond, microseconds }) => `${whole(perSecond)} requests/s, ${whole(microseconds)} µs of CPU each`,
  );
  const [lowest, ratio, highest] = [rounds[0], middle, rounds.at(-1)].map((round) => ratioOf(round).toFixed(2));
  return {
    figure: ratioOf(middle),
    measured: `${measured}; ${whole(body.length)} bytes`,
    reference: `${reference}: bare \`node:http\` server`,
    result: `${ratio} (${lowest} to ${highest})`,
  };
}

const ratioOf = ([api, bare]) => api.perSecond / bare.perSecond;
const whole = (number) => (Number.isFinite(number) ? Math.round(number).toLocaleString('en') : '–');

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
  const { whole: answers, perSecond } = JSON.parse(line);
  return { perSecond, microseconds: (processorTime(server.process) - before) / answers };
}

/** The bytes as they are sent, not decoded. */
async function get(port, target, headers) {
  const sent = request({ host: '127.0.0.1', port, path: target, headers });
  sent.end();
  const [response] = await once(sent, 'response');
  const chunks = [];
  for await (const chunk of response) chunks.push(chunk);
  const { statusCode: status, rawHeaders, headers: received } = response;
  if (status !== 200 && status !== 304) throw new Error(`${target} answers ${status}.`);
  return { status, rawHeaders, headers: received, body: Buffer.concat(chunks) };
}
