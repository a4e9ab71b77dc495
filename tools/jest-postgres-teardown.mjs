import { rmSync } from 'node:fs';

export default async function tearDown() {
  const temporary = globalThis.temporaryPostgres;
  if (!temporary) return;
  await temporary.server.stop();
  rmSync(temporary.parent, { recursive: true, force: true });
}
