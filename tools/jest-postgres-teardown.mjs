import { rmSync } from 'node:fs';

/** The temporary server, if there is one, goes with its folder, and so do the temporary files of the tests. */
export default async function tearDown() {
  await globalThis.temporaryPostgres?.stop();
  rmSync(globalThis.temporaryFiles, { recursive: true, force: true });
}
