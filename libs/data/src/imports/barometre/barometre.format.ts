import { ANY_SERIES, type ImportSeries } from '../descriptor/series-catalogue.js';
import { readSeries } from '../descriptor/read-series.js';
import type { ImportFormat, ParsedValue, ReadingContext } from '../import-format.js';
import { isFuture, readNumber, readValue, reportAncient, reportDate } from '../values.js';
import {
  BAROMETRE_COLUMNS,
  type BarometreCells,
  type BarometreColumn,
  type BarometreReport,
} from './barometre-columns.js';
import { type BarometreDate, readBarometreDate } from './barometre-date.js';
import { readZone } from './barometre-zone.js';

/** A row carries an initial, a measured and a target value, or any of them. All the rows of a file are of one series. */
export const BAROMETRE: ImportFormat<BarometreColumn> = {
  name: 'barometre',
  label: 'du Baromètre',
  columns: BAROMETRE_COLUMNS,
  open: (context) => {
    let first: ImportSeries | null = null;
    return (cells, report) => {
      const series = readSeriesOf(cells, context, report);
      first ??= series;
      if (series && series !== first)
        report('wrong-series', 'indic_id', 'Un fichier ne porte que sur une série : séparez-les.');
      return readRow(cells, series, context, report);
    };
  },
};

const KIND_OF_COLUMN = { indic_vi: 'initial', indic_va: 'measured', indic_vc: 'target' } as const;
const VALUE_COLUMNS = ['indic_vi', 'indic_va', 'indic_vc'] as const;

function readRow(
  cells: BarometreCells,
  series: ImportSeries | null,
  context: ReadingContext,
  report: BarometreReport,
): readonly ParsedValue[] {
  const zone = readZone(cells.maille, cells.enforce_zone_id, context.territories);
  if ('refusal' in zone) {
    report(zone.refusal, zone.refusal === 'unknown-level' ? 'maille' : 'enforce_zone_id', zone.message);
  }
  const date = readDate(cells, context, report);
  const numbers = readNumbers(cells, series ?? ANY_SERIES, report);
  if (!series || !date || 'refusal' in zone) return [];
  const at = { indicatorId: series.indicatorId, seriesId: series.seriesId, territoryId: zone.territoryId, ...date };
  return VALUE_COLUMNS.flatMap((column) => {
    const value = numbers[column];
    if (value === null) return [];
    const kind = KIND_OF_COLUMN[column];
    return [{ ...at, kind, value, publishedRate: kind === 'measured' ? numbers.indic_ta : null, column }];
  });
}

function readSeriesOf(cells: BarometreCells, context: ReadingContext, report: BarometreReport): ImportSeries | null {
  if (cells.indic_id !== '') return readSeries(cells.indic_id, 'indic_id', context, report);
  report('missing-value', 'indic_id', 'Nommez la série, par exemple IND-306.');
  return null;
}

function readDate(cells: BarometreCells, { today }: ReadingContext, report: BarometreReport): BarometreDate | null {
  const read = readBarometreDate(cells.metric_enforce_date);
  if (!read) {
    const expected = 'Écrivez le dernier jour du mois, AAAA-MM-JJ (par exemple 2022-12-31).';
    reportDate(cells.metric_enforce_date, 'metric_enforce_date', expected, report);
    return null;
  }
  reportAncient(read.date, 'metric_enforce_date', report);
  if (isFuture(read.date, today) && (cells.indic_va !== '' || cells.indic_vi !== '')) {
    report(
      'future-date',
      'metric_enforce_date',
      'Une valeur mesurée ne peut être d’un jour à venir : corrigez la date.',
    );
  }
  return read;
}

type Numbers = Readonly<Record<'indic_vi' | 'indic_va' | 'indic_vc' | 'indic_ta', number | null>>;

function readNumbers(cells: BarometreCells, series: ImportSeries, report: BarometreReport): Numbers {
  const numbers = {
    indic_vi: readValue(cells, 'indic_vi', series, report),
    indic_va: readValue(cells, 'indic_va', series, report),
    indic_vc: readValue(cells, 'indic_vc', series, report),
    indic_ta: readNumber(cells, 'indic_ta', report),
  };
  if (numbers.indic_ta !== null && cells.indic_va === '') {
    const message = 'Un taux est publié sans la valeur qu’il mesure : complétez indic_va ou videz indic_ta.';
    report('rate-without-value', 'indic_ta', message);
  }
  return numbers;
}
