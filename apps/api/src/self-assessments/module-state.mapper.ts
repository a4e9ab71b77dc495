import type { ModuleAnswerDto, ModuleStandingDto } from '@ou-en-est-on/contracts';
import type { AnswerChange, Answered, ModuleAnswerEntity, SaidOfQuestion } from '@ou-en-est-on/data';
import type { Standing } from '@ou-en-est-on/domain';
import { type AnswerNames, toAuthor, toInherited, toNamed } from './life.mapper.js';

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

export function toModuleChange(
  { subjectId, before, after }: AnswerChange<SaidOfQuestion>,
  names: AnswerNames,
): ModuleStandingDto['changes'][number] {
  const said = ({ evidence, providedBy, ...rest }: Answered<SaidOfQuestion>) => ({
    ...rest,
    evidence: [...evidence],
    providedBy: toNamed(providedBy, names),
  });
  return { questionId: subjectId, before: before && said(before), after: after && said(after) };
}
