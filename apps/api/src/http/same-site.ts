import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem-error.js';

/** What the pages put on every change; no form and no other site can, without this one allowing it. */
export const CHANGE_HEADER = 'x-requested-by';

/**
 * Refuses a change that no page of this site asked for. The browser says where a request comes from; a program that
 * is not a browser says neither, and has to know the header.
 * @throws ProblemError cross-site-request
 */
export function refuseOtherSites({ headers }: FastifyRequest, publicUrl: string | undefined): void {
  const site = headers['sec-fetch-site'];
  const asked = headers[CHANGE_HEADER] !== undefined && (site === undefined || site === 'same-origin');
  if (!asked || !isOurs(headers.origin, headers.host, publicUrl)) throw new ProblemError('cross-site-request');
}

function isOurs(origin: string | undefined, host: string | undefined, publicUrl: string | undefined): boolean {
  if (origin === undefined) return true;
  if (publicUrl !== undefined && origin === publicUrl) return true;
  // Without a public address, or beside it on this machine: the host that the browser was sent to.
  return URL.canParse(origin) && new URL(origin).host === host && isLocal(publicUrl, host);
}

function isLocal(publicUrl: string | undefined, host = ''): boolean {
  return publicUrl === undefined || /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}
