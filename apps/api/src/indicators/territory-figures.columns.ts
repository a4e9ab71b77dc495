import type { TerritoryFiguresDto } from '@ou-en-est-on/contracts';
import { type Columns, fields } from '../http/csv.js';

/** One line for each territory; the values by date in one cell, when they were asked for. */
export const TERRITORY_FIGURES_COLUMNS: Columns<TerritoryFiguresDto> = {
  ...fields<TerritoryFiguresDto>('territory', 'territoryName', 'rank', 'classIndex', 'otherDate'),
  ...valueColumns('current'),
  ...valueColumns('initial'),
  ...valueColumns('target'),
  'rate.value': (row) => row.rate.value,
  'rate.raw': (row) => row.rate.raw,
  'rate.reason': (row) => row.rate.reason,
  curve: (row) => row.curve && row.curve.map(({ date, kind, value }) => `${date} ${kind} ${value}`),
};

function valueColumns(name: 'current' | 'initial' | 'target'): Columns<TerritoryFiguresDto> {
  return {
    [`${name}.date`]: (row) => row[name]?.date ?? null,
    [`${name}.datePrecision`]: (row) => row[name]?.datePrecision ?? null,
    [`${name}.value`]: (row) => row[name]?.value ?? null,
    [`${name}.valueMax`]: (row) => row[name]?.valueMax ?? null,
    [`${name}.atLeast`]: (row) => row[name]?.atLeast ?? null,
    [`${name}.series`]: (row) => row[name]?.series ?? null,
  };
}
