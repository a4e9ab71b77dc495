import { changesBetween, closeVanished, dayOfVintage, successorOf } from './succession.rules.js';
import type { Territory } from './territory.js';

function commune(code: string, changes: Partial<Territory> = {}): Territory {
  return {
    ...{ id: `COM-${code}`, type: 'commune', code, name: code, parentId: 'DEP-12', epciId: 'EPCI-1' },
    ...{
      departmentId: 'DEP-12',
      regionId: 'REG-76',
      siren: null,
      postcodes: [],
      population: 100,
      stratum: 'under-500',
    },
    ...{ formerCodes: [], otherNames: [], vintage: 2024, closedOn: null, successorId: null, ...changes },
  };
}
const epci = (code: string): Territory =>
  commune(code, { id: `EPCI-${code}`, type: 'epci', epciId: null, departmentId: 'DEP-12' });
const DAY = dayOfVintage(2026);

describe('what a new vintage no longer holds', () => {
  it('is closed on 1 January, and goes to the commune that lists its code', () => {
    const closed = closeVanished(
      [commune('12076'), commune('12001')],
      [commune('12001'), commune('12218', { formerCodes: ['12076'] })],
      DAY,
    );
    expect(closed).toEqual([commune('12076', { closedOn: '2026-01-01', successorId: 'COM-12218' })]);
  });

  it('has no successor when no code tells one', () => {
    expect(closeVanished([commune('12076')], [commune('12218')], DAY)).toMatchObject([{ successorId: null }]);
  });

  it('is not closed twice', () => {
    const gone = commune('12076', { closedOn: '2025-01-01', successorId: 'COM-12001' });
    expect(closeVanished([gone], [commune('12001')], DAY)).toEqual([]);
  });

  it.each([
    ['all its communes are in one other', ['EPCI-2', 'EPCI-2'], 'EPCI-2'],
    ['its communes went to several', ['EPCI-2', 'EPCI-3'], null],
    ['its communes are in none', [null, null], null],
  ])('of an EPCI: %s', (_, [first, second], successorId) => {
    const known = [epci('1'), commune('12001'), commune('12002')];
    const vintage = [
      epci('2'),
      epci('3'),
      commune('12001', { epciId: first ?? null }),
      commune('12003', { epciId: second ?? null, formerCodes: ['12002'] }),
    ];
    expect(closeVanished(known, vintage, DAY)).toMatchObject([{ id: 'EPCI-1', successorId }, { id: 'COM-12002' }]);
  });
});

describe('what a new vintage changes', () => {
  it('is told territory by territory', () => {
    const known = [
      commune('15031', { closedOn: '2024-01-01', successorId: 'COM-15141' }),
      commune('15141', { name: 'Neussargues en Pinatelle', siren: '200000172' }),
      commune('12076'),
    ];
    const vintage = [commune('15031'), commune('15141', { epciId: 'EPCI-2' }), commune('12218')];
    const closed = closeVanished(known, vintage, DAY);
    expect(
      changesBetween(known, vintage, closed, 2026).map((one) => [one.territoryId, one.kind, one.before, one.after]),
    ).toEqual([
      ['COM-15031', 'returned', 'COM-15141', null],
      ['COM-15141', 'renamed', 'Neussargues en Pinatelle', '15141'],
      ['COM-15141', 'siren-changed', '200000172', null],
      ['COM-15141', 'epci-changed', 'EPCI-1', 'EPCI-2'],
      ['COM-12218', 'created', null, '12218'],
      ['COM-12076', 'closed', '12076', null],
    ]);
  });

  it('is nothing when nothing changed', () => {
    expect(changesBetween([commune('12001')], [commune('12001', { population: 200 })], [], 2026)).toEqual([]);
  });
});

describe('the territory that answers today for another', () => {
  const rows = [
    commune('1', { closedOn: '2024-01-01', successorId: 'COM-2' }),
    commune('2', { closedOn: '2026-01-01', successorId: 'COM-3' }),
    commune('3'),
    commune('4', { closedOn: '2026-01-01' }),
    commune('5', { closedOn: '2026-01-01', successorId: 'COM-6' }),
    commune('6', { closedOn: '2026-01-01', successorId: 'COM-5' }),
  ];
  const find = (id: string): Territory | undefined => rows.find((one) => one.id === id);

  it.each([
    ['COM-3', 'COM-3'],
    ['COM-1', 'COM-3'],
    ['COM-4', undefined],
    ['COM-5', undefined],
  ])('of %s is %s', (id, expected) => {
    const start = find(id);
    expect(start && successorOf(start, find)?.id).toBe(expected);
  });
});
