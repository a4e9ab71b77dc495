import { describe, expect, it } from '@jest/globals';
import { pathOf } from './path-of.js';

describe('pathOf', () => {
  it.each([
    { keys: [], path: '' },
    { keys: ['counts'], path: 'counts' },
    { keys: ['proposals', 3, 'actors', 0], path: 'proposals[3].actors[0]' },
    { keys: [0, 'id'], path: '[0].id' },
  ])('writes $keys as « $path »', ({ keys, path }) => {
    expect(pathOf(keys)).toBe(path);
  });
});
