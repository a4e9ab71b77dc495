import { spawnSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { nodeBinary } from '../workspace.mjs';
import { canPin } from './pinned.mjs';

const TARGET = 0.7;

/** The page of the figures, with what they were measured on. */
export function report(rows, { day, busy }) {
  return [
    '# Benchmarks',
    'Written by `npm run bench`; do not edit. The targets are those of the design.',
    `Measured on ${day}. ${machine()}`,
    ...(busy ? [`**The machine was busy (load ${busy} before the run): to be run again when it is quiet.**`] : []),
    '## Public reads',
    'Requests a second of the API, default headers and logs on, against a bare `node:http` server that sends the same ' +
      'bytes with the same headers. One server at a time on one core, the generator on another' +
      `${canPin ? '' : ' (not this time: cores could not be assigned)'}; 16 connections kept alive; the middle of three ` +
      'rounds, the ratios of all in brackets. Only whole and right answers count.',
    table(rows, busy),
  ].join('\n\n');
}

/** On a busy machine requests a second say how the work of others fell, not what the API costs: no verdict then. */
export function table(rows, busy) {
  const lines = rows.map(({ name, bytes, api, bare, ratio, ratios }) =>
    [
      name,
      whole(bytes),
      whole(api.perSecond),
      whole(bare.perSecond),
      `${ratio.toFixed(2)} (${ratios.map((one) => one.toFixed(2)).join(', ')})`,
      `≥ ${TARGET} ${verdict(ratio, busy)}`,
      whole(api.microseconds),
      whole(bare.microseconds),
      (bare.microseconds / api.microseconds).toFixed(2),
    ].join(' | '),
  );
  const head =
    'Read | Bytes | API, requests/s | Bare server, requests/s | Ratio | Target | API, CPU µs/request | Bare server, CPU µs/request | Ratio of CPU';
  return [head, '--- | --: | --: | --: | --- | --- | --: | --: | --:', ...lines]
    .map((line) => `| ${line} |`)
    .join('\n');
}

/** Work of others before the run; null when there is none to speak of. */
export function load() {
  const [lastMinute] = loadavg();
  return lastMinute > 0.5 ? lastMinute.toFixed(1) : null;
}

function verdict(ratio, busy) {
  if (busy) return 'not judged';
  return ratio >= TARGET ? 'met' : 'missed';
}

const whole = (number) => (Number.isFinite(number) ? Math.round(number).toLocaleString('en') : '–');

function machine() {
  const [cpu] = cpus();
  const node = spawnSync(nodeBinary(), ['--version'], { encoding: 'utf8' }).stdout.trim();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Machine: ${cpus().length} × ${cpu.model.trim()}, ${memory} GiB, ${type()} ${release()}, Node ${node}.`;
}
