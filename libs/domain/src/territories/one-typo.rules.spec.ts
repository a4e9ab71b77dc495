import { withinOneTypo } from './one-typo.rules.js';

describe('a name typed with one mistake', () => {
  it.each([
    ['a letter missing', 'renes', 'rennes', 'whole'],
    ['a letter too many', 'rennnes', 'rennes', 'whole'],
    ['a letter for another', 'rennez', 'rennes', 'whole'],
    ['two letters swapped', 'rnenes', 'rennes', 'whole'],
    ['a missing space', 'saintmalo', 'saint malo', 'whole'],
    ['no mistake', 'rennes', 'rennes', 'whole'],
    ['a mistake in its beginning', 'grneob', 'grenoble', 'beginning'],
    ['a first letter wrong', 'parseille', 'marseille', 'whole'],
    ['a last letter not yet typed', 'renne', 'rennes', 'whole'],
  ])('is recognised: %s', (_, typed, name, closeness) => {
    expect(withinOneTypo(typed, name)).toBe(closeness);
  });

  it.each([
    ['two letters wrong', 'rammes', 'rennes'],
    ['two letters missing', 'rnns', 'rennes'],
    ['another word', 'lyon', 'rennes'],
    ['more than the name', 'rennes metropole', 'rennes'],
  ])('is not, with %s', (_, typed, name) => {
    expect(withinOneTypo(typed, name)).toBeNull();
  });
});
