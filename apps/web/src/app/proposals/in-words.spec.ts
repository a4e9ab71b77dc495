import { askedInWords, listInWords, shortText } from './in-words';

describe('A proposal in words', () => {
  it.each([
    [[2023], '2023'],
    [[2021, 2023], '2021 et 2023'],
    [[2021, 2022, 2023], '2021, 2022 et 2023'],
  ])('lists %j as « %s »', (items, words) => {
    expect(listInWords(items)).toBe(words);
    expect(askedInWords(items)).toBe(`demandée en ${words}`);
  });

  it('prefers the short title', () => {
    expect(shortText({ text: 'Un texte', shortTitle: 'Titre' })).toBe('Titre');
  });

  it('cuts a long text between two words', () => {
    expect(shortText({ text: 'Finir le déploiement des réseaux', shortTitle: null }, 22)).toBe('Finir le déploiement…');
  });
});
