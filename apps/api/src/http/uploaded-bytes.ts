import { Readable } from 'node:stream';
import { ProblemError } from './problem-error.js';

/** Beyond, what is said of a small file is counted and no longer listed: one that has more is to be made again. */
export const LISTED_OF_FILE = 200;

/**
 * A small file that a request carries, whole: as it is sent, or as the JSON that it was read as.
 * @throws ProblemError unsupported-media-type, payload-too-large, invalid-request when the sender stopped on the way
 */
export async function uploadedBytes(body: unknown, mostBytes: number): Promise<Uint8Array> {
  if (!(body instanceof Readable)) {
    if (typeof body !== 'object' || body === null) throw new ProblemError('unsupported-media-type');
    return Buffer.from(JSON.stringify(body));
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    // The stream is left open on a refusal, so that the sender is told.
    for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > mostBytes) throw new ProblemError('payload-too-large');
      pieces.push(piece);
    }
  } catch (error) {
    throw body.readableAborted || body.errored ? new ProblemError('invalid-request', [], { cause: error }) : error;
  }
  return Buffer.concat(pieces);
}
