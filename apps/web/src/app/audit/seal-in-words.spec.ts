import { sealInWords } from './seal-in-words';

const SEAL = { position: 1_234, hash: 'a'.repeat(64), sealedAt: '2026-11-28T13:03:00.000Z' };
const NOW = new Date('2026-11-28T13:04:00.000Z');
const waiting = (count: number, since: string | null): ReturnType<typeof sealInWords> =>
  sealInWords({ seal: SEAL, waiting: { count, since } }, NOW);
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('the seal, in words', () => {
  it('says how many acts it holds, and when it was made', () => {
    expect(plain(waiting(0, null).held)).toBe('1 234 actes scellés ; dernier sceau le 28 novembre 2026 à 14:03.');
  });

  it.each([
    [0, null, 'Tous les actes écrits sont scellés.', false],
    [
      1,
      '2026-11-28T13:04:00.200Z',
      '1 acte attend son sceau depuis moins d’une seconde : rien ne le tient encore.',
      false,
    ],
    [
      2,
      '2026-11-28T13:03:58.000Z',
      '2 actes attendent leur sceau depuis 2 secondes : rien ne les tient encore.',
      false,
    ],
    [3, '2026-11-28T12:54:00.000Z', '3 actes attendent leur sceau depuis 10 minutes : rien ne les tient encore.', true],
    [3, '2026-11-28T08:04:00.000Z', '3 actes attendent leur sceau depuis 5 heures : rien ne les tient encore.', true],
  ])('says of %i that waits since %s: %s', (count, since, expected, isLate) => {
    const words = waiting(count, since);
    expect([plain(words.waiting), words.isLate]).toEqual([expected, isLate]);
  });
});
