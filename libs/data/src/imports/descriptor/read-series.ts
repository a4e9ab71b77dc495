import type { ReadingContext, Report } from '../import-format.js';
import { type ImportSeries, seriesNamed } from './series-catalogue.js';

/** The series that a cell names; null when none can be told, which is reported. */
export function readSeries<Column extends string>(
  name: string,
  column: Column,
  { series }: ReadingContext,
  report: Report<Column>,
): ImportSeries | null {
  const [found, ...others] = seriesNamed(series, name);
  if (!found) report('unknown-series', column, UNKNOWN);
  else if (others.length > 0) report('ambiguous-series', column, AMBIGUOUS);
  else return found;
  return null;
}

const UNKNOWN =
  'Cette série n’est rattachée à aucun indicateur : joignez un descripteur qui la nomme, ou corrigez son nom.';
const AMBIGUOUS = 'Plusieurs indicateurs ont des valeurs de cette série : joignez un descripteur qui dise lequel.';
