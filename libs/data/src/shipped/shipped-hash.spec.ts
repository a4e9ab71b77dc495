import { describe, expect, it } from '@jest/globals';
import { canonicalJson, shippedHash } from './shipped-hash.js';

describe('shippedHash', () => {
  it('is the sha256 of the canonical JSON', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'é' })).toBe('{"a":"é","b":[{"c":null,"d":1}]}');
    expect(shippedHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });

  it('does not depend on the order of keys, at any depth', () => {
    expect(shippedHash({ a: 1, b: { c: 2, d: 3 } })).toBe(shippedHash({ b: { d: 3, c: 2 }, a: 1 }));
  });

  it.each([
    { what: 'a changed value', a: { text: 'un' }, b: { text: 'une' } },
    { what: 'the order of a list', a: ['x', 'y'], b: ['y', 'x'] },
    { what: 'null and absent', a: { note: null }, b: {} },
  ])('tells apart $what', ({ a, b }) => {
    expect(shippedHash(a)).not.toBe(shippedHash(b));
  });
});
