import { anExplanationDto, anIndicatorSummaryDto } from '@ou-en-est-on/testing';
import { freshnessInWords } from './freshness-in-words';

const spaced = (text: string | null): string | undefined => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('freshnessInWords', () => {
  it.each([
    ['overdue', '2026-03-11', 'Une valeur plus récente était attendue au plus tard le 11 mars 2026'],
    ['fresh', '2027-03-01', 'À jour, prochaine valeur attendue d’ici le 1er mars 2027'],
    ['unknown', null, 'Date de la prochaine valeur inconnue'],
  ] as const)('says %s, %s', (status, expectedBy, words) => {
    const freshness = { status, expectedBy, explain: anExplanationDto('freshness') };
    expect(spaced(freshnessInWords(anIndicatorSummaryDto({ freshness })))).toBe(words);
  });

  it('says nothing of a value that does not exist', () => {
    expect(freshnessInWords(anIndicatorSummaryDto({ current: null }))).toBeNull();
  });

  it('says that our own figures are computed again each day', () => {
    expect(freshnessInWords(anIndicatorSummaryDto({ origin: 'computed' }))).toBe('Recalculé chaque jour');
  });
});
