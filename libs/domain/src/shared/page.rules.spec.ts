import { pageOf, type PageOf } from './page.rules.js';
import { Random } from './random.factory.js';

const idOf = (id: string): string => id;
const read = (sorted: readonly string[], afterId: string | null, limit: number): PageOf<string> =>
  pageOf(sorted, afterId, limit, idOf);

/** Every page, as a reader who follows the cursors gets them. */
function allPages(sorted: readonly string[], limit: number): (readonly string[])[] {
  const pages: (readonly string[])[] = [];
  let afterId: string | null = null;
  do {
    const page: PageOf<string> = read(sorted, afterId, limit);
    if (page.reason) throw new Error(page.reason);
    pages.push(page.items);
    afterId = page.nextAfterId;
  } while (afterId !== null);
  return pages;
}

it('gives the first page and the cursor of the next', () => {
  expect(read(['a', 'b', 'c'], null, 2)).toEqual({ reason: null, items: ['a', 'b'], nextAfterId: 'b' });
});

it('ends on a page without cursor, even when the last page is full', () => {
  expect(read(['a', 'b', 'c', 'd'], 'b', 2)).toEqual({ reason: null, items: ['c', 'd'], nextAfterId: null });
});

it('gives one empty page for an empty list', () => {
  expect(read([], null, 2)).toEqual({ reason: null, items: [], nextAfterId: null });
});

it('gives an empty last page after the last item', () => {
  expect(read(['a', 'b'], 'b', 2)).toEqual({ reason: null, items: [], nextAfterId: null });
});

it('refuses a cursor whose item left the list, rather than guess its place', () => {
  expect(read(['a', 'c'], 'b', 2)).toEqual({ reason: 'unknown-cursor' });
  expect(read([], 'b', 2)).toEqual({ reason: 'unknown-cursor' });
});

it('neither skips nor repeats an item when another one appears before the cursor', () => {
  expect(read(['a', 'a2', 'b', 'c', 'd'], 'b', 2)).toMatchObject({ items: ['c', 'd'] });
});

it('gives pages whose union is the list, for any size and limit', () => {
  const random = new Random(11);
  for (let i = 0; i < 200; i++) {
    const list = Array.from({ length: random.integer(0, 40) }, (_, n) => `id-${n}`);
    const limit = random.integer(1, 12);
    const pages = allPages(list, limit);
    expect(pages.flat()).toEqual(list);
    expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
  }
});
