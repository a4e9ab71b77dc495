import { isEmail, nameFault, normaliseEmail, normaliseName } from './identity.rules.js';

describe('a name', () => {
  it.each(['Anne Le Goff', 'Ève', 'N’Guyễn Văn An', 'Jean-Émile', 'Zoë O’Hara', 'Élu n° 2', '李'])(
    '%s is kept',
    (name) => {
      expect(nameFault(name)).toBeNull();
      expect(normaliseName(name)).toBe(name.normalize('NFC'));
    },
  );

  it('is kept composed, with single spaces', () => {
    expect(normaliseName('  E\u0301lise \u00a0 Martin ')).toBe('Élise Martin');
  });

  it.each([
    ['right-to-left override', 'Anne\u202enitraM'],
    ['isolate', 'Anne\u2067Martin'],
    ['left-to-right mark', 'Anne\u200eMartin'],
    ['zero-width space', 'Anne\u200bMartin'],
    ['zero-width joiner', 'Anne\u200dMartin'],
    ['byte order mark', '\ufeffAnne'],
    ['soft hyphen', 'An\u00adne'],
    ['word joiner', 'Anne\u2060Martin'],
    ['hangul filler', 'Anne\u3164Martin'],
    ['blank braille', 'Anne\u2800Martin'],
    ['variation selector', 'Anne\ufe0f'],
    ['tag letter', 'Anne\u{e0061}'],
    ['NUL', 'Anne\0'],
    ['line end', 'Anne\nMartin'],
    ['lone surrogate', 'Anne\ud800'],
    ['private use', 'Anne\ue000'],
  ])('with a %s is refused', (_, name) => {
    expect(nameFault(name)).toBe('name-invisible-character');
  });

  it.each(['', '   ', '…', '- -'])('that names nobody is refused: « %s »', (name) => {
    expect(nameFault(name)).toBe('name-empty');
  });

  it('of 120 characters is kept, of 121 or ten million refused', () => {
    expect(nameFault('é'.repeat(120))).toBeNull();
    expect(nameFault('é'.repeat(121))).toBe('name-too-long');
    expect(nameFault('a'.repeat(10_000_000))).toBe('name-too-long');
    expect(normaliseName('a '.repeat(5_000_000))).toHaveLength(10_000_000);
  });
});

describe('an e-mail address', () => {
  it.each(['anne@rennes.fr', 'A.Le-Goff+essai@sous.domaine.example', " o'hara@mairie.re "])('%s is kept', (email) => {
    expect(isEmail(email)).toBe(true);
  });

  it.each([
    ...['anne', '@rennes.fr', 'anne@', 'anne@rennes', 'anne@-rennes.fr', 'anne@rennes-.fr', 'anne@@rennes.fr'],
    ...['an ne@rennes.fr', 'anne@ren\nnes.fr', 'anne\u200b@rennes.fr', 'аnne@rennes.fr', 'anne@rennes..fr'],
    ...[`${'a'.repeat(65)}@rennes.fr`, `anne@${'a.'.repeat(130)}fr`],
  ])('%j is refused', (email) => {
    expect(isEmail(email)).toBe(false);
  });

  it('of ten million characters is refused', () => {
    expect(isEmail('a'.repeat(10_000_000))).toBe(false);
  });

  it('is compared without case nor spaces around', () => {
    expect(normaliseEmail(' Anne@Rennes.FR ')).toBe('anne@rennes.fr');
  });
});
