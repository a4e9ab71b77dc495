import { addressOf } from './exchange.mapper.js';

describe('addressOf', () => {
  it.each([
    ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
    ['http://example.org', 'http://example.org'],
    ['example.org/site/page/', 'https://example.org/site/page/'],
    ['example.org', null],
    ['maire-info 24 et 31/01/2019', null],
    ['example.org 05/02/2019', null],
    ['example.org (7e congrès)', null],
    ['barometre/serie.csv', null],
    ['notes.txt', null],
    ['javascript:alert(1)', null],
  ])('reads %s as %s', (source, expected) => {
    expect(addressOf(source)).toBe(expected);
  });
});
