import { counted, explained, type Explanation } from '../shared/rule.js';
import type { HistoryEntry } from './proposal-history.rules.js';

/** Of how many dated things a history holds. */
export function explainHistory(entries: readonly Pick<HistoryEntry, 'isAhead'>[]): Explanation {
  return explained('matching-count', [
    counted('Dates de l’historique', entries.length),
    counted('dont attendues', entries.filter(({ isAhead }) => isAhead).length),
  ]);
}
