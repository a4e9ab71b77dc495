import { saysNothing } from '../csv/parse-number.js';
import { ANY_SERIES, type ImportSeries } from '../descriptor/series-catalogue.js';
import { readSeries } from '../descriptor/read-series.js';
import type { ImportFormat, ParsedValue, ReadingContext } from '../import-format.js';
import { readValue } from '../values.js';
import {
  BOOLEAN_COLUMNS,
  IMPACT_COLUMNS,
  type ImpactCells,
  type ImpactColumn,
  type ImpactReport,
  REQUIRED_COLUMNS,
  VOCABULARIES,
} from './impact-columns.js';
import { readPeriod } from './impact-period.js';
import { readPlace } from './impact-place.js';

/** One value a row, of one of the file's indicators. Free comments are not kept: they may name people. */
export const IMPACT: ImportFormat<ImpactColumn> = {
  name: 'impact',
  label: '« impact d’un service public numérique »',
  columns: IMPACT_COLUMNS,
  open: (context) => (cells, report) => readRow(cells, context, report),
};

function readRow(cells: ImpactCells, context: ReadingContext, report: ImpactReport): readonly ParsedValue[] {
  checkForm(cells, report);
  const series = readSeriesOf(cells, context, report);
  const territoryId = readPlace(cells, context, report);
  const period = readPeriod(cells, context, report);
  const value = readValue(cells, 'valeur', series ?? ANY_SERIES, report);
  if (!series || territoryId === null || !period || value === null) return [];
  const { seriesId, indicatorId } = series;
  const kind = cells.est_cible === 'true' ? 'target' : 'measured';
  return [{ seriesId, indicatorId, territoryId, ...period, kind, value, publishedRate: null, column: 'valeur' }];
}

/** What the schema itself says of the cells. */
function checkForm(cells: ImpactCells, report: ImpactReport): void {
  for (const column of REQUIRED_COLUMNS) {
    if (saysNothing(cells[column])) report('missing-value', column, 'Cette case ne peut être vide : complétez-la.');
  }
  for (const column of BOOLEAN_COLUMNS) checkWord(cells, column, ['true', 'false'], report);
  for (const [column, words] of Object.entries(VOCABULARIES) as [ImpactColumn, readonly string[]][]) {
    checkWord(cells, column, words, report);
  }
}

function checkWord(cells: ImpactCells, column: ImpactColumn, words: readonly string[], report: ImpactReport): void {
  if (cells[column] === '' || words.includes(cells[column])) return;
  report('unknown-value', column, `Valeur inconnue du schéma : écrivez ${words.join(', ')}.`);
}

function readSeriesOf(cells: ImpactCells, context: ReadingContext, report: ImpactReport): ImportSeries | null {
  if (cells.indicateur === '') return null;
  const series = readSeries(cells.indicateur, 'indicateur', context, report);
  if (!series) return null;
  if ((series.unit === '%') !== (cells.unite_mesure === '%')) {
    report('wrong-unit', 'unite_mesure', `L’unité de l’indicateur est « ${series.unit} » : corrigez l’unité.`);
  }
  return series;
}
