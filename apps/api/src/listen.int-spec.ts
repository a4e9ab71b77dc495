import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createApp } from './create-app.js';
import { TEST_SETTINGS } from './testing/test-api.js';
import { readEnv, SettingError } from './env/env.schema.js';
import { BusyPortError, listen, listenOrClose } from './listen.js';

const HOST = '127.0.0.1';
const env = readEnv({ ...TEST_SETTINGS, DATABASE_URL: `postgres://nobody@${HOST}:1/none` });

/** A port that another program holds until `free` is called. */
async function takenPort(): Promise<{ port: number; free: () => void }> {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, free: () => server.close() };
}

describe('listen', () => {
  it('refuses a port that is set and taken, with a sentence that names it', async () => {
    const { port, free } = await takenPort();
    const app = await createApp(env);
    await expect(listen(app, { PORT: port, HOST })).rejects.toThrow(BusyPortError);
    await expect(listen(app, { PORT: port, HOST })).rejects.toThrow(
      `Le port ${String(port)} (réglage PORT) est déjà pris`,
    );
    await app.close();
    free();
  });

  it('lets go of everything when it cannot listen, so that the process ends', async () => {
    const { port, free } = await takenPort();
    const app = await createApp(env);
    let closed = false;
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onClose', async () => void (closed = true));
    await expect(listenOrClose(app, { PORT: port, HOST })).rejects.toThrow(BusyPortError);
    expect(closed).toBe(true);
    free();
  });

  it('takes the next free port when none is set and the first is taken, and says so', async () => {
    const { port, free } = await takenPort();
    const app = await createApp(env);
    const sentence = await listen(app, { PORT: undefined, HOST }, port);
    const [, url = '', taken] =
      /^Où en est-on \? est à l’adresse (http:\/\/127\.0\.0\.1:\d+) \(le port (\d+) est déjà pris\)$/.exec(sentence) ??
      [];
    expect(taken).toBe(String(port));
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    await app.close();
    free();
  });

  it.each(['nulle-part.invalid', '192.0.2.1'])(
    'refuses the host %s with a sentence that names the setting',
    async (host) => {
      const app = await createApp(env);
      const listening = listen(app, { PORT: undefined, HOST: host });
      await expect(listening).rejects.toThrow(SettingError);
      await expect(listening).rejects.toThrow('Le réglage HOST ');
      await app.close();
    },
  );
});
