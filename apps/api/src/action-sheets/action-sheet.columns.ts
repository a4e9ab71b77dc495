import type { ActionSheetSummaryDto } from '@ou-en-est-on/contracts';
import { type Columns, fields } from '../http/csv.js';
import type { SheetTextsDto } from './action-sheet.mapper.js';

export type SheetRow = ActionSheetSummaryDto & SheetTextsDto;

export const SHEET_EXPORT_COLUMNS: Columns<SheetRow> = {
  ...fields<SheetRow>('id', 'title', 'synthesis'),
  'collectivity.id': ({ collectivity }) => collectivity.id,
  'collectivity.name': ({ collectivity }) => collectivity.name,
  'edition.id': ({ edition }) => edition.id,
  'edition.official': ({ edition }) => edition.official,
  'level.code': ({ level }) => level.code,
  'level.label': ({ level }) => level.label,
  startsOn: ({ startsOn }) => startsOn?.date ?? null,
  endsOn: ({ endsOn }) => endsOn?.date ?? null,
  ...fields<SheetRow>('results', 'tools', 'partners', 'place', 'lead'),
  services: ({ services }) => services.map(({ id }) => id),
  ...fields<SheetRow>('proposalIds', 'publishedAt'),
};
