import { observation } from '../indicators/observation.factory.js';
import { nearestReadings, openAids } from './territory.rules.js';

const PLACES = ['COM-35238', 'EPCI-243500139', 'DEP-35', 'REG-53', 'FR'];
const at = (territoryId: string, date = '2023-06-30'): ReturnType<typeof observation> =>
  observation('measured', date, 1, { territoryId });

describe('what is measured at a place', () => {
  it.each([
    ['its own value first', [at('FR'), at('COM-35238'), at('DEP-35')], 'COM-35238'],
    ['else that of the nearest place that holds it', [at('FR'), at('DEP-35')], 'DEP-35'],
    ['never that of another place', [at('FR'), at('DEP-75')], 'FR'],
    ['not a value measured later', [at('FR'), at('DEP-35', '2027-01-01')], 'FR'],
    ['not a target', [at('FR'), observation('target', '2023-01-01', 1, { territoryId: 'DEP-35' })], 'FR'],
  ])('is %s', (_, observations, territoryId) => {
    expect(nearestReadings(PLACES, observations, '2026-11-21')).toMatchObject([{ territoryId }]);
  });

  it('keeps every value of that place, and of no other', () => {
    const target = observation('target', '2026-12-31', 100, { territoryId: 'DEP-35' });
    const [reading] = nearestReadings(PLACES, [at('FR'), at('DEP-35'), target], '2026-11-21');
    expect(reading?.observations).toEqual([at('DEP-35'), target]);
  });

  it('is nothing where nothing was measured', () => {
    expect(nearestReadings(PLACES, [at('DEP-75')], '2026-11-21')).toEqual([]);
  });
});

describe('the aid of the State still open', () => {
  it.each([
    ['fund', '2027-05-31', true],
    ['programme', '2026', true],
    ['fund', '2026-11-20', false],
    ['fund', null, false],
    ['law', '2027', false],
  ] as const)('counts a %s that ends on %s: %s', (kind, endDate, expected) => {
    const aids = openAids([{ kind, startDate: null, endDate }], { asOf: '2026-11-21', today: '2026-11-21' });
    expect(aids).toHaveLength(expected ? 1 : 0);
  });

  it.each([
    ['2025-09-01', '2025-08-31', false],
    ['2025-09-01', '2025-09-01', true],
    ['2025', '2025-12-30', false],
    ['2025', '2025-12-31', true],
    ['2026', '2026-11-21', true],
    ['2026-12', '2026-11-21', false],
    ['2026-11-22', '2026-11-21', false],
  ])('counts one begun in %s as of %s: %s', (startDate, asOf, expected) => {
    const aids = openAids([{ kind: 'fund', startDate, endDate: '2027' }], { asOf, today: '2026-11-21' });
    expect(aids).toHaveLength(expected ? 1 : 0);
  });
});
