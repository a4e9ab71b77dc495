import { isFilePath, knownPage } from './known-pages.js';

describe('knownPage', () => {
  it.each([
    '/',
    '/motions',
    '/motions/',
    '/propositions',
    '/recherche',
    '/accessibilite',
    '/espace/autoevaluation/emploi',
  ])('knows the page %s', (path) => {
    expect(knownPage(path)).toEqual({ subject: null });
  });

  it.each([
    ['/motions/2023', 'motion', '2023'],
    ['/propositions/2023-1.1.1', 'proposal', '2023-1.1.1'],
    ['/actions-de-l-etat/pfthd/', 'government-action', 'pfthd'],
    ['/indicateurs/fibre-raccordable', 'indicator', 'fibre-raccordable'],
    ['/%6dotions/%32023', 'motion', '2023'],
    ['/motions/2023%2f', 'motion', '2023/'],
  ])('reads what %s is about', (path, subject, id) => {
    expect(knownPage(path)).toEqual({ subject, id });
  });

  it.each([
    '/motions%2f2023',
    '/motions/%ff/x',
    '/motion',
    '/motions/2023/axes',
    '//',
    '/motions//',
    '/engagements/2025-E1',
    '/espace/autoevaluation/emploi/1',
    '/constructor/x',
    '/Motions',
  ])('does not know %s', (path) => {
    expect(knownPage(path)).toBeNull();
  });
});

describe('isFilePath', () => {
  it.each([
    ['/main-ABCDEFGH.js', true],
    ['/favicon.ico', true],
    ['/media/inter.woff2', true],
    ['/propositions/2023-1.1.1', false],
    ['/indicateurs/x.js', false],
    ['/nulle-part', false],
    ['/', false],
  ])('of %s is %s', (path, expected) => {
    expect(isFilePath(path)).toBe(expected);
  });
});
