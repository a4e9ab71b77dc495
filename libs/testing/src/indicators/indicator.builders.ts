import type { Indicator, Observation } from '@ou-en-est-on/domain';

export function anIndicator(changes: Partial<Indicator> = {}): Indicator {
  return {
    id: 'fibre-raccordable',
    label: 'Locaux raccordables à la fibre',
    definition: 'Part des locaux qu’un réseau de fibre peut desservir.',
    unit: '%',
    direction: 'up',
    levels: ['country', 'region', 'department'],
    publisher: 'Arcep',
    dataset: null,
    licence: null,
    cadence: 'trimestrielle',
    cadenceDays: 91,
    usualLagDays: 70,
    method: 'Locaux raccordables divisés par les locaux.',
    limits: 'Raccordable n’est pas raccordé.',
    origin: 'dataset',
    headline: true,
    review: 'proposed',
    ...changes,
  };
}

/** A value measured for France. */
export function anObservation(changes: Partial<Observation> = {}): Observation {
  return {
    indicatorId: 'fibre-raccordable',
    seriesId: 'ind-306',
    territoryId: 'FR',
    date: '2022-12-31',
    datePrecision: 'day',
    kind: 'measured',
    value: 79,
    valueMax: null,
    atLeast: false,
    numerator: null,
    denominator: null,
    publishedRate: null,
    note: null,
    evidenceId: null,
    importId: 'import-1',
    ...changes,
  };
}
