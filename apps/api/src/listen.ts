import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import type { Env } from './env/env.schema.js';

const FIRST_PORT = 3000;
const PORTS_TRIED = 100;

export class BusyPortError extends Error {}

/**
 * Listens, and gives the sentence that says where: on the port asked for, or on the first free one from 3000.
 * @throws BusyPortError when the port asked for is taken, or when no port is free
 */
export async function listen(app: NestFastifyApplication, { PORT, HOST }: Pick<Env, 'PORT' | 'HOST'>): Promise<string> {
  await app.init();
  if (PORT !== undefined) {
    if (await isListening(app, PORT, HOST)) return `Où en est-on ? est à l’adresse ${addressOf(app, HOST)}`;
    throw new BusyPortError(
      `Le port ${String(PORT)} (réglage PORT) est déjà pris : libérez-le, ou donnez-en un autre.`,
    );
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++) {
    if (!(await isListening(app, port, HOST))) continue;
    const why = port === FIRST_PORT ? '' : ` (le port ${String(FIRST_PORT)} est déjà pris)`;
    return `Où en est-on ? est à l’adresse ${addressOf(app, HOST)}${why}`;
  }
  throw new BusyPortError(
    `Aucun port libre de ${String(FIRST_PORT)} à ${String(FIRST_PORT + PORTS_TRIED - 1)} : donnez-en un (réglage PORT).`,
  );
}

/** Tries the port itself: asking first whether it is free would leave another program the time to take it. */
async function isListening(app: NestFastifyApplication, port: number, host: string): Promise<boolean> {
  try {
    await app.getHttpAdapter().getInstance().listen({ port, host });
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

function addressOf(app: NestFastifyApplication, host: string): string {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${String(port)}`;
}

function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';
}
