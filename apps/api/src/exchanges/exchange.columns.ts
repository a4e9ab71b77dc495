import type { ExchangeDto } from '@ou-en-est-on/contracts';
import { type Columns, fields } from '../http/csv.js';

export const EXCHANGE_COLUMNS: Columns<ExchangeDto> = {
  ...fields<ExchangeDto>('id', 'congressYear', 'kind', 'side', 'date', 'datePrecision', 'counterpartName'),
  ...fields<ExchangeDto>('counterpartRole', 'summary', 'subject'),
  'question.chamber': (row) => row.question?.chamber ?? null,
  'question.legislature': (row) => row.question?.legislature ?? null,
  'question.number': (row) => row.question?.number ?? null,
  'citedActions.actionId': (row) => row.citedActions.map(({ actionId }) => actionId),
  'citedActions.asCited': (row) => row.citedActions.map(({ asCited }) => asCited),
  'sources.label': (row) => row.sources.map(({ label }) => label),
  ...fields<ExchangeDto>('note'),
};
