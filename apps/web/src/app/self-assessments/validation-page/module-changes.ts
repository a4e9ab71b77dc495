import type { LabelMatrixDto, ModuleQuestionListDto, ModuleStateDto } from '@ou-en-est-on/contracts';
import { saidInWords } from '../module-choices';
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
    const [said, saying] = [before, after].map((one) => saidInWords(one, question, edition));
    const words = { before: said ?? '', after: saying ?? '' };
    return [{ id: questionId, label: question.label, ...words, path: '/espace/module-motion' }];
  });
  return lines.length > 0 ? [{ id: 'module', label: 'Questions', changes: lines }] : [];
}
