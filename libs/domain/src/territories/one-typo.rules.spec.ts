import { oneTypoVariants } from './one-typo.rules.js';

const found = (typed: string, name: string): boolean =>
  oneTypoVariants(typed).some((variant) => name.startsWith(variant));

describe('a name typed with one mistake', () => {
  it.each([
    ['a letter missing', 'renes', 'rennes'],
    ['a letter too many', 'rennnes', 'rennes'],
    ['a letter for another', 'rentes', 'rennes'],
    ['two letters swapped', 'rnenes', 'rennes'],
    ['a missing space', 'saintmalo', 'saint malo'],
    ['a first letter wrong', 'parseille', 'marseille'],
  ])('is recognised whole: %s', (_, typed, name) => {
    expect(oneTypoVariants(typed)).toContain(name);
  });

  it.each([
    ['a mistake in its beginning', 'grneob', 'grenoble'],
    ['a last letter wrong', 'rennez', 'rennes'],
    ['a last letter missing', 'rennez metro', 'rennes metropole'],
  ])('is recognised by how it begins: %s', (_, typed, name) => {
    expect(found(typed, name)).toBe(true);
  });

  it.each([
    ['two letters wrong', 'rammes', 'rennes'],
    ['two letters missing', 'rnns', 'rennes'],
    ['another word', 'lyon', 'rennes'],
    ['more than the name', 'rennes metropole', 'rennes'],
  ])('is not, with %s', (_, typed, name) => {
    expect(found(typed, name)).toBe(false);
  });

  it.each(['re', '', '35200', 'paris 7', 'x'.repeat(61)])('is not looked for in « %s »', (typed) => {
    expect(oneTypoVariants(typed)).toEqual([]);
  });

  it('gives each variant once, and never what is typed', () => {
    const variants = oneTypoVariants('saint denis');
    expect(new Set(variants).size).toBe(variants.length);
    expect(variants).not.toContain('saint denis');
  });
});
