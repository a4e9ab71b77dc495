import { createHash } from 'node:crypto';
import { ProblemError } from '../http/problem-error.js';

/**
 * A cursor names the last item read and the list it was read in: with another sort or other filters it would
 * skip or repeat items, so it is refused there.
 */
export function encodeCursor(query: object, position: readonly string[]): string {
  return Buffer.from(JSON.stringify([listOf(query), ...position])).toString('base64url');
}

/**
 * Position named by a cursor; null for the first page.
 * @throws ProblemError invalid-cursor
 */
export function decodeCursor<Query extends { readonly cursor?: string | undefined }>(
  query: Query,
  length: number,
): readonly string[] | null {
  if (query.cursor === undefined) return null;
  const [list, ...position] = parse(query.cursor);
  const readable = position.every((part) => part.isWellFormed() && !part.includes('\0'));
  if (list !== listOf(query) || position.length !== length || !readable) throw new ProblemError('invalid-cursor');
  return position;
}

function parse(cursor: string): readonly string[] {
  try {
    const decoded = Buffer.from(cursor, 'base64url');
    const content: unknown = JSON.parse(decoded.toString());
    const canonical = decoded.toString('base64url') === cursor;
    if (canonical && Array.isArray(content) && content.every((part) => typeof part === 'string')) return content;
  } catch {
    // Not ours: refused below like any other.
  }
  throw new ProblemError('invalid-cursor');
}

/** Identity of a list: its filters and its sort, whatever the size of its pages. */
function listOf(query: object): string {
  const scope = Object.entries(query)
    .filter(([name, value]) => name !== 'cursor' && name !== 'limit' && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(scope)).digest('base64url').slice(0, 12);
}
