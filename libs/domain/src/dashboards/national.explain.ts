import type { Exchange } from '../exchanges/exchange.js';
import { hasWrittenReply, wasDelivered } from '../exchanges/reply.rules.js';
import type { Motion } from '../motions/motion.js';
import { concernsState } from '../proposals/local-share.rules.js';
import type { ProposalEntry } from '../proposals/proposal-entry.rules.js';
import type { CalendarDate } from '../shared/calendar-date.js';
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
    counted('Engagées, partiellement réalisées ou réalisées', proposalsWithStateAct(entries).total),
  ];
  return explained('proposals-with-state-act', inputs, coverageOf(countByProgress(addressed)));
}

export function explainMotionsWithoutWrittenReply(
  motions: readonly Pick<Motion, 'year' | 'delivery'>[],
  exchanges: readonly Exchange[],
  day: CalendarDate,
): Explanation {
  const delivered = motions.filter((motion) => wasDelivered(motion, exchanges, day));
  const replied = delivered.filter(({ year }) => hasWrittenReply(year, exchanges));
  return explained('motions-without-written-reply', [
    counted('Motions dont la remise est connue', delivered.length),
    counted('Motions ayant reçu une réponse écrite connue', replied.length),
  ]);
}

/** Of the proposals that name each actor. */
export function explainActors(entries: readonly Pick<ProposalEntry, 'proposal'>[]): Explanation {
  const named = entries.filter(({ proposal }) => proposal.actors.length > 0).length;
  return explained('actor-counts', [counted('Propositions', entries.length)], {
    known: named,
    total: entries.length,
  });
}

/** Those whose progress says something, of all. */
function coverageOf({ total, counts }: ProgressCounts): Explanation['coverage'] {
  const silent = counts.find(({ value }) => value === 'not-assessed')?.total ?? 0;
  return { known: total - silent, total };
}
