import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Makes the folder and those above it; what root makes in somebody's folder is theirs, so that they can start too. */
export function makeFolder(folder) {
  if (existsSync(folder)) return;
  const parent = path.dirname(folder);
  makeFolder(parent);
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(parent);
  chownSync(folder, uid, gid);
}
