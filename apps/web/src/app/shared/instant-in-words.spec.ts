import { instantInWords } from './instant-in-words';

describe('instantInWords', () => {
  it.each([
    ['2025-12-01T07:35:00Z', 'le 1er décembre 2025 à 08:35'],
    ['2026-11-27T21:41:00Z', 'le 27 novembre 2026 à 22:41'],
    ['2026-06-30T22:05:00Z', 'le 1er juillet 2026 à 00:05'],
  ])('says %s at the time of Paris', (instant, words) => {
    expect(instantInWords(instant).replaceAll('\u00a0', ' ')).toBe(words);
  });
});
