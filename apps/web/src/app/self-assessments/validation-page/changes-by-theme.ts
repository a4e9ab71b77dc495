import type { LabelMatrixDto, SelfAssessmentDto } from '@ou-en-est-on/contracts';
import { answerInWords, type Choice } from '../answer-field/choice';
import type { ChangeGroup } from './change-group';

/** What is answered otherwise than in public, theme by theme, in words. */
export function changesByTheme(
  { changes }: Pick<SelfAssessmentDto, 'changes'>,
  { themes }: Pick<LabelMatrixDto, 'themes'>,
  choices: readonly Choice[],
): ChangeGroup[] {
  const byService = new Map(changes.map((change) => [change.serviceId, change]));
  return themes
    .map(({ id, label, services }) => ({
      ...{ id, label },
      changes: services.flatMap((service) => {
        const change = byService.get(service.id);
        if (!change) return [];
        const [before, after] = [change.before, change.after].map((answer) => answerInWords(answer, choices));
        const path = `/espace/autoevaluation/${id}`;
        return [{ id: service.id, label: service.label, before: before ?? '', after: after ?? '', evidence: [], path }];
      }),
    }))
    .filter((group) => group.changes.length > 0);
}
