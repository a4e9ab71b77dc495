import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.js';
import { readEnv, SettingError } from './env/env.schema.js';
import { announceSite } from './people/announce.js';
import { stopOnWrongKey } from './stop-on-wrong-key.js';
import { BusyPortError, listenOrClose } from './listen.js';

const DRAIN_MS = 10_000;

try {
  const env = readEnv();
  const app = await createApp(env);
  stopOnSignals(app);
  const sentence = await listenOrClose(app, env);
  const more = announceSite(app, env);
  process.stdout.write([sentence, ...(more === null ? [] : [more]), ''].join('\n'));
  await stopOnWrongKey(app, {
    say: (why) => process.stderr.write(`${why}\n`),
    exit: (code) => process.exit(code),
  });
} catch (error) {
  if (!(error instanceof SettingError) && !(error instanceof BusyPortError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** Answers what is under way, closes the pool, and leaves even if a slow reader holds on. */
function stopOnSignals(app: NestFastifyApplication): void {
  const stop = (): void => {
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
