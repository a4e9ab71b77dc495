/** One page of a sorted list, or the refusal of a cursor that names nothing in it. */
export type PageOf<T> =
  | { readonly reason: null; readonly items: readonly T[]; readonly nextAfterId: string | null }
  | { readonly reason: 'unknown-cursor' };

/**
 * The page that follows the item named by the cursor (the first page without cursor).
 * A cursor whose item is no longer in the list is refused: guessing its place would skip or repeat items.
 */
export function pageOf<T>(
  sorted: readonly T[],
  afterId: string | null,
  limit: number,
  idOf: (item: T) => string,
): PageOf<T> {
  const after = afterId === null ? -1 : sorted.findIndex((item) => idOf(item) === afterId);
  if (afterId !== null && after === -1) return { reason: 'unknown-cursor' };
  const items = sorted.slice(after + 1, after + 1 + limit);
  const last = items.at(-1);
  const more = after + 1 + items.length < sorted.length;
  return { reason: null, items, nextAfterId: more && last !== undefined ? idOf(last) : null };
}
