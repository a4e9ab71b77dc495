import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runNode, runProgram } from '../children.mjs';
import { auditPackages } from '../supply/audit.mjs';
import { NX, ROOT } from '../workspace.mjs';

const MODULES = path.join(ROOT, 'node_modules');

/** A check counts for one test, passed or failed. */
const verdict = (isRight, output) => ({ passed: isRight ? 1 : 0, failed: isRight ? 0 : 1, output });

const nodeCheck =
  (...args) =>
  async () => {
    const { code, output } = await runNode(args, { quiet: true });
    return verdict(code === 0, output);
  };

export const checkFormat = nodeCheck(
  path.join(MODULES, 'prettier/bin/prettier.cjs'),
  '--check',
  '--log-level=warn',
  '.',
);
export const lintTools = nodeCheck(
  path.join(MODULES, 'eslint/bin/eslint.js'),
  'tools',
  'eslint.config.mjs',
  '--max-warnings=0',
);
export const checkNotices = nodeCheck('tools/third-party-notices.mjs', '--check');
export const checkData = nodeCheck('--enable-source-maps', 'apps/api/dist/commands/data-check.js');
/** The import graph that the boundary rule reads is made by nx. */
export const prepareGraph = nodeCheck(NX, 'show', 'projects');

/** npm accepts the lock file as it is, and no address of a registry is in it. */
export async function checkLock() {
  const lock = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8');
  const addresses = [...lock.matchAll(/"resolved": "(http[^"]*)"/g)].map(([, address]) => address);
  if (addresses.length > 0)
    return verdict(false, `package-lock.json nomme des adresses : ${addresses.slice(0, 3).join(', ')}…`);
  const { code, output } = await runProgram('npm', ['ci', '--dry-run', '--offline', '--ignore-scripts'], {
    quiet: true,
  });
  return verdict(code === 0, output);
}

/** The tools' own tests, run by Node. */
export async function testTools() {
  const { code, output } = await runNode(['--test', '--test-reporter=tap', 'tools/**/*.spec.mjs'], { quiet: true });
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return { passed: count('pass'), failed: Math.max(count('fail'), code === 0 ? 0 : 1), output };
}

/** A registry that does not answer is said, and counts for nothing. */
export async function checkAudit() {
  const { answered, faults, reason } = await auditPackages();
  if (answered) return verdict(faults.length === 0, faults.join('\n'));
  return { passed: 0, failed: 0, note: `Le registre ne dit rien des failles connues : ${reason}` };
}
