import { DescriptorError, readDescriptor } from './import-descriptor.js';
import { catalogueOf, seriesNamed, UnusableIndicator } from './series-catalogue.js';
import { seriesIdOf } from './series-name.js';

const INDICATOR = { id: 'maisons', label: 'Maisons France services', unit: 'maisons', direction: 'up' };
const textOf = (series: object): string => JSON.stringify({ series: [series] });

function faultsOf(text: string): string[] {
  try {
    readDescriptor(text);
    return [];
  } catch (error) {
    if (!(error instanceof DescriptorError)) throw error;
    return error.faults.map(({ field }) => field);
  }
}

describe('a descriptor', () => {
  it('says of an indicator what is needed, and says itself what nobody said', () => {
    const { series, publisher } = readDescriptor(textOf({ name: 'IND-222', indicator: INDICATOR }));
    expect(publisher).toBeNull();
    expect(series[0]?.indicator).toMatchObject({
      ...INDICATOR,
      licence: null,
      limits: 'Limites non précisées par le descripteur de l’import.',
    });
  });

  it.each([
    ['what is not JSON', '{', ['']],
    ['an empty object', '{}', ['series']],
    ['no series', '{ "series": [] }', ['series']],
    ['an unknown field', textOf({ name: 'a', indicatorId: 'b', note: 'c' }), ['series.0.note']],
    ['neither an indicator nor its definition', textOf({ name: 'a' }), ['series.0']],
    ['both', textOf({ name: 'a', indicatorId: 'b', indicator: INDICATOR }), ['series.0']],
    ['an id that is not one', textOf({ name: 'a', indicatorId: 'É' }), ['series.0.indicatorId']],
    ['a name that gives no id', textOf({ name: '№ — 名', indicatorId: 'b' }), ['series.0.name']],
    [
      'a label that nobody sees',
      textOf({ name: 'a', indicator: { ...INDICATOR, label: '\u0085' } }),
      ['series.0.indicator.label'],
    ],
    ['a NUL', textOf({ name: 'a\0', indicatorId: 'b' }), ['series.0.name']],
    [
      'half a character',
      textOf({ name: 'a', indicator: { ...INDICATOR, label: '\uD83D' } }),
      ['series.0.indicator.label'],
    ],
    [
      'a lag of more than a century',
      textOf({ name: 'a', indicator: { ...INDICATOR, usualLagDays: 2 ** 31 } }),
      ['series.0.indicator.usualLagDays'],
    ],
    ['bounds that cross', textOf({ name: 'a', indicatorId: 'b', minimum: 2, maximum: 1 }), ['series.0.minimum']],
    [
      'an infinite bound',
      '{ "series": [{ "name": "a", "indicatorId": "b", "maximum": 1e999 }] }',
      ['series.0.maximum'],
    ],
    ['a word for a bound', textOf({ name: 'a', indicatorId: 'b', minimum: 'zéro' }), ['series.0.minimum']],
    [
      'a series twice',
      JSON.stringify({
        series: [
          { name: 'a', indicatorId: 'b' },
          { name: ' A', indicatorId: 'c' },
        ],
      }),
      ['series'],
    ],
    [
      'a direction of its own',
      textOf({ name: 'a', indicator: { ...INDICATOR, direction: 'sideways' } }),
      ['series.0.indicator.direction'],
    ],
  ])('with %s is refused, and the field named', (_, text, fields) => {
    expect(faultsOf(text)).toEqual(fields);
  });

  it.each([1e12, 0, 1.5])('is refused with a cadence of %s days', (cadenceDays) => {
    const text = textOf({ name: 'a', indicator: { ...INDICATOR, cadenceDays } });
    expect(faultsOf(text)).toEqual(['series.0.indicator.cadenceDays']);
  });
});

describe('the series of a descriptor', () => {
  it('are found whatever the case, and take the unit of the indicator that exists', () => {
    const descriptor = readDescriptor(textOf({ name: 'IND-222', indicator: INDICATOR, minimum: 0 }));
    const known = [{ id: 'maisons', unit: '%', direction: 'down' as const, origin: 'dataset' as const }];
    expect(seriesNamed(catalogueOf(descriptor, known), ' ind-222')).toEqual([
      {
        seriesId: 'ind-222',
        indicatorId: 'maisons',
        unit: '%',
        direction: 'down',
        values: 'percentage',
        minimum: 0,
        maximum: null,
      },
    ]);
  });

  it('cannot be of an indicator that nobody defined', () => {
    const descriptor = readDescriptor(textOf({ name: 'IND-222', indicatorId: 'nulle-part' }));
    expect(() => catalogueOf(descriptor, [])).toThrow(UnusableIndicator);
  });

  it('takes an id where its name gives none', () => {
    const { series } = readDescriptor(textOf({ name: '№', seriesId: 'numero', indicatorId: 'b' }));
    expect(series[0]).toMatchObject({ name: '№', seriesId: 'numero' });
  });

  it.each(['computed', 'declared'] as const)('cannot be of an indicator that is %s here', (origin) => {
    const descriptor = readDescriptor(textOf({ name: 'IND-222', indicatorId: 'maisons' }));
    const known = [{ id: 'maisons', unit: '%', direction: 'up' as const, origin }];
    expect(() => catalogueOf(descriptor, known)).toThrow(expect.objectContaining({ code: 'computed-indicator' }));
  });

  it.each([
    ['IND-306', 'ind-306'],
    ['Nombre d’élèves formés (%)', 'nombre-d-eleves-formes'],
    ['a'.repeat(200), 'a'.repeat(80)],
  ])('« %s » has the id %s', (name, id) => {
    expect(seriesIdOf(name)).toBe(id);
  });
});
