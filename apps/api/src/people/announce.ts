import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import type { Env } from '../env/env.schema.js';
import { PublicAddress } from './public-address.js';
import { SessionCookie } from './session-cookie.js';
import { forgetSitePort, writeSitePort } from './site-port.js';

/**
 * Once the site listens: links are made with the port it took, also by the commands beside it.
 * @returns what is to be said of accounts here, if anything
 */
export function announceSite(app: NestFastifyApplication, { DATA_DIR }: Pick<Env, 'DATA_DIR'>): string | null {
  const { port } = app.getHttpServer().address() as AddressInfo;
  app.get(PublicAddress).listensOn(port);
  writeSitePort(DATA_DIR, port);
  app.getHttpServer().once('close', () => forgetSitePort(DATA_DIR));
  const { name, isSecure } = app.get(SessionCookie);
  return isSecure
    ? null
    : `Sans adresse publique en https (réglage PUBLIC_URL), le cookie de connexion s’appelle « ${name} » et non « __Host-session ».`;
}
