import type { GovernmentAction, MatrixEdition, Motion, ProposalFacet, Stake } from '@ou-en-est-on/domain';

export interface LabelSources {
  readonly motions: readonly Motion[];
  readonly stakes: readonly Stake[];
  readonly actions: readonly GovernmentAction[];
  readonly edition: MatrixEdition | null;
}

export type FacetLabel = (facet: ProposalFacet, value: string) => string;

/** Names of the facet values that are rows of the data; the fixed vocabularies keep their code, whose words are the interface's. */
export function facetLabels({ motions, stakes, actions, edition }: LabelSources): FacetLabel {
  const labels: Readonly<Partial<Record<ProposalFacet, ReadonlyMap<string, string>>>> = {
    motion: new Map(motions.map(({ id, title }) => [id, title])),
    stake: new Map(stakes.map(({ id, label }) => [id, label])),
    theme: new Map((edition?.themes ?? []).map(({ id, label }) => [id, label])),
    governmentAction: new Map(actions.map(({ id, name }) => [id, name])),
  };
  return (facet, value) => labels[facet]?.get(value) ?? value;
}
