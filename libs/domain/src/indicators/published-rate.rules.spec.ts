import { checkPublishedRate } from './published-rate.rules.js';
import type { Observation } from './indicator.js';

type Rated = Pick<Observation, 'date' | 'kind' | 'value' | 'publishedRate'>;

const value = (kind: Rated['kind'], date: string, amount: number, publishedRate: number | null = null): Rated => ({
  kind,
  date,
  value: amount,
  publishedRate,
});

/** The published series of Corse-du-Sud: the publisher moved its starting value from one quarter to the next. */
const FIRST = value('initial', '2022-03-31', 56.56);
const LATER = value('initial', '2022-06-30', 60.74);
const TARGET = value('target', '2026-12-31', 100);

describe('checkPublishedRate', () => {
  it('finds the same rate when the publisher starts from the first value too', () => {
    const measured = value('measured', '2022-12-31', 67.064607, 24.18187555610734);

    expect(checkPublishedRate([TARGET, measured, FIRST, LATER], 'up')).toMatchObject({
      verdict: 'same',
      startedFrom: FIRST,
      observation: measured,
    });
  });

  it('names the later starting value that gives the published rate', () => {
    const earlier = value('measured', '2022-12-31', 67.064607, 24.18187555610734);
    const measured = value('measured', '2023-03-31', 68.91516, 20.8231278655);
    const check = checkPublishedRate([FIRST, LATER, earlier, measured, TARGET], 'up');

    expect(check).toMatchObject({ verdict: 'other-initial', startedFrom: LATER, published: 20.8231278655 });
    expect(check?.ours).toBeCloseTo(28.44, 2);
  });

  it('says that nothing explains a rate that no published value gives', () => {
    const measured = value('measured', '2023-03-31', 68.91516, 90);

    expect(checkPublishedRate([FIRST, LATER, measured, TARGET], 'up')).toMatchObject({
      verdict: 'unexplained',
      startedFrom: null,
    });
  });

  it('never starts from a value later than the rate', () => {
    const measured = value('measured', '2022-05-31', 68.91516, 20.8231278655);

    expect(checkPublishedRate([FIRST, LATER, measured, TARGET], 'up')?.startedFrom).toBeNull();
  });

  it('finds the same rate where the target was met at the start, as in Paris for the 4G sites', () => {
    const start = value('initial', '2022-05-31', 0);
    const target = value('target', '2026-12-31', 0);
    const measured = value('measured', '2023-06-30', 0, 100);

    expect(checkPublishedRate([start, measured, target], 'up')).toMatchObject({ ours: 100, verdict: 'same' });
  });

  it('has no rate of ours without a target', () => {
    const measured = value('measured', '2022-12-31', 67.064607, 24.18187555610734);

    expect(checkPublishedRate([FIRST, measured], 'up')).toMatchObject({ ours: null, verdict: 'unexplained' });
  });

  it('is null when the publisher gives no rate', () => {
    expect(checkPublishedRate([FIRST, value('measured', '2022-12-31', 67), TARGET], 'up')).toBeNull();
  });
});
