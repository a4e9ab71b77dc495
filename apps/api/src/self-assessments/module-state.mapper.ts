import type { ModuleAnswerDto, ModuleStandingDto } from '@ou-en-est-on/contracts';
import type { ModuleAnswerChange, ModuleAnswerEntity, SaidOfQuestion } from '@ou-en-est-on/data';
import type { Standing } from '@ou-en-est-on/domain';
import { type AnswerNames, toAuthor, toInherited, toNamed } from './self-assessment.mapper.js';

export function toModuleAnswer(
  answer: ModuleAnswerEntity,
  standing: Standing | null,
  names: AnswerNames,
  personId: string,
): ModuleAnswerDto {
  const { questionId, value, providedBy, amount, datedOn, note, evidence, version, editedAt, editedBy } = answer;
  return {
    ...{ questionId, value, amount, datedOn, note, evidence, version },
    providedBy: toNamed(providedBy, names),
    inherited: providedBy === null ? null : toInherited(standing, names),
    editedAt: editedAt.toISOString(),
    editedBy: toAuthor(editedBy, names, personId),
  };
}

export function toModuleChanges(
  changes: readonly ModuleAnswerChange[],
  names: AnswerNames,
): ModuleStandingDto['changes'] {
  const said = ({ evidence, providedBy, ...rest }: SaidOfQuestion): ModuleStandingDto['changes'][number]['before'] => ({
    ...rest,
    evidence: [...evidence],
    providedBy: toNamed(providedBy, names),
  });
  return changes.map(({ questionId, before, after }) => ({
    questionId,
    before: before && said(before),
    after: after && said(after),
  }));
}
