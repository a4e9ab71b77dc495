import type { AssessmentScoreDto } from '@ou-en-est-on/contracts';
import { explainScore, type RealisationLevel, scoreOf, type Standing } from '@ou-en-est-on/domain';
import { toExplanationDto } from './explanation.mapper.js';

/** The score of a state over some services, and what made it. */
export function toStateScore(
  services: readonly { readonly id: string }[],
  standings: ReadonlyMap<string, Standing | null>,
  levels: readonly RealisationLevel[],
): AssessmentScoreDto {
  const score = scoreOf(
    services.map(({ id }) => standings.get(id) ?? null),
    levels,
  );
  return { ...score, explain: toExplanationDto(explainScore(score)) };
}
