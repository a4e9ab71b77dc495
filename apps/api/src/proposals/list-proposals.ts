import { Injectable } from '@nestjs/common';
import type { FacetCountDto, ListedProposalDto, ProposalListDto, ProposalQuery } from '@ou-en-est-on/contracts';
import { GovernmentActionRepository, LabelMatrixRepository, MotionRepository } from '@ou-en-est-on/data';
import {
  explainFacetCounts,
  explainFoundProposals,
  facetCounts,
  filterProposals,
  isProvisional,
  PROPOSAL_FACETS,
  type ProposalEntry,
  type ReadingClocks,
  sortProposals,
} from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { ReadRealisations } from '../realisations/read-realisations.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { pageOfDtos } from '../shared/page.js';
import { ReadProposalEntries } from '../shared/read-proposal-entries.js';
import { FilterLabels } from './filter-labels.js';
import { type FacetLabel, facetLabels } from './facet-labels.js';
import { PROPOSAL_COLUMNS } from './proposal.columns.js';
import { differencesOf, toListedProposal, toProgressCountsDto } from './proposal.mapper.js';

/** The proposals of a reading, those of them that were asked for, in order, and how one is told. */
interface Found {
  readonly entries: readonly ProposalEntry[];
  readonly found: readonly ProposalEntry[];
  readonly toDto: (entry: ProposalEntry) => ListedProposalDto;
}

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
    const [{ entries, found, toDto }, label, filterLabels] = await Promise.all([
      this.find(query, clocks),
      this.readLabels(),
      this.filterLabels.run(query),
    ]);
    const provisional = found.filter(({ progress }) => isProvisional(progress)).length;
    const total = entries.length;
    return {
      clocks: toClocksDto(clocks),
      ...pageOfDtos(found, query, ({ proposal }) => proposal.id, toDto),
      facets: facetsOf(entries, query, label),
      provisional,
      progress: toProgressCountsDto(found),
      explain: toExplanationDto(explainFoundProposals(total, found.length, provisional)),
      facetsExplain: toExplanationDto(explainFacetCounts('Propositions', total, found.length)),
      filterLabels,
    };
  }

  /** Every proposal that matches the filters, whatever the page asked for. */
  async export(query: ProposalQuery): Promise<CsvFile> {
    const { found, toDto } = await this.find(query, this.clock.reading(query));
    return toCsv('propositions.csv', found.map(toDto), PROPOSAL_COLUMNS);
  }

  private async find(query: ProposalQuery, clocks: ReadingClocks): Promise<Found> {
    const { entries } = await this.readEntries.run(clocks);
    const sides = await this.readRealisations.ofProposals(entries, clocks);
    return {
      entries,
      found: sortProposals(filterProposals(entries, query), query.sort, differencesOf(sides)),
      toDto: (entry) => toListedProposal(entry, sides.get(entry.proposal.id)),
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
