import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from '../openapi/openapi-document.js';
import { runCommand, say } from './run-command.js';

const FILE = fileURLToPath(new URL('../../openapi.json', import.meta.url));

await runCommand(async () => {
  await writeFile(FILE, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
  say('Écrit : apps/api/openapi.json');
});
