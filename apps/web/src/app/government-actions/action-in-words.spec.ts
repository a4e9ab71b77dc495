import { natureInWords, periodInWords } from './action-in-words';

const spaced = (text: string | null): string | undefined => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('natureInWords', () => {
  it.each([
    [{ kind: 'fund', textType: null, legalState: null }, 'Fonds'],
    [{ kind: 'law', textType: 'government-bill', legalState: 'in-passage' }, 'Projet de loi, texte en navette'],
    [{ kind: 'programme', textType: 'order', legalState: 'in-force' }, 'Arrêté, texte en vigueur'],
  ] as const)('says what %o is', (action, words) => {
    expect(natureInWords(action)).toBe(words);
  });
});

describe('periodInWords', () => {
  it.each([
    ['2021', '2024', 'de 2021 à 2024'],
    ['2013', null, 'depuis 2013'],
    [null, '2026-12', 'jusqu’à décembre 2026'],
  ])('says %s to %s', (startDate, endDate, words) => {
    expect(spaced(periodInWords({ startDate, endDate }))).toBe(words);
  });

  it('is null without a date', () => {
    expect(periodInWords({ startDate: null, endDate: null })).toBeNull();
  });
});
