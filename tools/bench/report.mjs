import { spawnSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import { nodeBinary } from '../workspace.mjs';
import { canPin } from './pinned.mjs';

const HEAD = ['Row', 'Measured', 'Against', 'Result', 'Target', 'Verdict'];

/** The page of the figures, with what they were measured on, and what bounds those that miss their target. */
export function report(lines, day) {
  const misses = lines.filter(({ verdict }) => verdict === 'missed');
  return [
    '# Benchmarks',
    'Written by `npm run bench`; do not edit. The targets are those of the design.',
    `Measured on ${day}. ${machine()}`,
    ...(lines.some(({ busy }) => busy)
      ? ['**Others were working on the machine: to be run again when it is quiet.**']
      : []),
    table(lines),
    ...(misses.length > 0 ? ['## What bounds the rows that miss', bounds(misses)] : []),
    '## How',
    HOW,
  ].join('\n\n');
}

export function table(lines) {
  const cells = lines.map(({ row, measured, reference = '', result, verdict }) => [
    row.name,
    measured,
    reference,
    result,
    row.target?.of ?? '',
    verdict,
  ]);
  return [HEAD, HEAD.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

const bounds = (misses) => misses.map(({ row, result }) => `- **${row.name}** (${result}): ${row.bound}`).join('\n');

const HOW = [
  `- Reads: default headers and logs on; one server at a time on one core, the generator on another${canPin ? '' : ' (not this time: cores could not be assigned)'}; 16 connections kept alive; the middle of five rounds, the extremes in brackets. Only whole and right answers count.`,
  '- Import: a generated file of the long format, all keys different, about 300 bytes a row, read by a process of its own.',
  '- Starts: `npm start` until it says that the site is ready, stopped in between.',
  '- Pages: as first displayed, by a browser without any cache, 1920 × 1080. Bytes are those that cross the network, headers included, those of JavaScript without. A drawing counts for one element, as EcoIndex counts. EcoIndex: the formula of ecoindex.fr.',
  '- Not judged: a timed row that began while others used more than a tenth of the processors.',
].join('\n');

function machine() {
  const [cpu] = cpus();
  const node = spawnSync(nodeBinary(), ['--version'], { encoding: 'utf8' }).stdout.trim();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Machine: ${cpus().length} × ${cpu.model.trim()}, ${memory} GiB, ${type()} ${release()}, Node ${node}.`;
}
