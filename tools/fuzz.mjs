import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { API, build } from './build.mjs';
import { runNode } from './children.mjs';
import { install } from './install.mjs';
import { runMain } from './refusal.mjs';
import { ROOT, toolEnvironment } from './workspace.mjs';

const CASES = '20000';

/** `npm run fuzz [SEED]`: many requests made from the OpenAPI document, of a new seed unless one is given to replay it. */
async function main() {
  await install();
  await build([API], (line) => console.log(line));
  const seed = process.argv[2] ?? randomUUID().slice(0, 8);
  console.log(`Graine : ${seed} (pour recommencer : npm run fuzz ${seed})`);
  const env = toolEnvironment({ FUZZ_SEED: seed, FUZZ_CASES: process.env.FUZZ_CASES ?? CASES });
  const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, 'fuzz.int-spec'];
  process.exitCode = (await runNode(args, { env, cwd: path.join(ROOT, 'apps/api') })).code;
}

await runMain(main);
