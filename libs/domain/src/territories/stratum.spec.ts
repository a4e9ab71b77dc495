import { STRATA, stratumOf } from './stratum.js';

describe('the stratum of a population', () => {
  it.each([
    [0, 'under-500'],
    [499, 'under-500'],
    [500, '500-999'],
    [3_499, '1000-3499'],
    [3_500, '3500-9999'],
    [19_999, '10000-19999'],
    [50_000, '20000-50000'],
    [50_001, '50001-99999'],
    [100_000, '100000-and-more'],
    [2_103_778, '100000-and-more'],
  ])('of %i is %s', (population, stratum) => {
    expect(stratumOf(population)).toBe(stratum);
  });

  it('is unknown when the population is', () => {
    expect(stratumOf(null)).toBeNull();
  });

  it('leaves no gap: each band ends where its name says and the next begins', () => {
    for (const [i, { id, from }] of STRATA.entries()) {
      expect(stratumOf(from)).toBe(id);
      if (i > 0) expect(stratumOf(from - 1)).toBe(STRATA[i - 1]?.id);
    }
  });
});
