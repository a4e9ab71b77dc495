import { counted, explained, type Explanation } from '../shared/rule.js';
import type { Score } from './score.rules.js';

export function explainScore({ services, answered, counted: known, low, high }: Score): Explanation {
  const inputs = [
    counted('Services', services),
    counted('Services répondus', answered),
    counted('Réponses dont le niveau compte', known),
    counted('Si tout ce qui manque était au plus bas (%)', low),
    counted('Si tout ce qui manque était réalisé (%)', high),
  ];
  return explained('self-assessment-score', inputs, { known: answered, total: services });
}
