import { STATE_PROGRESSES } from '@ou-en-est-on/domain';
import { distributionInWords, presentCounts, segmentsOf, totalOf, type ProgressCount } from './distribution.model';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const COUNTS: readonly ProgressCount[] = [
  { value: 'engaged', total: 5, provisional: 2 },
  { value: 'no-action-found', total: 3, provisional: 3 },
  { value: 'achieved', total: 0, provisional: 0 },
];

describe('distribution of proposals by State progress', () => {
  it('drops what is not there and keeps the order of the vocabulary', () => {
    const order = presentCounts(COUNTS).map(({ value }) => STATE_PROGRESSES.indexOf(value));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(presentCounts(COUNTS)).toHaveLength(2);
  });

  it('draws published readings apart from provisional ones', () => {
    expect(segmentsOf(COUNTS)).toEqual([
      { value: 'no-action-found', provisional: true, count: 3 },
      { value: 'engaged', provisional: false, count: 3 },
      { value: 'engaged', provisional: true, count: 2 },
    ]);
  });

  it('draws each proposal once', () => {
    expect(segmentsOf(COUNTS).reduce((sum, { count }) => sum + count, 0)).toBe(totalOf(COUNTS));
  });

  it('says its counts and how many readings are provisional', () => {
    expect(plain(distributionInWords(COUNTS))).toBe(
      '8 propositions. Aucun acte trouvé : 3 ; Engagé : 5, dont 5 lectures provisoires.',
    );
  });

  it('says when there is nothing', () => {
    expect(distributionInWords([])).toBe('Aucune proposition');
  });
});
