import { counted, explained, type Explanation } from '../shared/rule.js';

/** Of the proposals that a list finds, and of those among them that show a provisional reading. */
export function explainFoundProposals(inAll: number, found: number, provisional: number): Explanation {
  return explained('matching-count', [
    counted('Propositions en tout', inAll),
    counted('Retenues par les choix faits', found),
    counted('dont lectures provisoires', provisional),
  ]);
}
