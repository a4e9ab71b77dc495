import { ProblemError } from '../http/problem-error.js';
import { decodeCursor, encodeCursor } from './cursor.js';

const query = { sort: 'recent', motion: ['2023'], limit: 50 };

function codeOf(read: () => unknown): string | undefined {
  try {
    read();
  } catch (error) {
    return error instanceof ProblemError ? error.code : String(error);
  }
  return undefined;
}

describe('cursor', () => {
  it('gives back the position it was made from, whatever the size of the page', () => {
    const cursor = encodeCursor(query, ['2023-1.2.3']);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(decodeCursor({ ...query, limit: 10, cursor }, 1)).toEqual(['2023-1.2.3']);
  });

  it('is absent on the first page', () => {
    expect(decodeCursor({}, 1)).toBeNull();
  });

  it.each([
    ['another sort', { ...query, sort: 'document' }],
    ['another filter', { ...query, motion: ['2022'] }],
    ['no filter', { sort: 'recent', limit: 50 }],
  ])('is refused with %s', (_case, other) => {
    const cursor = encodeCursor(query, ['2023-1.2.3']);
    expect(codeOf(() => decodeCursor({ ...other, cursor }, 1))).toBe('invalid-cursor');
  });

  it.each([
    ['nothing', ''],
    ['other letters', 'é'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['another shape', Buffer.from('{"a":1}').toString('base64url')],
    ['padding', `${encodeCursor(query, ['a'])}=`],
    ['too many parts', encodeCursor(query, ['a', 'b'])],
    ['a NUL', encodeCursor(query, ['a\0'])],
    ['a number', Buffer.from('["x",1]').toString('base64url')],
  ])('is refused when it holds %s', (_case, cursor) => {
    expect(codeOf(() => decodeCursor({ ...query, cursor }, 1))).toBe('invalid-cursor');
  });
});
