import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import { type Env, SettingError } from './env/env.schema.js';

const FIRST_PORT = 3000;
const PORTS_TRIED = 100;

export class BusyPortError extends Error {}

/** What the system says of a host that is not an address of this machine. */
const NOT_OUR_HOST = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EADDRNOTAVAIL', 'EINVAL'];

/**
 * Listens, and gives the sentence that says where: on the port asked for, or on the first free one from 3000.
 * @throws BusyPortError when the port asked for is taken, or when no port is free
 * @throws SettingError when the host or the port cannot be listened on at all
 */
export async function listen(
  app: NestFastifyApplication,
  { PORT, HOST }: Pick<Env, 'PORT' | 'HOST'>,
  firstPort = FIRST_PORT,
): Promise<string> {
  await app.init();
  if (PORT !== undefined) {
    if (await isListening(app, PORT, HOST)) return `Où en est-on ? est à l’adresse ${addressOf(app, HOST)}`;
    throw new BusyPortError(
      `Le port ${String(PORT)} (réglage PORT) est déjà pris : libérez-le, ou donnez-en un autre.`,
    );
  }
  for (let port = firstPort; port < firstPort + PORTS_TRIED; port++) {
    if (!(await isListening(app, port, HOST))) continue;
    const why = port === firstPort ? '' : ` (le port ${String(firstPort)} est déjà pris)`;
    return `Où en est-on ? est à l’adresse ${addressOf(app, HOST)}${why}`;
  }
  throw new BusyPortError(
    `Aucun port libre de ${String(firstPort)} à ${String(firstPort + PORTS_TRIED - 1)} : donnez-en un (réglage PORT).`,
  );
}

/** The same; whoever cannot listen lets go of all that it opened, its connections to the database among others: the process ends. */
export async function listenOrClose(app: NestFastifyApplication, env: Pick<Env, 'PORT' | 'HOST'>): Promise<string> {
  try {
    return await listen(app, env);
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Tries the port itself: asking first whether it is free would leave another program the time to take it. */
async function isListening(app: NestFastifyApplication, port: number, host: string): Promise<boolean> {
  try {
    await app.getHttpAdapter().getInstance().listen({ port, host });
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EADDRINUSE') return false;
    if (code === 'EACCES')
      throw new SettingError(`Le réglage PORT nomme un port réservé au système : ${String(port)}.`);
    if (NOT_OUR_HOST.includes(code))
      throw new SettingError('Le réglage HOST ne nomme aucune adresse de cette machine.');
    throw error;
  }
}

function addressOf(app: NestFastifyApplication, host: string): string {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${String(port)}`;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
