import { TypoPipe, typography } from './typography';

const visible = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '^');

describe('typography', () => {
  it.each([
    ['Où en est-on ?', 'Où en est-on^?'],
    ['Pourquoi attendre?', 'Pourquoi attendre^?'],
    ['réseaux ; usages', 'réseaux^; usages'],
    ['Les enjeux : former', 'Les enjeux~: former'],
    ['Les enjeux: former', 'Les enjeux~: former'],
    ['une « sobriété » choisie', 'une «~sobriété~» choisie'],
    ['une «sobriété» choisie', 'une «~sobriété~» choisie'],
    ['20 % des achats', '20^% des achats'],
    ['Quoi ?!', 'Quoi^?!'],
  ])('sets « %s »', (text, expected) => {
    expect(visible(typography(text))).toBe(expected);
  });

  it.each(['https://exemple.fr/liste?page=2', 'à 10:30 précises', "l'accès à l’internet", 'élu-es et élu·es'])(
    'leaves « %s » as it is',
    (text) => {
      expect(typography(text)).toBe(text);
    },
  );

  it('only ever changes spaces', () => {
    const text = 'Former : « agents » et élus ; mesurer 50 % ? Oui !';
    expect(typography(text).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('is stable: setting a text twice changes nothing more', () => {
    const once = typography('Former : « agents » ; pourquoi ?');
    expect(typography(once)).toBe(once);
  });

  it('writes nothing for an absent text', () => {
    expect(new TypoPipe().transform(null)).toBe('');
  });
});
