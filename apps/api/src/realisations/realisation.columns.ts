import type {
  QuestionRealisationDto,
  RealisationDto,
  TerritoryRealisationDto,
  ThemeRealisationDto,
} from '@ou-en-est-on/contracts';
import { type Columns, fields } from '../http/csv.js';

export const REALISATION_COLUMNS: Columns<RealisationDto> = {
  ...fields<RealisationDto>('id', 'label', 'themeId', 'respondents'),
  levels: ({ levels }) => levels.map(({ level, collectivities }) => `${level}:${String(collectivities)}`),
  ...fields<RealisationDto>('notConcerned', 'awaited', 'unanswered', 'value', 'low', 'high'),
};

export const THEME_COLUMNS: Columns<ThemeRealisationDto> = {
  ...fields<ThemeRealisationDto>('id', 'label', 'value', 'low', 'high'),
  distribution: ({ distribution }) => distribution.map(({ level, share }) => `${level}:${String(share)}`),
};

export const TERRITORY_COLUMNS: Columns<TerritoryRealisationDto> = fields<TerritoryRealisationDto>(
  ...(['territory', 'territoryName', 'respondents', 'counted', 'value', 'low', 'high', 'classIndex'] as const),
);

export const QUESTION_COLUMNS: Columns<QuestionRealisationDto> = {
  ...fields<QuestionRealisationDto>('id', 'label', 'kind', 'unit', 'respondents', 'answers'),
  values: ({ values }) => values.map(({ code, collectivities }) => `${code}:${String(collectivities)}`),
  low: ({ quartiles }) => quartiles?.low ?? null,
  median: ({ quartiles }) => quartiles?.median ?? null,
  high: ({ quartiles }) => quartiles?.high ?? null,
  ...fields<QuestionRealisationDto>('notConcerned', 'awaited'),
};
