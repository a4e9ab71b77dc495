import type { LabelMatrixDto, ModuleQuestionListDto, ModuleStateDto } from '@ou-en-est-on/contracts';
import { answerInWords } from '../answer-field/choice';
import { choicesFor } from '../module-choices';
import type { ChangeGroup, EvidenceChange } from './change-group';

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
    const evidence = evidenceChanges(before?.evidence ?? [], after?.evidence ?? []);
    return [{ id: questionId, label: question.label, ...words, evidence, path: '/espace/module-motion' }];
  });
  return lines.length > 0 ? [{ id: 'module', label: 'Questions', changes: lines }] : [];
}

/** What becomes public, then what leaves. */
function evidenceChanges(before: readonly string[], after: readonly string[]): EvidenceChange[] {
  const left = before.filter((address) => !after.includes(address));
  return [
    ...after.map((address) => ({ address, is: before.includes(address) ? ('kept' as const) : ('added' as const) })),
    ...left.map((address) => ({ address, is: 'removed' as const })),
  ];
}
