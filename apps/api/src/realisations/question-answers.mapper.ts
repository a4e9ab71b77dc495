import type { QuestionAnswersDto, QuestionRealisationDto } from '@ou-en-est-on/contracts';
import {
  canCompareWith,
  type Explanation,
  explainModuleAnswers,
  type GroupQuartiles,
  type ModuleQuestion,
  type ModuleSums,
  questionReading,
  type SummedQuestion,
} from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { type ModuleValue, moduleValues } from '../shared/module-values.js';

/** Where the answers to questions lead, and how the numbers among them are spread. */
export interface SaidOfQuestions extends Pick<ModuleSums, 'counts'> {
  readonly quartiles: readonly GroupQuartiles[];
}

/** What is answered to a question of the module; `told` adds to its explanation. */
export function toQuestionAnswersDto(
  question: SummedQuestion,
  { counts, quartiles }: SaidOfQuestions,
  levels: readonly ModuleValue[],
  told: (explanation: Explanation) => Explanation = (explanation) => explanation,
): QuestionAnswersDto {
  const given = moduleValues(question, levels);
  const reading = questionReading(question, counts, given);
  const { respondents, notConcerned, awaited, unanswered } = reading;
  const values = reading.levels.map(({ level, collectivities }, index) => ({
    ...{ code: level, label: given[index]?.label ?? level, collectivities },
  }));
  const numbers = quartiles.find(({ subjectId }) => subjectId === question.id) ?? null;
  const { low, median, high } = numbers ?? { low: 0, median: 0, high: 0 };
  return {
    ...{ respondents, notConcerned, awaited, values },
    answers: respondents - unanswered,
    quartiles: numbers && canCompareWith(numbers.answers) ? { low, median, high } : null,
    explain: toExplanationDto(told(explainModuleAnswers(reading, values, numbers))),
  };
}

/** The same, with the question. */
export function toQuestionRealisation(
  question: ModuleQuestion,
  said: SaidOfQuestions,
  levels: readonly ModuleValue[],
  told?: (explanation: Explanation) => Explanation,
): QuestionRealisationDto {
  const { id, label, kind, unit } = question;
  return { id, label, kind, unit, ...toQuestionAnswersDto(question, said, levels, told) };
}

/** Of a group smaller than France: a question of fewer than five answers counted would tell of each. */
export function isQuestionShown({ values, quartiles }: QuestionRealisationDto): boolean {
  return quartiles !== null || canCompareWith(values.reduce((sum, { collectivities }) => sum + collectivities, 0));
}
