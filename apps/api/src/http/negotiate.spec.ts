import { preferredEncoding, preferredFormat } from './negotiate.js';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('preferredFormat', () => {
  it.each([
    [undefined, 'json'],
    ['', 'json'],
    ['*/*', 'json'],
    [BROWSER, 'json'],
    ['application/json', 'json'],
    ['text/csv', 'csv'],
    ['TEXT/CSV', 'csv'],
    ['text/csv; header=present', 'csv'],
    ['text/*', 'csv'],
    ['text/csv;q=0.5, application/json;q=0.4', 'csv'],
    ['text/csv;q=0.5, application/json', 'json'],
    ['application/json;q=0, */*', 'csv'],
    ['text/html', null],
    ['application/json;q=0', null],
    ['image/*, text/html', null],
  ])('reads Accept: %s as %s', (accept, expected) => {
    expect(preferredFormat(accept, ['json', 'csv'])).toBe(expected);
  });

  it('does not give CSV where only JSON is offered', () => {
    expect(preferredFormat('text/csv', ['json'])).toBeNull();
  });
});

describe('preferredEncoding', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0.5', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['identity', null],
    ['br;q=0, gzip;q=0', null],
    ['br;q=many', null],
  ])('reads Accept-Encoding: %s as %s', (header, expected) => {
    expect(preferredEncoding(header)).toBe(expected);
  });
});
