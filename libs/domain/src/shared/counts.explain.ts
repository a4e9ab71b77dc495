import { counted, explained, type Explanation } from './rule.js';

/** Of the total of a list: how many there are in all, how many answer the choices made. */
export function explainFound(noun: string, inAll: number, found: number): Explanation {
  return explained('matching-count', [
    counted(`${noun} en tout`, inAll),
    counted('Retenus par les choix faits', found),
  ]);
}

/** Of the counts beside filters. */
export function explainFacetCounts(noun: string, inAll: number, found: number): Explanation {
  return explained('facet-counts', [
    counted(`${noun} en tout`, inAll),
    counted('Trouvés avec les filtres en vigueur', found),
  ]);
}

/** Of a count of linked proposals: whose links they are. */
export function explainLinkedProposals(count: number, basis: string): Explanation {
  return explained('linked-proposals', [counted('Propositions', count), counted('Liens', basis)]);
}

export function explainFactsToVerify(count: number): Explanation {
  return explained('facts-to-verify', [counted('Faits à vérifier', count)]);
}
