import { rangeInWords } from './range-in-words';

const words = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const figure = (value: number | null, low: number | null, high: number | null): Parameters<typeof rangeInWords>[0] => ({
  ...{ value, low, high },
});

describe('the range that missing answers leave', () => {
  it.each([
    ['nobody is concerned', figure(null, null, null), 'Aucune réponse ne permet encore d’en dire quelque chose.'],
    [
      'no level is known',
      figure(null, 0, 100),
      'Aucun niveau n’est encore connu : la réalisation est entre 0 % et 100 %.',
    ],
    ['nothing is missing', figure(75, 75, 75), 'Réalisation : 75 % en moyenne pondérée des niveaux.'],
    [
      'some is missing',
      figure(75, 50, 90),
      'Réalisation : 75 % en moyenne pondérée des niveaux, entre 50 % et 90 % selon ce qui manque encore.',
    ],
  ])('when %s', (_case, given, expected) => {
    expect(words(rangeInWords(given))).toBe(expected);
  });
});
