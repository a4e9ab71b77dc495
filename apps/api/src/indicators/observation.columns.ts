import type { ObservationDto } from '@ou-en-est-on/contracts';
import { type Columns, fields } from '../http/csv.js';

export const OBSERVATION_COLUMNS: Columns<ObservationDto> = {
  ...fields<ObservationDto>('territory', 'territoryName', 'date', 'datePrecision', 'kind', 'value', 'valueMax'),
  ...fields<ObservationDto>('atLeast', 'numerator', 'denominator', 'publishedRate', 'series', 'note'),
  'evidence.publisher': (row) => row.evidence?.publisher ?? null,
  'evidence.title': (row) => row.evidence?.title ?? null,
  'evidence.url': (row) => row.evidence?.url ?? null,
};
