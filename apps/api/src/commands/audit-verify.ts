import { verifyAudit } from '@ou-en-est-on/data';
import { SealFile } from '../audit/seal-file.js';
import { readEnv } from '../env/env.schema.js';
import { describeVerification } from './describe-verification.js';
import { withDatabase } from './open-database.js';
import { CommandError, runCommand, say } from './run-command.js';

await runCommand(async () => {
  const published = await new SealFile(readEnv().DATA_DIR).read();
  const found = await withDatabase((dataSource) => verifyAudit(dataSource, published));
  const { holds, lines } = describeVerification(found, published.length);
  if (!holds) throw new CommandError(lines.join('\n'));
  for (const line of lines) say(line);
});
