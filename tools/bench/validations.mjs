import path from 'node:path';
import { runNode } from '../children.mjs';
import { toolEnvironment } from '../workspace.mjs';

const PROGRAM = path.join(import.meta.dirname, 'national-states.mjs');

/** Each share of the national size is loaded once, whichever row asks first. */
const measured = new Map();

/** At the whole size, reads alone are measured: what writes cost does not depend on it, and would take an hour more. */
const WHOLE = 1;

export const firstRead = (small, large) => async () => {
  const [little, much] = [await statesAt(small), await statesAt(large)];
  const ratio = much.reads.p95 / little.reads.p95;
  return {
    figure: ratio,
    measured: `${Math.round(much.reads.p95)} ms (95 %), ${inWords(much)}`,
    reference: `${Math.round(little.reads.p95)} ms, ${inWords(little)}`,
    result: ratio.toFixed(2),
  };
};

export const firstReadWithin = (share) => async () => {
  const { reads } = await statesAt(share);
  return { figure: reads.p95, measured: 'the dashboard, made again', result: `${Math.round(reads.p95)} ms` };
};

export const pastDate = (share) => async () => {
  const states = await statesAt(share);
  const { past } = states.reads;
  return { figure: past, measured: `the longest of five, ${inWords(states)}`, result: `${Math.round(past)} ms` };
};

export const waitBesideRebuild = (share) => async () => {
  const { rebuilt } = await statesAt(share);
  return {
    figure: rebuilt.longestWait,
    measured: 'a validation, none of the sums right',
    result: `${Math.round(rebuilt.longestWait)} ms`,
  };
};

export const oneValidation = (share) => async () => {
  const { alone } = await statesAt(share);
  return {
    figure: alone.validated / alone.replayed,
    measured: `${alone.validated.toFixed(1)} ms`,
    reference: `${alone.replayed.toFixed(1)} ms: the rows it writes, as set-based statements on copies of the tables`,
    result: (alone.validated / alone.replayed).toFixed(2),
  };
};

/** Deadlocks, sums that drifted and waits for another département, all in one: none is allowed. */
export const manyValidations = (share) => async () => {
  const { together, drift } = await statesAt(share);
  const { deadlocks, waits, perSecond, p95 } = together;
  return {
    figure: deadlocks + waits + drift,
    measured: `${Math.round(perSecond)} a second, 95 % within ${Math.round(p95)} ms`,
    reference: `${deadlocks} deadlocks, ${drift} sums that drifted, ${waits} waits for another département`,
    result: String(deadlocks + waits + drift),
  };
};

/** `which` of the sums: `allRight`, nothing is to be written; `noneRight`, all are. */
export const rebuild = (share, which) => async () => {
  const { rebuilt } = await statesAt(share);
  const ratio = rebuilt[which] / rebuilt.bare;
  return {
    figure: ratio,
    measured: `${Math.round(rebuilt[which])} ms`,
    reference: `${Math.round(rebuilt.bare)} ms: the bare GROUP BY of the same grain`,
    result: ratio.toFixed(2),
  };
};

const inWords = ({ respondents, answers, loadSeconds, megabytes }) =>
  `${respondents} respondents and ${answers} answers, six validations each (loaded in ${Math.round(loadSeconds)} s, ${megabytes} MB)`;

function statesAt(share) {
  const running = measured.get(share) ?? measure(share);
  measured.set(share, running);
  return running;
}

async function measure(share) {
  const asked = share === WHOLE ? [] : ['all'];
  const { code, output } = await runNode([PROGRAM, String(share), ...asked], { env: toolEnvironment(), quiet: true });
  if (code !== 0) throw new Error(output);
  return JSON.parse(output.trim().split('\n').at(-1));
}
