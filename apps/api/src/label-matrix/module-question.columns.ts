import type { ModuleQuestionDto } from '@ou-en-est-on/contracts';
import { type Columns, fields } from '../http/csv.js';

export const MODULE_QUESTION_COLUMNS: Columns<ModuleQuestionDto> = {
  ...fields<ModuleQuestionDto>('id', 'position', 'label', 'kind', 'unit', 'help', 'expectedEvidence', 'adds'),
  ...fields<ModuleQuestionDto>('proposalIds', 'territoryTypes', 'populationMin', 'populationNote'),
  'legalBasis.text': (row) => row.legalBasis?.text ?? null,
  'legalBasis.url': (row) => row.legalBasis?.url ?? null,
  'legalBasis.mandatory': (row) => row.legalBasis?.mandatory ?? null,
  ...fields<ModuleQuestionDto>('note', 'review'),
};
