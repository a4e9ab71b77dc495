import type {
  AssessmentScoreDto,
  AssessmentStandingDto,
  SelfAssessmentDto,
  WorkingAnswerDto,
} from '@ou-en-est-on/contracts';
import type { AnswerEntity, SelfAssessmentEntity } from '@ou-en-est-on/data';
import {
  type AnswerChange,
  explainScore,
  type MatrixEdition,
  scoreOf,
  type SelfAssessmentStep,
  type Standing,
} from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';

/** Names that answers need, by id: of who provides, and of who wrote. */
export interface AnswerNames {
  readonly collectivities: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

export function toAnswer(
  { serviceId, value, providedBy, note, version, editedAt, editedBy }: AnswerEntity,
  { collectivities, people }: AnswerNames,
  personId: string,
): WorkingAnswerDto {
  return {
    ...{ serviceId, value, note, version },
    providedBy: providedBy === null ? null : { id: providedBy, name: collectivities.get(providedBy) ?? providedBy },
    editedAt: editedAt.toISOString(),
    editedBy: { name: people.get(editedBy) ?? null, isYou: editedBy === personId },
  };
}

/** A state that nobody began is at its first version, and is being edited. */
export function toStanding(
  state: SelfAssessmentEntity | null,
  changes: readonly AnswerChange[],
  isPublic: boolean,
  steps: SelfAssessmentStep[],
): AssessmentStandingDto {
  return {
    status: state?.status ?? 'editing',
    version: state?.version ?? 1,
    submittedAt: state?.submittedAt?.toISOString() ?? null,
    changes: [...changes],
    ...{ isPublic, steps },
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
