import { counted, explained, type Explanation } from '../shared/rule.js';
import type { ComparedLocalSide } from './disagreement.rules.js';
import type { LocalReading } from './local-reading.rules.js';
import type { StateProgress } from './state-progress.js';

export function explainLocalSide(
  { respondents, subjects }: LocalReading,
  labelOf: (id: string) => string,
): Explanation {
  const answered = subjects.map(({ subjectId, unanswered }) =>
    counted(`${labelOf(subjectId)} : répondants qui en disent quelque chose`, respondents - unanswered),
  );
  const known = subjects.reduce((sum, { levels }) => sum + levels.reduce((all, one) => all + one.collectivities, 0), 0);
  const total = respondents * subjects.length;
  return explained('local-side', [counted('Répondants', respondents), ...answered], { known, total });
}

/** Of how many collectivities the state is public; nothing is said of the others. */
export function explainRespondents(respondents: number, collectivities: number): Explanation {
  const inputs = [counted('Répondants', respondents), counted('Collectivités', collectivities)];
  return explained('respondents', inputs, { known: respondents, total: collectivities });
}

export function explainDisagreement(progress: StateProgress, local: ComparedLocalSide): Explanation {
  return explained('disagreement', [
    counted('Avancement côté État', progress),
    counted('Répondants', local.respondents),
    counted('Bas de la fourchette des collectivités (%)', local.low),
    counted('Haut de la fourchette des collectivités (%)', local.high),
  ]);
}
