import type { ProposalSummaryDto } from '@ou-en-est-on/contracts';

export interface LinkedProposal {
  readonly proposal: ProposalSummaryDto;
  /** Why they are set side by side. */
  readonly words: string;
}

export interface LinkGroup {
  readonly label: string;
  readonly entries: readonly LinkedProposal[];
}

interface Link<R extends string> {
  readonly proposalId: string;
  readonly relation: R;
}

/** Links to proposals by relation, in the order of the vocabulary; relations without a link are left out. */
export function groupLinks<R extends string, L extends Link<R>>(
  links: readonly L[],
  proposals: readonly ProposalSummaryDto[],
  labels: Readonly<Record<R, string>>,
  wordsOf: (link: L) => string,
): readonly LinkGroup[] {
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  return (Object.keys(labels) as R[])
    .map((relation) => ({
      label: labels[relation],
      entries: links
        .filter((link) => link.relation === relation)
        .flatMap((link) => {
          const proposal = byId.get(link.proposalId);
          return proposal ? [{ proposal, words: wordsOf(link) }] : [];
        }),
    }))
    .filter((group) => group.entries.length > 0);
}
