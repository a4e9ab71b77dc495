import { spawn } from 'node:child_process';

/**
 * A shell that waits for the end of this process, however it ends, then signals the child: a killed launcher leaves
 * nothing running. A temporary folder is removed once the child has ended.
 * @returns the function that dismisses it
 */
export function guard(childPid, signal, temporaryFolder = '') {
  if (process.platform === 'win32') return () => undefined;
  const script = [
    'cat >/dev/null',
    'kill -"$2" "$1" 2>/dev/null',
    '[ -z "$3" ] || { while kill -0 "$1" 2>/dev/null; do sleep 0.1; done; rm -rf "$3"; }',
  ].join('; ');
  const child = spawn('sh', ['-c', script, 'guardian', String(childPid), signal, temporaryFolder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.stdin.unref();
  child.unref();
  return () => {
    child.kill('SIGKILL');
    child.stdin.destroy();
  };
}
