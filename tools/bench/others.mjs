import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

const SAMPLE_MS = 1_000;
const NEGLIGIBLE = 0.1;

/** True when others use the processors, while this process waits. */
export async function othersAreWorking() {
  const before = times();
  await pause(SAMPLE_MS);
  const after = times();
  return 1 - (after.idle - before.idle) / (after.all - before.all) > NEGLIGIBLE;
}

function times() {
  const each = cpus().map((cpu) => cpu.times);
  const sum = (value) => each.reduce((total, one) => total + value(one), 0);
  return { idle: sum(({ idle }) => idle), all: sum((one) => Object.values(one).reduce((a, b) => a + b, 0)) };
}
