import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  clocksQuery,
  type ClocksQuery,
  type ProposalDetailDto,
  type ProposalHistoryDto,
  type ProposalListDto,
  proposalQuery,
  type ProposalQuery,
} from '@ou-en-est-on/contracts';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { GetProposalHistory } from './get-proposal-history.js';
import { GetProposal } from './get-proposal.js';
import { ListProposals } from './list-proposals.js';

@Controller('api/v1/proposals')
export class ProposalsController {
  constructor(
    private readonly listProposals: ListProposals,
    private readonly getProposal: GetProposal,
    private readonly getProposalHistory: GetProposalHistory,
  ) {}

  @Get()
  @OffersCsv()
  proposals(
    @Query(new QueryPipe(proposalQuery)) query: ProposalQuery,
    @RequestedFormat() format: Format,
  ): Promise<ProposalListDto | CsvFile> {
    return format === 'csv' ? this.listProposals.export(query) : this.listProposals.run(query);
  }

  @Get(':id')
  proposal(@Param('id') id: string, @Query(new QueryPipe(clocksQuery)) query: ClocksQuery): Promise<ProposalDetailDto> {
    return this.getProposal.run(id, query);
  }

  @Get(':id/history')
  @OffersCsv()
  history(
    @Param('id') id: string,
    @Query(new QueryPipe(clocksQuery)) query: ClocksQuery,
    @RequestedFormat() format: Format,
  ): Promise<ProposalHistoryDto | CsvFile> {
    return format === 'csv' ? this.getProposalHistory.export(id, query) : this.getProposalHistory.run(id, query);
  }
}
