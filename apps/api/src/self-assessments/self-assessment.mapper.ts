import type { SelfAssessmentDto, WorkingAnswerDto } from '@ou-en-est-on/contracts';
import type { AnswerEntity } from '@ou-en-est-on/data';
import type { MatrixEdition, Standing } from '@ou-en-est-on/domain';
import { toStateScore } from '../shared/state-score.mapper.js';
import { type AnswerNames, toAuthor, toInherited, toNamed } from './life.mapper.js';

export function toAnswer(
  { serviceId, value, providedBy, note, evidence, version, editedAt, editedBy }: AnswerEntity,
  standing: Standing | null,
  names: AnswerNames,
  personId: string,
): WorkingAnswerDto {
  return {
    ...{ serviceId, value, note, evidence, version },
    providedBy: toNamed(providedBy, names),
    inherited: providedBy === null ? null : toInherited(standing, names),
    editedAt: editedAt.toISOString(),
    editedBy: toAuthor(editedBy, names, personId),
  };
}

export function toScores(
  { themes, levels }: MatrixEdition,
  standings: ReadonlyMap<string, Standing | null>,
): Pick<SelfAssessmentDto, 'overall' | 'themes'> {
  const all = themes.flatMap(({ services }) => services);
  return {
    overall: toStateScore(all, standings, levels),
    themes: themes.map(({ id, label, services }) => ({ id, label, score: toStateScore(services, standings, levels) })),
  };
}
