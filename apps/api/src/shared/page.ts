import type { Page, PageQuery } from '@ou-en-est-on/contracts';
import { pageOf } from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';
import { decodeCursor, encodeCursor } from './cursor.js';

/** A page whose items are still those of the domain: an item is mapped only when it is shown. */
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

/**
 * One page of a list that the database cuts: it was asked for one item more than the page holds, which says that another
 * page follows.
 */
export function pageAfter<T>(
  { items: found, total }: Omit<SlicedPage<T>, 'next'>,
  query: PageQuery,
  positionOf: (item: T) => readonly string[],
): SlicedPage<T> {
  const items = found.slice(0, query.limit);
  const last = found.length > items.length ? items.at(-1) : undefined;
  return { items, total, next: last ? encodeCursor(query, positionOf(last)) : null };
}

/**
 * How many items come before the page of a list whose order no item names, as that of the best answers.
 * @throws ProblemError invalid-cursor
 */
export function offsetOf(query: PageQuery): number {
  const [offset = '0'] = decodeCursor(query, 1) ?? [];
  if (!/^\d{1,6}$/.test(offset)) throw new ProblemError('invalid-cursor');
  return Number(offset);
}

/** The page of such a list that starts there. */
export function pageFrom<T>(
  offset: number,
  { items, total }: Omit<SlicedPage<T>, 'next'>,
  query: PageQuery,
): SlicedPage<T> {
  const end = offset + items.length;
  return { items, total, next: end < total && items.length > 0 ? encodeCursor(query, [String(end)]) : null };
}
