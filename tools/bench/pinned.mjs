import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { nodeBinary } from '../workspace.mjs';

export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

/** True when a server and a generator can each have a core of their own. */
export const canPin = availableParallelism() > 1 && spawnSync('taskset', ['-V'], { stdio: 'ignore' }).status === 0;

/** Starts a Node program on one core, its output read by lines. */
export function startPinned(core, args, { env, stdout = 'pipe' } = {}) {
  const [file, ...rest] = [...(canPin ? ['taskset', '-c', String(core)] : []), nodeBinary(), ...args];
  return spawn(file, rest, { env: env ?? process.env, stdio: ['ignore', stdout, 'inherit'] });
}

export async function firstLine(child) {
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('The program ended without a word.');
}

const TICK_MICROSECONDS = 10_000;

/** Microseconds of processor a process has used so far; NaN where the system does not say. */
export function processorTime({ pid }) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MICROSECONDS;
  } catch {
    return NaN;
  }
}
