import { aroundInWords, groupName, groupSize } from './comparison-in-words';
import { scoreInWords, scoreValue } from './score-in-words';
import { aLocalStateDto, aPublicStateDto } from '@ou-en-est-on/testing';

const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');
const around = aLocalStateDto().around;
if (!around) throw new Error('The builder tells of nobody around.');

describe('what a collectivity is compared with, in words', () => {
  it.each([
    [{ stratum: '500-999', territory: null } as const, 'Strate : 500 à 999 habitants'],
    [{ stratum: null, territory: { id: 'REG-53', name: 'Bretagne' } }, 'Bretagne'],
  ])('is named', (group, name) => {
    expect(plain(groupName(group))).toBe(name);
  });

  it.each([
    [null, 'moins de cinq autres communes y ont répondu : aucune comparaison n’est affichée'],
    [12, 'parmi 12 autres communes qui ont répondu'],
  ])('of %s others', (size, words) => {
    expect(plain(groupSize({ size }, 'commune'))).toBe(words);
  });

  it.each([
    [0, 'Ille-et-Vilaine : parmi 332 communes, pas encore d’autoévaluation publique.'],
    [1, 'Ille-et-Vilaine : 1 commune sur 332 a rendu publique son autoévaluation.'],
    [12, 'Ille-et-Vilaine : 12 communes sur 332 ont rendu publique leur autoévaluation.'],
  ])('around: %d of them', (respondents, words) => {
    expect(plain(aroundInWords({ ...around, respondents }, 'commune'))).toBe(words);
  });
});

describe('a score, in words', () => {
  const { overall } = aPublicStateDto();

  it.each([
    [{}, '1 service renseigné sur 2 ; entre 50 % et 100 % selon ce qui manque.'],
    [{ answered: 2, low: 100 }, '2 services renseignés sur 2.'],
    [{ answered: 2, low: null, high: null }, '2 services renseignés sur 2, aucun ne la concerne.'],
  ])('%j', (changes, words) => {
    expect(plain(scoreInWords({ ...overall, ...changes }))).toBe(words);
  });

  it('is not a zero when nothing is known', () => {
    expect(scoreValue({ value: null })).toBe('Pas de niveau connu');
    expect(plain(scoreValue({ value: 0 }))).toBe('0 %');
  });
});
