import type { IndicatorSummaryDto } from '@ou-en-est-on/contracts';
import { type Columns, fields } from '../http/csv.js';

export const INDICATOR_COLUMNS: Columns<IndicatorSummaryDto> = {
  ...fields<IndicatorSummaryDto>('id', 'label', 'unit', 'direction', 'publisher', 'origin', 'headline', 'levels'),
  ...fields<IndicatorSummaryDto>('review'),
  'current.value': (row) => row.current?.value ?? null,
  'current.date': (row) => row.current?.date ?? null,
  'current.series': (row) => row.current?.series ?? null,
  'target.value': (row) => row.target?.value ?? null,
  'target.date': (row) => row.target?.date ?? null,
  'target.series': (row) => row.target?.series ?? null,
  'rate.value': (row) => row.rate.value,
  'rate.raw': (row) => row.rate.raw,
  'rate.reason': (row) => row.rate.reason,
  ...fields<IndicatorSummaryDto>('trend'),
  'freshness.status': (row) => row.freshness.status,
  'freshness.expectedBy': (row) => row.freshness.expectedBy,
  ...fields<IndicatorSummaryDto>('proposalCount'),
};
