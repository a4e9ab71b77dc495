import { ProblemError } from '../http/problem-error.js';
import { encodeCursor } from './cursor.js';
import { namedPosition } from './named-position.js';
import { offsetOf, pageAfter, pageFrom } from './page.js';

const query = { sort: 'name', limit: 2 };
const positionOf = (item: string): string[] => [item];
const faultOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return error instanceof ProblemError ? error.code : error;
  }
};

describe('a page that the database cuts', () => {
  it('leaves out the item too many, and starts the next one after the last it shows', () => {
    const page = pageAfter({ items: ['a', 'b', 'c'], total: 7 }, query, positionOf);
    expect(page).toEqual({ items: ['a', 'b'], total: 7, next: encodeCursor(query, ['b']) });
  });

  it.each([[['a', 'b']], [['a']], [[]]])('is the last one when nothing follows: %j', (items) => {
    expect(pageAfter({ items, total: 7 }, query, positionOf)).toEqual({ items, total: 7, next: null });
  });
});

describe('a page of a list whose order no item names', () => {
  it('starts where the former one ended', () => {
    const first = pageFrom(offsetOf(query), { items: ['a', 'b'], total: 3 }, query);
    const offset = offsetOf({ ...query, cursor: first.next ?? '' });
    expect(offset).toBe(2);
    expect(pageFrom(offset, { items: ['c'], total: 3 }, query)).toEqual({ items: ['c'], total: 3, next: null });
  });

  it('ends where nothing is found, whatever was counted', () => {
    expect(pageFrom(4, { items: [], total: 9 }, query).next).toBeNull();
  });

  it.each(['-1', '1.5', '', 'b', '1234567'])('starts after no number such as %j', (offset) => {
    expect(faultOf(() => offsetOf({ ...query, cursor: encodeCursor(query, [offset]) }))).toBe('invalid-cursor');
  });
});

describe('a position in the order of names', () => {
  it('is the name and the id of the last item; none on the first page', () => {
    expect(namedPosition({ ...query, cursor: encodeCursor(query, ['Rennes', 'COM-35238']) })).toEqual({
      name: 'Rennes',
      id: 'COM-35238',
    });
    expect(namedPosition({ ...query, cursor: undefined })).toBeNull();
  });

  it('is refused without its id', () => {
    expect(faultOf(() => namedPosition({ ...query, cursor: encodeCursor(query, ['Rennes']) }))).toBe('invalid-cursor');
  });
});
