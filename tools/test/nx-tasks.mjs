import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runNode } from '../children.mjs';
import { withLock } from '../lock.mjs';
import { NX, ROOT } from '../workspace.mjs';

/** Where nx writes how each task of its last run ended. */
const LAST_RUN = path.join(ROOT, '.nx', 'cache', 'run.json');

/** Lint, types, tests and build of every project; all of them are run, whatever fails. */
export async function runTasks() {
  const request = ['run-many', '-t', 'lint,typecheck,test,build'];
  const wanted = await taskNames(request);
  rmSync(LAST_RUN, { force: true });
  const options = ['--parallel=2', '--output-style=static'];
  // A change must never be judged by what another checkout of this machine has cached.
  if (process.env.CI) options.push('--skip-nx-cache');
  const { code, output } = await withLock(`build:${ROOT}`, () =>
    runNode([NX, ...request, ...options], { quiet: true }),
  );
  const text = stripVTControlCharacters(output);
  const results = wanted.map((name) => resultOf(name, statuses(), sectionOf(text, name)));
  if (wanted.length === 0 || (code !== 0 && results.every(({ failed }) => failed === 0))) {
    results.push({ name: 'nx', passed: 0, failed: 1, output: text });
  }
  return results;
}

async function taskNames(request) {
  const file = path.join(tmpdir(), `ou-en-est-on-tasks-${process.pid}.json`);
  await runNode([NX, ...request, `--graph=${file}`], { quiet: true });
  if (!existsSync(file)) return [];
  const { tasks } = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  return Object.keys(tasks.tasks).sort();
}

const statuses = () => {
  const { tasks } = existsSync(LAST_RUN) ? JSON.parse(readFileSync(LAST_RUN, 'utf8')) : { tasks: [] };
  return new Map(tasks.map(({ taskId, status }) => [taskId, status]));
};

/** What nx printed of one task: from its title to the next one's. */
function sectionOf(text, name) {
  const title = `> nx run ${name}`;
  const start = text.search(new RegExp(`^${title.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&')}(\\s|$)`, 'm'));
  if (start < 0) return '';
  const end = text.slice(start + title.length).search(/^(> nx run | NX {3})/m);
  return end < 0 ? text.slice(start) : text.slice(start, start + title.length + end);
}

/** A test task counts its tests; it fails for one more when it failed without any failed test (a file that breaks). */
function resultOf(name, status, output) {
  const isRight = status.get(name) === 0;
  if (!status.has(name)) return { name, passed: 0, failed: 1, output: 'Non lancée : ce dont elle dépend a échoué.' };
  if (!name.endsWith(':test')) return { name, passed: isRight ? 1 : 0, failed: isRight ? 0 : 1, output };
  const line = /^Tests: .*total$/m.exec(output)?.[0] ?? '';
  const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
  const passed = count('passed');
  return { name, passed, failed: Math.max(count('failed'), isRight && passed > 0 ? 0 : 1), output };
}
