import { congressName, heldInWords, waitInWords } from './congress-in-words';

const spaced = (text: string | null): string | undefined => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('congressName', () => {
  it.each([
    [1, '1er congrès'],
    [5, '5e congrès'],
  ])('writes the ordinal of congress %s', (number, words) => {
    expect(spaced(congressName(number))).toBe(words);
  });
});

describe('heldInWords', () => {
  it.each([
    ['2023-10-16', '2023-10-16', '16 octobre 2023'],
    ['2025-02-06', '2025-02-07', '6 et 7 février 2025'],
    ['2025-01-31', '2025-02-01', 'du 31 janvier 2025 au 1er février 2025'],
    ['2025-02-06', null, '6 février 2025'],
  ])('says %s to %s as « %3$s »', (heldFrom, heldTo, words) => {
    expect(spaced(heldInWords({ heldFrom, heldTo }))).toBe(words);
  });

  it('is null when no day is known', () => {
    expect(heldInWords({ heldFrom: null, heldTo: null, datePrecision: 'year' })).toBeNull();
  });
});

describe('waitInWords', () => {
  it('counts the days without calling them a delay', () => {
    const words = waitInWords({ delivery: { date: '2023-10-17' }, daysWithoutWrittenReply: 1131 });

    expect(spaced(words)).toBe('1 131 jours depuis la remise sans réponse écrite connue');
  });

  it('does not count from an unknown day', () => {
    expect(waitInWords({ delivery: { date: null }, daysWithoutWrittenReply: null })).toContain(
      'Jour de remise inconnu',
    );
  });

  it('says that a reply is known', () => {
    expect(waitInWords({ delivery: { date: '2023-10-17' }, daysWithoutWrittenReply: null })).toBe(
      'Une réponse écrite est connue',
    );
  });
});
