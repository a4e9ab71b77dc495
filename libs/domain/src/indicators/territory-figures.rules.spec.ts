import type { Observation, ObservationKind } from './indicator.js';
import { observation } from './observation.factory.js';
import { readTerritories } from './territory-figures.rules.js';

const ASOF = { asOf: '2026-11-21' };
const of = (territoryId: string, kind: ObservationKind, date: string, value: number): Observation =>
  observation(kind, date, value, { territoryId });
const measured = (territoryId: string, value: number, date = '2023-03-31'): Observation =>
  of(territoryId, 'measured', date, value);

describe('readTerritories', () => {
  it('keeps the order given and reads of each territory its own values only', () => {
    const { items } = readTerritories(
      ['DEP-2B', 'DEP-2A'],
      [
        of('DEP-2A', 'initial', '2022-03-31', 50),
        measured('DEP-2A', 75),
        of('DEP-2A', 'target', '2026-12-31', 100),
        measured('REG-94', 80),
        measured('FR', 93.5),
      ],
      'up',
      ASOF,
    );

    expect(items.map(({ territoryId, rate }) => [territoryId, rate.current?.value, rate.value])).toEqual([
      ['DEP-2B', undefined, null],
      ['DEP-2A', 75, 50],
    ]);
  });

  it('leaves without rank nor class a territory that has no measured value, were it to have others', () => {
    const { items, classes } = readTerritories(
      ['DEP-01', 'DEP-02'],
      [of('DEP-01', 'initial', '2022-04-30', 5), measured('DEP-02', 0)],
      'up',
      ASOF,
    );

    expect(items[0]).toMatchObject({ rank: null, classIndex: null, otherDate: false });
    expect(items[1]).toMatchObject({ rank: 1, classIndex: 0 });
    expect(classes).toEqual([{ from: 0, to: 0, count: 1 }]);
  });

  it.each([
    ['up', [3, 1, 1]],
    ['down', [1, 2, 2]],
  ] as const)('ranks the value most wished for first, equal values together (%s)', (direction, ranks) => {
    const { items } = readTerritories(
      ['DEP-01', 'DEP-02', 'DEP-03'],
      [measured('DEP-01', 10), measured('DEP-02', 20), measured('DEP-03', 20)],
      direction,
      ASOF,
    );
    expect(items.map(({ rank }) => rank)).toEqual(ranks);
  });

  it('says which values are of another day than most of them', () => {
    const { referenceDate, items } = readTerritories(
      ['DEP-01', 'DEP-02', 'DEP-03'],
      [measured('DEP-01', 1), measured('DEP-02', 2, '2022-12-31'), measured('DEP-03', 3)],
      'up',
      ASOF,
    );
    expect(referenceDate).toBe('2023-03-31');
    expect(items.map(({ otherDate }) => otherDate)).toEqual([false, true, false]);
  });

  it('takes the later of two days that have as many values, and none without a value', () => {
    const two = [measured('DEP-01', 1, '2022-12-31'), measured('DEP-02', 2)];
    expect(readTerritories(['DEP-01', 'DEP-02'], two, 'up', ASOF).referenceDate).toBe('2023-03-31');
    expect(readTerritories(['DEP-01'], [], 'up', ASOF)).toMatchObject({ referenceDate: null, classes: [] });
  });

  it('draws a curve from the first initial value to the last target, and reads nothing measured later', () => {
    const { items } = readTerritories(
      ['DEP-01'],
      [
        of('DEP-01', 'target', '2026-12-31', 100),
        of('DEP-01', 'target', '2025-12-31', 90),
        measured('DEP-01', 60, '2023-03-31'),
        of('DEP-01', 'initial', '2022-06-30', 52),
        of('DEP-01', 'initial', '2022-03-31', 50),
        measured('DEP-01', 55, '2022-12-31'),
        measured('DEP-01', 99, '2027-01-01'),
      ],
      'up',
      ASOF,
    );
    expect(items[0]?.curve.map(({ kind, value }) => [kind, value])).toEqual([
      ['initial', 50],
      ['measured', 55],
      ['measured', 60],
      ['target', 100],
    ]);
    expect(items[0]?.rate.current?.value).toBe(60);
  });
});
