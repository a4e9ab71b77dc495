import { type AnswerEntity, SelfAssessmentRepository, type StateKey } from '@ou-en-est-on/data';
import { type Standing, standingOf } from '@ou-en-est-on/domain';
import type { Transaction } from '../database/database.js';

/** Where these working answers lead, once what others provide is looked up in what those made public. */
export async function standingsOf(
  manager: Transaction,
  { collectivityId, editionId }: StateKey,
  answers: readonly AnswerEntity[],
): Promise<Map<string, Standing | null>> {
  const provided = answers.flatMap(({ serviceId, providedBy }) => (providedBy ? [{ serviceId, providedBy }] : []));
  const found = await new SelfAssessmentRepository(manager).findProvided(editionId, provided);
  const validated = new Map(found.map((one) => [keyOf(one.collectivityId, one.serviceId), one]));
  return new Map(
    answers.map(({ serviceId, value, providedBy }) => {
      const answer = value === null ? null : { serviceId, value, providedBy };
      return [
        serviceId,
        standingOf(collectivityId, answer, (id, service) => validated.get(keyOf(id, service)) ?? null),
      ];
    }),
  );
}

const keyOf = (collectivityId: string, serviceId: string): string => `${collectivityId} ${serviceId}`;
