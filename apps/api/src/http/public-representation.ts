import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Encoding, preferredEncoding } from './negotiate.js';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Below this size a compressed answer is not smaller on the wire. */
const WORTH_COMPRESSING = 860;
const BROTLI_QUALITY = 5;

/**
 * Turns the finished payload of a public read into its representation: encoded as the client asks, with a strong
 * entity tag per representation and encoding, and 304 when the client already holds it. Nothing in it depends on who reads: a private
 * answer says `no-store`, and is left as it is.
 */
export async function representPublicly(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
  if (reply.statusCode === 200 && reply.getHeader('cache-control') === 'no-store') return payload;
  const body = Buffer.from(payload);
  const encoding =
    body.length < WORTH_COMPRESSING ? null : preferredEncoding(headerText(request.headers['accept-encoding']));
  void reply.header('vary', 'Accept, Accept-Encoding');
  if (reply.statusCode === 200) {
    const etag = entityTag(body, encoding);
    void reply.headers({ etag, 'cache-control': 'public, no-cache' });
    if (isHeldByClient(headerText(request.headers['if-none-match']), etag)) return notModified(request, reply);
  }
  void reply.removeHeader('content-length');
  if (encoding === null) return body;
  void reply.header('content-encoding', encoding);
  return compress(body, encoding);
}

/** One tag per encoding: the bytes differ, and a strong tag names bytes. */
export function entityTag(body: Buffer, encoding: Encoding | null): string {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return encoding === null ? `"${hash}"` : `"${hash}-${encoding}"`;
}

/** True when one of the tags of `If-None-Match` (or `*`) is this one; weak tags compare alike for a read. */
export function isHeldByClient(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

/** Without a body nor a length; Fastify's own HEAD routes take no null. */
function notModified({ method }: FastifyRequest, reply: FastifyReply): '' | null {
  void reply.code(304).removeHeader('content-length').removeHeader('content-type').removeHeader('content-disposition');
  return method === 'HEAD' ? '' : null;
}

function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return deflate(body);
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return brotli(body, { params });
}

function headerText(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' || value === undefined ? value : value.join(',');
}
