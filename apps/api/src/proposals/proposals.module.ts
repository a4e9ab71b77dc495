import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { RealisationsModule } from '../realisations/realisations.module.js';
import { GetProposalHistory } from './get-proposal-history.js';
import { GetProposal } from './get-proposal.js';
import { FilterLabels } from './filter-labels.js';
import { ListProposals } from './list-proposals.js';
import { ReadModuleAnswers } from './read-module-answers.js';
import { ProposalsController } from './proposals.controller.js';

@Module({
  imports: [IndicatorsModule, RealisationsModule],
  controllers: [ProposalsController],
  providers: [GetProposal, GetProposalHistory, ListProposals, FilterLabels, ReadModuleAnswers],
})
export class ProposalsModule {}
