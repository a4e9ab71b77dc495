import type { Observation, ObservationKind } from './indicator.js';

/** A value of one indicator for one territory, in the order a case is written: kind, date, value. */
export function observation(
  kind: ObservationKind,
  date: string,
  value: number,
  changes: Partial<Observation> = {},
): Observation {
  return {
    indicatorId: 'fibre-raccordable',
    seriesId: 'ind-306',
    territoryId: 'FR',
    date,
    datePrecision: 'day',
    kind,
    value,
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
