import { counted, explained, type Explanation } from '../shared/rule.js';
import type { GroupScore } from './local-state.rules.js';

/** A group of fewer than five says nothing of its size either. */
export function explainGroup({ size, counted: known, overall }: GroupScore, services: number): Explanation {
  const inputs = [
    counted('Autres répondants de même type', size ?? 'moins de cinq'),
    counted('Réponses dont le niveau compte', size === null ? null : known),
    counted('Score du groupe (%)', overall),
  ];
  return explained('comparison-group', inputs, size === null ? null : { known, total: size * services });
}
