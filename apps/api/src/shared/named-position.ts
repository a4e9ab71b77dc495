import { decodeCursor } from './cursor.js';

/** Where a page of a list in the order of names starts; those of one name are told apart by their id. */
export interface NamedPosition {
  readonly name: string;
  readonly id: string;
}

/**
 * The position that a cursor names, of two parts; null for the first page.
 * @throws ProblemError invalid-cursor
 */
export function namedPosition(query: { readonly cursor?: string | undefined }): NamedPosition | null {
  const position = decodeCursor(query, 2);
  if (position === null) return null;
  const [name = '', id = ''] = position;
  return { name, id };
}
