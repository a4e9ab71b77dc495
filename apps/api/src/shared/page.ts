import type { Page, PageQuery } from '@ou-en-est-on/contracts';
import { pageOf } from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';
import { decodeCursor, encodeCursor } from './cursor.js';

/** Splits a page's items from a whole list: an item is mapped only when it is shown. */
export interface SlicedPage<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

/**
 * One page of a list held whole.
 * @throws ProblemError invalid-cursor
 */
export function slicePage<T>(sorted: readonly T[], query: PageQuery, idOf: (item: T) => string): SlicedPage<T> {
  const [afterId = null] = decodeCursor(query, 1) ?? [];
  const page = pageOf(sorted, afterId, query.limit, idOf);
  if (page.reason !== null) throw new ProblemError('invalid-cursor');
  const next = page.nextAfterId === null ? null : encodeCursor(query, [page.nextAfterId]);
  return { items: page.items, total: sorted.length, next };
}

/** The same, each item mapped to what crosses HTTP. */
export function pageOfDtos<T, Dto>(
  sorted: readonly T[],
  query: PageQuery,
  idOf: (item: T) => string,
  toDto: (item: T) => Dto,
): Page<Dto> & { items: Dto[] } {
  const { items, total, next } = slicePage(sorted, query, idOf);
  return { items: items.map(toDto), total, next };
}
