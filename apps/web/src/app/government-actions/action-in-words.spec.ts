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
    ['2025-09-01', '2027-05-31', 'du 1er septembre 2025 au 31 mai 2027'],
    ['2025-09-01', '2027', 'du 1er septembre 2025 à 2027'],
    ['2025-08', '2027-05-31', 'd’août 2025 au 31 mai 2027'],
    ['2025-05', '2026-12', 'de mai 2025 à décembre 2026'],
    ['2021-11-15', null, 'depuis le 15 novembre 2021'],
    ['2021-11', null, 'depuis novembre 2021'],
    [null, '2027-05-31', 'jusqu’au 31 mai 2027'],
    [null, '2026-12', 'jusqu’en décembre 2026'],
    [null, '2027', 'jusqu’en 2027'],
  ])('says %s to %s', (startDate, endDate, words) => {
    expect(spaced(periodInWords({ startDate, endDate }))).toBe(words);
  });

  it('is null without a date', () => {
    expect(periodInWords({ startDate: null, endDate: null })).toBeNull();
  });
});
