import type { HistoryEntryDto } from '@ou-en-est-on/contracts';
import { type Columns, fields } from '../http/csv.js';

export const HISTORY_COLUMNS: Columns<HistoryEntryDto> = {
  ...fields<HistoryEntryDto>('id', 'kind', 'date', 'datePrecision', 'ahead', 'recordedAt', 'statement'),
  'progress.value': (row) => row.progress?.value ?? null,
  'progress.review': (row) => row.progress?.review ?? null,
  'progress.confidence': (row) => row.progress?.confidence ?? null,
  'progress.author': (row) => row.progress?.author ?? null,
  'progress.reviewer': (row) => row.progress?.reviewer ?? null,
  'progress.corrects': (row) => row.progress?.corrects ?? null,
  'progress.correctedBy': (row) => row.progress?.correctedBy ?? null,
  'exchange.kind': (row) => row.exchange?.kind ?? null,
  'exchange.side': (row) => row.exchange?.side ?? null,
  'fact.ref': (row) => row.fact?.ref ?? null,
  'fact.kind': (row) => row.fact?.kind ?? null,
  'fact.state': (row) => row.fact?.state ?? null,
  'observation.kind': (row) => row.observation?.kind ?? null,
  'observation.value': (row) => row.observation?.value ?? null,
  'observation.unit': (row) => row.observation?.unit ?? null,
  'observation.series': (row) => row.observation?.series ?? null,
  'subject.kind': (row) => row.subject?.kind ?? null,
  'subject.id': (row) => row.subject?.id ?? null,
  'subject.label': (row) => row.subject?.label ?? null,
  note: (row) => row.note,
  'sources.label': (row) => row.sources.map(({ label }) => label),
  'sources.url': (row) => row.sources.flatMap(({ url }) => url ?? []),
};
