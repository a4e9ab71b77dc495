import type { AssessmentScoreDto, SelfAssessmentDto, WorkingAnswerDto } from '@ou-en-est-on/contracts';
import type { AnswerEntity } from '@ou-en-est-on/data';
import { explainScore, type MatrixEdition, scoreOf, type Standing } from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';
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
  standingAt: (serviceId: string) => Standing | null,
): Pick<SelfAssessmentDto, 'overall' | 'themes'> {
  const scoreOver = (services: readonly { readonly id: string }[]): AssessmentScoreDto => {
    const score = scoreOf(
      services.map(({ id }) => standingAt(id)),
      levels,
    );
    return { ...score, explain: toExplanationDto(explainScore(score)) };
  };
  return {
    overall: scoreOver(themes.flatMap(({ services }) => services)),
    themes: themes.map(({ id, label, services }) => ({ id, label, score: scoreOver(services) })),
  };
}
