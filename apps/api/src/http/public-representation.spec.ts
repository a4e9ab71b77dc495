import { entityTag, isHeldByClient } from './public-representation.js';

const body = Buffer.from('{"items":[]}');

describe('entityTag', () => {
  it('is strong, stable, and its own for each encoding', () => {
    const tags = [entityTag(body, null), entityTag(body, 'br'), entityTag(body, 'gzip')];
    expect(new Set(tags).size).toBe(3);
    expect(entityTag(Buffer.from(body), 'br')).toBe(tags[1]);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
  });

  it('changes with the bytes', () => {
    expect(entityTag(Buffer.from('{"items":[1]}'), null)).not.toBe(entityTag(body, null));
  });
});

describe('isHeldByClient', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
    ['"a-br"', false],
  ])('reads If-None-Match: %s as %s', (header, expected) => {
    expect(isHeldByClient(header, '"a"')).toBe(expected);
  });
});
