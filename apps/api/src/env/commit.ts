import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Commit checked out above `from`, read without the `git` command; null outside a Git checkout. */
export function readCommit(from = dirname(fileURLToPath(import.meta.url))): string | null {
  try {
    const gitDir = findGitDir(from);
    return gitDir === null ? null : resolveHead(gitDir);
  } catch {
    return null; // An unreadable or unusual .git is no reason not to start.
  }
}

function findGitDir(from: string): string | null {
  const candidate = join(from, '.git');
  if (existsSync(candidate)) return followGitFile(candidate);
  const parent = dirname(from);
  return parent === from ? null : findGitDir(parent);
}

/** In a linked worktree `.git` is a file that names the real folder. */
function followGitFile(path: string): string {
  if (statSync(path).isDirectory()) return path;
  return resolve(dirname(path), readFileSync(path, 'utf8').replace('gitdir:', '').trim());
}

function resolveHead(gitDir: string): string | null {
  const head = readFileSync(join(gitDir, 'HEAD'), 'utf8').trim();
  if (!head.startsWith('ref: ')) return head;
  const ref = head.slice('ref: '.length);
  const commonFile = join(gitDir, 'commondir');
  const common = existsSync(commonFile) ? resolve(gitDir, readFileSync(commonFile, 'utf8').trim()) : gitDir;
  const loose = join(common, ref);
  if (existsSync(loose)) return readFileSync(loose, 'utf8').trim();
  const packed = readFileSync(join(common, 'packed-refs'), 'utf8');
  return (
    packed
      .split('\n')
      .find((line) => line.endsWith(` ${ref}`))
      ?.split(' ')[0] ?? null
  );
}
