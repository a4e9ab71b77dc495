import path from 'node:path';
import { runNode } from '../children.mjs';
import { toolEnvironment } from '../workspace.mjs';

const PROGRAM = path.join(import.meta.dirname, 'import-file.mjs');

/** Each file is imported once, whichever row asks first. */
const imports = new Map();

export const importOfRows = (rows) => async () => {
  const { megabytes, checkSeconds, publishSeconds, copySeconds } = await importRows(rows);
  const seconds = checkSeconds + publishSeconds;
  return {
    figure: seconds / copySeconds,
    measured: `${seconds.toFixed(1)} s, ${checkSeconds.toFixed(1)} of them to check the file of ${megabytes} MB`,
    reference: `${copySeconds.toFixed(1)} s: COPY of the same typed rows into a table with the same keys`,
    result: (seconds / copySeconds).toFixed(2),
  };
};

export const memoryOfImports = (large, small) => async () => {
  const [much, little] = [await importRows(large), await importRows(small)];
  const ratio = much.peakMegabytes / little.peakMegabytes;
  return {
    figure: ratio,
    measured: `peak of ${much.peakMegabytes} MB for a file of ${much.megabytes} MB`,
    reference: `peak of ${little.peakMegabytes} MB for a file of ${little.megabytes} MB`,
    result: ratio.toFixed(2),
  };
};

/** In a process of its own, so that the peak of its memory is that of one import. */
async function importRows(rows) {
  if (!imports.has(rows)) {
    const env = toolEnvironment({ IMPORT_ROWS: String(rows) });
    const { code, output } = await runNode([PROGRAM], { env, quiet: true });
    if (code !== 0) throw new Error(output);
    imports.set(rows, JSON.parse(output.trim().split('\n').at(-1)));
  }
  return imports.get(rows);
}
