import type { LineageKind, LineageLink } from './proposal.js';

/** True when the later proposal is the same demand; an extension is a neighbouring one. */
export function carriesSameDemand(kind: LineageKind): boolean {
  return kind !== 'extended';
}

/** The motions in which one same demand stands, up to and including a given proposal's. */
export interface AskedIn {
  /** Oldest first. */
  readonly years: readonly number[];
  /** True when only links validated by staff are counted; false while every link is our proposal. */
  readonly validatedOnly: boolean;
}

/** The links that count: those of the same demand, and only the validated ones once any of them is validated. */
export function countedLineage(links: readonly LineageLink[]): {
  links: readonly LineageLink[];
  validatedOnly: boolean;
} {
  const sameDemand = links.filter((link) => carriesSameDemand(link.kind));
  const validated = sameDemand.filter((link) => link.review === 'validated');
  const validatedOnly = validated.length > 0;
  return { links: validatedOnly ? validated : sameDemand, validatedOnly };
}

/** Years of the motions that carry this proposal's demand, its own included, following the counted links backwards. */
export function askedIn(
  proposalId: string,
  links: readonly LineageLink[],
  motionYearOf: (proposalId: string) => number,
): AskedIn {
  const counted = countedLineage(links);
  const years = new Set([...withAncestors(proposalId, counted.links)].map(motionYearOf));
  return { years: [...years].sort((a, b) => a - b), validatedOnly: counted.validatedOnly };
}

/** Proposals whose demand a later proposal carries on, by the counted links. */
export function takenUpLater(links: readonly LineageLink[]): ReadonlySet<string> {
  return new Set(countedLineage(links).links.map((link) => link.fromProposalId));
}

/** A proposal already seen is not followed again: a faulty cycle in the links cannot hang the walk. */
function withAncestors(proposalId: string, links: readonly LineageLink[]): ReadonlySet<string> {
  const seen = new Set([proposalId]);
  for (const id of seen) {
    for (const link of links) if (link.toProposalId === id) seen.add(link.fromProposalId);
  }
  return seen;
}
