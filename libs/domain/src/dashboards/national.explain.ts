import type { Exchange } from '../exchanges/exchange.js';
import { hasWrittenReply } from '../exchanges/reply.rules.js';
import { concernsState } from '../proposals/local-share.rules.js';
import type { ProposalEntry } from '../proposals/proposal-entry.rules.js';
import { counted, explained, type Explanation } from '../shared/rule.js';
import { countByProgress, type ProgressCounts, proposalsWithStateAct } from './national.rules.js';

export function explainCounts(counts: ProgressCounts): Explanation {
  const inputs = [
    counted('Propositions', counts.total),
    counted('Lectures provisoires', counts.provisional),
    counted('Lectures en attente de vérification', counts.pendingVerification),
  ];
  return explained('progress-counts', inputs, coverageOf(counts));
}

export function explainProposalsWithStateAct(entries: readonly ProposalEntry[]): Explanation {
  const addressed = entries.filter(({ proposal }) => concernsState(proposal.actors));
  const inputs = [
    counted('Propositions adressées à l’État', addressed.length),
    counted('Engagées, partiellement réalisées ou réalisées', proposalsWithStateAct(entries)),
  ];
  return explained('proposals-with-state-act', inputs, coverageOf(countByProgress(addressed)));
}

export function explainMotionsWithoutWrittenReply(
  motions: readonly { readonly year: number }[],
  exchanges: readonly Exchange[],
): Explanation {
  const replied = motions.filter(({ year }) => hasWrittenReply(year, exchanges));
  return explained('motions-without-written-reply', [
    counted('Motions', motions.length),
    counted('Motions ayant reçu une réponse écrite connue', replied.length),
  ]);
}

/** Those whose progress says something, of all. */
function coverageOf({ total, counts }: ProgressCounts): Explanation['coverage'] {
  const silent = counts.find(({ value }) => value === 'not-assessed')?.total ?? 0;
  return { known: total - silent, total };
}
