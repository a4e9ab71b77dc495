import { Injectable } from '@nestjs/common';
import type { FacetCountDto, ProposalListDto, ProposalQuery } from '@ou-en-est-on/contracts';
import { GovernmentActionRepository, LabelMatrixRepository, MotionRepository } from '@ou-en-est-on/data';
import {
  explainFacetCounts,
  explainFoundProposals,
  facetCounts,
  filterProposals,
  isProvisional,
  PROPOSAL_FACETS,
  type ProposalEntry,
  sortProposals,
} from '@ou-en-est-on/domain';
import { ReadRealisations } from '../realisations/read-realisations.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { pageOfDtos } from '../shared/page.js';
import { ReadProposalEntries } from '../shared/read-proposal-entries.js';
import { FilterLabels } from './filter-labels.js';
import { type FacetLabel, facetLabels } from './facet-labels.js';
import { differencesOf, toListedProposal, toProgressCountsDto } from './proposal.mapper.js';

@Injectable()
export class ListProposals {
  constructor(
    private readonly readEntries: ReadProposalEntries,
    private readonly readRealisations: ReadRealisations,
    private readonly motions: MotionRepository,
    private readonly actions: GovernmentActionRepository,
    private readonly editions: LabelMatrixRepository,
    private readonly filterLabels: FilterLabels,
    private readonly clock: Clock,
  ) {}

  async run(query: ProposalQuery): Promise<ProposalListDto> {
    const clocks = this.clock.reading(query);
    const [{ entries }, label, filterLabels] = await Promise.all([
      this.readEntries.run(clocks),
      this.readLabels(),
      this.filterLabels.run(query),
    ]);
    const sides = await this.readRealisations.ofProposals(entries, clocks);
    const found = sortProposals(filterProposals(entries, query), query.sort, differencesOf(sides));
    const provisional = found.filter(({ progress }) => isProvisional(progress)).length;
    const total = entries.length;
    return {
      clocks: toClocksDto(clocks),
      ...pageOfDtos(
        found,
        query,
        ({ proposal }) => proposal.id,
        (entry) => toListedProposal(entry, sides.get(entry.proposal.id)),
      ),
      facets: facetsOf(entries, query, label),
      provisional,
      progress: toProgressCountsDto(found),
      explain: toExplanationDto(explainFoundProposals(total, found.length, provisional)),
      facetsExplain: toExplanationDto(explainFacetCounts('Propositions', total, found.length)),
      filterLabels,
    };
  }

  private async readLabels(): Promise<FacetLabel> {
    const [motions, stakes, actions, edition] = await Promise.all([
      this.motions.findAll(),
      this.motions.findStakes(),
      this.actions.findAll(),
      this.editions.findCurrentEdition(),
    ]);
    return facetLabels({ motions, stakes, actions, edition });
  }
}

function facetsOf(
  entries: readonly ProposalEntry[],
  query: ProposalQuery,
  label: FacetLabel,
): ProposalListDto['facets'] {
  const facets = PROPOSAL_FACETS.map((facet): [string, FacetCountDto[]] => [
    facet,
    facetCounts(entries, query, facet).map(({ value, count }) => ({ value, label: label(facet, value), count })),
  ]);
  return Object.fromEntries(facets) as ProposalListDto['facets'];
}
