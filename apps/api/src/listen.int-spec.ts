import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { createApp } from './create-app.js';
import { readEnv } from './env/env.schema.js';
import { BusyPortError, listen } from './listen.js';

const HOST = '127.0.0.1';
const env = readEnv({ DATABASE_URL: `postgres://nobody@${HOST}:1/none`, LOG_LEVEL: 'silent' });

async function occupy(port: number): Promise<Server | null> {
  const server = createServer().listen(port, HOST);
  try {
    await once(server, 'listening');
    return server;
  } catch {
    return null; // Taken by another program: just as well.
  }
}

describe('listen', () => {
  it('refuses a port that is set and taken, with a sentence that names it', async () => {
    const taken = await occupy(0);
    const address = taken?.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const app = await createApp(env);
    await expect(listen(app, { PORT: port, HOST })).rejects.toThrow(BusyPortError);
    await expect(listen(app, { PORT: port, HOST })).rejects.toThrow(
      `Le port ${String(port)} (réglage PORT) est déjà pris`,
    );
    await app.close();
    taken?.close();
  });

  it('takes the next free port when none is set and 3000 is taken, and says so', async () => {
    const taken = await occupy(3000);
    const app = await createApp(env);
    const sentence = await listen(app, { PORT: undefined, HOST });
    expect(sentence).toMatch(
      /^Où en est-on \? est à l’adresse http:\/\/127\.0\.0\.1:30\d\d \(le port 3000 est déjà pris\)$/,
    );
    const [url = ''] = /http:\S+/.exec(sentence) ?? [];
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    await app.close();
    taken?.close();
  });
});
