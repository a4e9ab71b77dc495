import type { LabelMatrixDto, ModuleQuestionListDto } from '@ou-en-est-on/contracts';
import type { AnswerSubject } from './answer-field/answer-field';
import { type Choice, choicesOf } from './answer-field/choice';

type QuestionDto = ModuleQuestionListDto['items'][number];
type Edition = Pick<LabelMatrixDto, 'levels' | 'specialAnswers'>;

const YES_OR_NO: readonly Choice[] = [
  { code: 'yes', label: 'Oui', note: null },
  { code: 'no', label: 'Non', note: null },
];

/** A question as it is answered. */
export function subjectOf({ id, label, help, expectedEvidence, kind, unit }: QuestionDto): AnswerSubject {
  const description = `${help} Preuve\u00a0: ${expectedEvidence}`;
  if (kind === 'number') return { id, label, description, form: { asks: 'number', unit: unit ?? '' } };
  return kind === 'yes-no-date' ? { id, label, description, form: { asks: 'date' } } : { id, label, description };
}

/** What answers a question, beside a number. */
export function choicesFor({ kind }: Pick<QuestionDto, 'kind'>, edition: Edition): readonly Choice[] {
  const special = choicesOf({ levels: [], specialAnswers: edition.specialAnswers });
  if (kind === 'level') return choicesOf(edition);
  return kind === 'yes-no-date' ? [...YES_OR_NO, ...special] : special;
}
