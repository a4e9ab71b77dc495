import type { CalendarDate } from '../shared/calendar-date.js';
import { counted, type ExplainedInput, explained, type Explanation } from '../shared/rule.js';
import type { Score } from './score.rules.js';

export function explainScore({ services, answered, counted: known, low, high }: Score): Explanation {
  const inputs = [
    counted('Services', services),
    counted('Services renseignés', answered),
    counted('Réponses dont le niveau compte', known),
    counted('Si tout ce qui manque était au plus bas (%)', low),
    counted('Si tout ce qui manque était réalisé (%)', high),
  ];
  return explained('self-assessment-score', inputs, { known: answered, total: services });
}

/** A score of some day, as a curve draws it. */
export interface DatedScore extends Pick<Score, 'value' | 'counted' | 'services'> {
  readonly on: CalendarDate;
}

/**
 * Of a curve: each score of the past with its day and its own answers; the last one is that in force, with what others
 * provide on the day read.
 */
export function explainScores(past: readonly DatedScore[], inForce: DatedScore): Explanation {
  const inputs = [...past, inForce].flatMap((score): ExplainedInput[] => [
    { ...counted(score === inForce ? 'Score en vigueur (%)' : 'Score (%)', score.value), date: score.on },
    { ...counted('Réponses dont le niveau compte', score.counted), date: score.on },
  ]);
  const note = counted('Score en vigueur', 'celui de cette validation, avec ce que d’autres assurent au jour lu');
  return explained('self-assessment-score', [...inputs, note], { known: inForce.counted, total: inForce.services });
}

/** Of how many services something is said, a level or not. */
export function explainProgress(answered: number, services: number): Explanation {
  const inputs = [counted('Services', services), counted('Services renseignés', answered)];
  return explained('self-assessment-progress', inputs, { known: answered, total: services });
}

/** What is answered otherwise than in public. */
export function explainChanges(changes: number): Explanation {
  return explained('self-assessment-changes', [counted('Réponses qui diffèrent', changes)]);
}

/** Of how many questions of the module something is said; never counted with the services. */
export function explainModuleProgress(answered: number, questions: number): Explanation {
  const inputs = [
    counted('Questions posées à cette collectivité', questions),
    counted('Questions répondues', answered),
  ];
  return explained('module-progress', inputs, { known: answered, total: questions });
}

/** Answers that lead to a body that has validated nothing for them. */
export function explainAwaited(answers: number): Explanation {
  return explained('self-assessment-awaited', [counted('Réponses en attente', answers)]);
}
