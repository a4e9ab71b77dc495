import path from 'node:path';
import { runNode } from '../children.mjs';
import { toolEnvironment } from '../workspace.mjs';

const PROGRAM = path.join(import.meta.dirname, 'private-rows.mjs');

let measuring;

/** What a guard of the database adds to one statement in its transaction. */
export const guard = (name, reference) => async () => {
  const { guarded, bare, ratio } = (await measureOnce())[name];
  return {
    figure: ratio,
    measured: `${guarded.toFixed(2)} ms`,
    reference: `${bare.toFixed(2)} ms: ${reference}`,
    result: ratio.toFixed(2),
  };
};

export async function writersWithSealer() {
  const { deadlocks, waits, perSecond, lagMilliseconds } = await measureOnce();
  return {
    figure: deadlocks,
    measured: `${Math.round(perSecond)} acts a second; sealed within ${Math.round(lagMilliseconds)} ms, the sealer never resting`,
    reference: `half of them on the same rows: ${waits} times one was seen waiting for another`,
    result: String(deadlocks),
  };
}

/** All is measured by one process, whichever row asks first. */
function measureOnce() {
  measuring ??= runNode([PROGRAM], { env: toolEnvironment(), quiet: true }).then(({ code, output }) => {
    if (code !== 0) throw new Error(output);
    return JSON.parse(output.trim().split('\n').at(-1));
  });
  return measuring;
}
