import type { ProposalListDto } from '@ou-en-est-on/contracts';
import type { ProposalFacet, ProposalFilterName, StateProgress } from '@ou-en-est-on/domain';
import { stateProgressLabel } from '@ou-en-est-on/ui';
import { STAKE_LABELS } from '../shared/labels/common.labels';
import { ACTOR_LABELS, TAG_LABELS } from '../shared/labels/proposal.labels';

/** The facets of a list; none before it is read. */
export type Facets = Partial<ProposalListDto['facets']>;

/** Vocabularies that the site words itself; what else there is comes with its name from the API. */
const WORDS: Partial<Record<ProposalFilterName, (code: string) => string>> = {
  /** A motion is named after its year. */
  motion: (code) => code,
  stateProgress: (code) => stateProgressLabel(code as StateProgress),
  stake: (code) => STAKE_LABELS[code as keyof typeof STAKE_LABELS],
  actor: (code) => ACTOR_LABELS[code as keyof typeof ACTOR_LABELS],
  tag: (code) => TAG_LABELS[code as keyof typeof TAG_LABELS],
  review: (code) => (code === 'proposed' ? 'provisoire' : 'relue et publiée'),
  pending: () => 'en attente',
};

/** The French name of a value of a filter; its code while no name is known. The value has passed the contract. */
export function filterValueLabel(name: ProposalFilterName, value: string, facets: Facets): string {
  const worded = WORDS[name]?.(value);
  return worded ?? facets[name as ProposalFacet]?.find((count) => count.value === value)?.label ?? value;
}
