import type { ProposalSummaryDto } from '@ou-en-est-on/contracts';

export interface LinkedProposal<L> {
  readonly link: L;
  readonly proposal: ProposalSummaryDto;
}

/** Links to proposals by relation, in the order of the vocabulary; relations without a link are left out. */
export function groupLinks<R extends string, L extends { readonly proposalId: string; readonly relation: R }>(
  links: readonly L[],
  proposals: readonly ProposalSummaryDto[],
  labels: Readonly<Record<R, string>>,
): readonly { readonly relation: R; readonly label: string; readonly entries: readonly LinkedProposal<L>[] }[] {
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const entries = links.flatMap((link) => {
    const proposal = byId.get(link.proposalId);
    return proposal ? [{ link, proposal }] : [];
  });
  return (Object.keys(labels) as R[])
    .map((relation) => ({
      relation,
      label: labels[relation],
      entries: entries.filter(({ link }) => link.relation === relation),
    }))
    .filter((group) => group.entries.length > 0);
}
