import type { RealisationDto } from '@ou-en-est-on/contracts';
import { type Columns, fields } from '../http/csv.js';

export const REALISATION_COLUMNS: Columns<RealisationDto> = {
  ...fields<RealisationDto>('id', 'label', 'themeId', 'respondents'),
  levels: ({ levels }) => levels.map(({ level, collectivities }) => `${level}:${String(collectivities)}`),
  ...fields<RealisationDto>('notConcerned', 'awaited', 'unanswered'),
};
