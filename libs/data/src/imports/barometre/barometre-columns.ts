import type { Cells, Report } from '../import-format.js';

/** Columns of the Baromètre's files. Read by name: an older edition gives `maille` in the seventh place. */
export const BAROMETRE_COLUMNS = [
  'indic_id',
  'enforce_zone_id',
  'metric_enforce_date',
  'maille',
  'indic_vi',
  'indic_va',
  'indic_vc',
  'indic_ta',
] as const;
export type BarometreColumn = (typeof BAROMETRE_COLUMNS)[number];
export type BarometreCells = Cells<BarometreColumn>;
export type BarometreReport = Report<BarometreColumn>;
