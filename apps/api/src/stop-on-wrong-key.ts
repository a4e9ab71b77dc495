import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SettingError } from './env/env.schema.js';
import { CheckSecrets } from './people/check-secrets.js';

/** Where a process says why it ends, and ends. */
export interface ProcessEnd {
  say(sentence: string): void;
  exit(code: number): void;
}

/** Ends the process as the start would have, when the database was away then and tells later that the key is wrong. */
export async function stopOnWrongKey(app: NestFastifyApplication, end: ProcessEnd): Promise<void> {
  try {
    await app.get(CheckSecrets).checked();
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    end.say(error.message);
    await app.close();
    end.exit(1);
  }
}
