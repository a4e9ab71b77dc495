import type { ProposalActionLink } from '@ou-en-est-on/domain';
import { checkEach } from './check.js';

/** « Aucun acte trouvé » is never said above an action of ours that goes the same way and has facts after the motion. */
export const checkFoundActions = checkEach('progress-events', function* ({ events }, index) {
  for (const [i, { proposalId, progress }] of events.entries()) {
    if (progress !== 'no-action-found') continue;
    for (const link of index.actionLinks.values()) {
      if (link.proposalId !== proposalId || !showsAnAction(link)) continue;
      const message = `le lien « ${link.id} » montre une action trouvée : l’avancement est « not-assessed ».`;
      yield [['events', i, 'progress'], 'inconsistent', message];
    }
  }
});

function showsAnAction({
  relation,
  factsAfterMotion,
}: Pick<ProposalActionLink, 'relation' | 'factsAfterMotion'>): boolean {
  return factsAfterMotion && (relation === 'answers' || relation === 'contributes');
}
