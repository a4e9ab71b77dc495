import type { LabelMatrixDto, ModuleQuestionListDto, ModuleStateDto } from '@ou-en-est-on/contracts';
import { answerInWords } from '../answer-field/choice';
import { choicesFor } from '../module-choices';
import type { ChangeGroup } from './validation-section';

/** What is answered to the module otherwise than in public, in words. */
export function moduleChanges(
  { changes }: Pick<ModuleStateDto, 'changes'>,
  { items }: Pick<ModuleQuestionListDto, 'items'>,
  edition: Pick<LabelMatrixDto, 'levels' | 'specialAnswers'>,
): ChangeGroup[] {
  const questions = new Map(items.map((question) => [question.id, question]));
  const lines = changes.flatMap(({ questionId, before, after }) => {
    const question = questions.get(questionId);
    if (!question) return [];
    const choices = choicesFor(question, edition);
    const [said, saying] = [before, after].map((one) => answerInWords(one, choices, question.unit));
    const words = { before: said ?? '', after: saying ?? '' };
    return [{ id: questionId, label: question.label, ...words, path: '/espace/module-motion' }];
  });
  return lines.length > 0 ? [{ id: 'module', label: 'Questions', changes: lines }] : [];
}
