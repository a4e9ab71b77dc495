import { spawn } from 'node:child_process';
import { nodeBinary, ROOT, toolEnvironment } from './workspace.mjs';

const running = new Set();

/**
 * Runs a program to its end. Its output is shown as it comes, or kept (`quiet`) for whoever wants it after a failure.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runProgram(file, args, { env, quiet = false, cwd = ROOT } = {}) {
  return new Promise((done, fail) => {
    const stdio = ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'];
    const child = spawn(file, args, { cwd, env: env ?? toolEnvironment(), stdio });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    running.add(child);
    child.once('error', fail);
    child.once('close', (code, signal) => {
      running.delete(child);
      done({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}

export const runNode = (args, options) => runProgram(nodeBinary(), args, options);

/** Ends what is under way, when somebody asks us to stop. */
export function endChildren() {
  for (const child of running) child.kill('SIGTERM');
}
