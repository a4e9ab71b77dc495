import { returnPath } from './return-path.rules.js';

describe('the way back after signing in', () => {
  it.each(['/', '/compte', '/propositions/2023-1.1.1?vue=table#haut', '/recherche?q=c%C5%93ur'])(
    'goes to %s',
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );

  it.each([
    ...['', 'compte', 'https://ailleurs.example', '//ailleurs.example', '/\\ailleurs.example', '\\\\ailleurs.example'],
    ...['/\t/ailleurs.example', '/\n/ailleurs.example', '\t//ailleurs.example', ' //ailleurs.example', '///ailleurs'],
    ...['javascript:alert(1)', 'data:text/html,x', '/a\\..\\b', '/a\u202eb', '/a b', `/${'a'.repeat(3_000)}`],
  ])('never leaves the site: %j', (path) => {
    expect(returnPath(path)).toBe('/');
  });

  it('is the first page when none is asked', () => {
    expect([returnPath(null), returnPath(undefined)]).toEqual(['/', '/']);
  });

  it('stays on the site as a browser reads it', () => {
    for (const path of ['/', '/compte', '/@ailleurs.example', '/.//ailleurs.example', '/..//ailleurs.example']) {
      expect(new URL(returnPath(path), 'https://site.example').origin).toBe('https://site.example');
    }
  });
});
