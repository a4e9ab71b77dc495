import { ProblemError } from '../http/problem-error.js';
import { decodeCursor } from './cursor.js';

/** Where a page of a list in the order of instants starts. */
export interface DatedPosition {
  /** As ISO 8601 writes an instant. */
  readonly at: string;
  readonly id: string;
}

/**
 * The position that a cursor names, of two parts; null for the first page.
 * @throws ProblemError invalid-cursor
 */
export function datedPosition(query: { readonly cursor?: string | undefined }): DatedPosition | null {
  const position = decodeCursor(query, 2);
  if (position === null) return null;
  const [at = '', id = ''] = position;
  if (Number.isNaN(Date.parse(at)) || new Date(at).toISOString() !== at) throw new ProblemError('invalid-cursor');
  return { at, id };
}
