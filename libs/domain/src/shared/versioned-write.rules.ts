/**
 * What becomes of something written over a version: `repeated` when it says what is already kept, so that a request
 * sent twice is one; `conflict` when somebody else's is newer than the one it was written over. What is not there yet
 * has the version 0.
 */
export function versionedWrite(
  keptVersion: number,
  expectedVersion: number,
  isSame: boolean,
): 'write' | 'repeated' | 'conflict' {
  if (isSame) return 'repeated';
  return keptVersion === expectedVersion ? 'write' : 'conflict';
}
