import type { CalendarDate, DatePrecision, ObservationKind } from '@ou-en-est-on/domain';
import { type ImportFault, importFault } from '../csv/import-fault.js';
import { parseNumber } from '../csv/parse-number.js';
import type { BarometreCells, BarometreColumn } from './barometre-columns.js';
import { readBarometreDate } from './barometre-date.js';
import { readZone } from './barometre-zone.js';
import type { SeriesDescriptor, SeriesUnit } from './series-descriptor.js';

/** A value read in a file, before it is an observation. */
export interface ParsedValue {
  readonly territoryId: string;
  readonly date: CalendarDate;
  readonly datePrecision: DatePrecision;
  readonly kind: ObservationKind;
  readonly value: number;
  /** The publisher's own progress rate, as published: never ours. */
  readonly publishedRate: number | null;
}

/** A line of a file: its values, or what is wrong in it. */
export interface ParsedLine {
  readonly line: number;
  readonly values: readonly ParsedValue[];
  readonly faults: readonly ImportFault[];
}

const KIND_OF_COLUMN = { indic_vi: 'initial', indic_va: 'measured', indic_vc: 'target' } as const;
const VALUE_COLUMNS = ['indic_vi', 'indic_va', 'indic_vc'] as const;

const IN_RANGE: Readonly<Record<SeriesUnit, { accepts: (value: number) => boolean; message: string }>> = {
  percentage: {
    accepts: (value) => value >= 0 && value <= 100,
    message: 'Un pourcentage va de 0 à 100 : corrigez la valeur.',
  },
  count: {
    accepts: (value) => Number.isSafeInteger(value) && value >= 0,
    message: 'Un nombre d’éléments est entier et jamais négatif : corrigez la valeur.',
  },
};

/** Reads one row; a row carries an initial, a measured and a target value, or any of them. */
export function readBarometreRow(
  line: number,
  cells: BarometreCells,
  series: SeriesDescriptor,
  knownTerritories: ReadonlySet<string>,
): ParsedLine {
  const faults: ImportFault[] = [];
  const report = (code: ImportFault['code'], column: BarometreColumn, message: string): void => {
    faults.push(importFault(code, message, { line, column, value: cells[column] }));
  };
  if (cells.indic_id.toLowerCase() !== series.seriesId) {
    report('wrong-series', 'indic_id', `Le fichier doit ne porter que sur ${series.seriesId.toUpperCase()}.`);
  }
  const zone = readZone(cells.maille, cells.enforce_zone_id, knownTerritories);
  if ('refusal' in zone)
    report(zone.refusal, zone.refusal === 'unknown-level' ? 'maille' : 'enforce_zone_id', zone.message);
  const date = readBarometreDate(cells.metric_enforce_date);
  if (!date)
    report(
      'impossible-date',
      'metric_enforce_date',
      'Écrivez le dernier jour du mois, AAAA-MM-JJ (par exemple 2022-12-31).',
    );
  const numbers = readNumbers(cells, series.unit, report);
  if (faults.length > 0 || 'refusal' in zone || !date) return { line, values: [], faults };
  return { line, values: valuesOf(numbers, { territoryId: zone.territoryId, ...date }), faults };
}

type Numbers = Readonly<Record<'indic_vi' | 'indic_va' | 'indic_vc' | 'indic_ta', number | null>>;
type Report = (code: ImportFault['code'], column: BarometreColumn, message: string) => void;

function readNumbers(cells: BarometreCells, unit: SeriesUnit, report: Report): Numbers {
  const read = (column: keyof Numbers): number | null => {
    const reading = parseNumber(cells[column]);
    if (!('refusal' in reading)) return reading.number;
    report(reading.refusal, column, NUMBER_MESSAGES[reading.refusal]);
    return null;
  };
  const readInRange = (column: keyof Numbers): number | null => {
    const value = read(column);
    if (value !== null && !IN_RANGE[unit].accepts(value)) report('out-of-range', column, IN_RANGE[unit].message);
    return value;
  };
  const [indic_vi, indic_va, indic_vc] = VALUE_COLUMNS.map(readInRange);
  const numbers = {
    indic_vi: indic_vi ?? null,
    indic_va: indic_va ?? null,
    indic_vc: indic_vc ?? null,
    indic_ta: read('indic_ta'),
  };
  if (numbers.indic_ta !== null && cells.indic_va === '') {
    report(
      'rate-without-value',
      'indic_ta',
      'Un taux est publié sans la valeur qu’il mesure : complétez indic_va ou videz indic_ta.',
    );
  }
  return numbers;
}

const NUMBER_MESSAGES = {
  'not-a-number': 'Ce n’est pas un nombre : écrivez-le en chiffres, avec un point décimal, ou laissez la case vide.',
  'ambiguous-number':
    'Ce nombre peut se lire de deux façons : écrivez-le sans séparateur de milliers, avec un point décimal.',
} as const;

function valuesOf(numbers: Numbers, at: Pick<ParsedValue, 'territoryId' | 'date' | 'datePrecision'>): ParsedValue[] {
  return VALUE_COLUMNS.flatMap((column) => {
    const value = numbers[column];
    if (value === null) return [];
    const kind = KIND_OF_COLUMN[column];
    return [{ ...at, kind, value, publishedRate: kind === 'measured' ? numbers.indic_ta : null }];
  });
}
