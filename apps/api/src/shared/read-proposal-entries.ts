import { Injectable } from '@nestjs/common';
import {
  GovernmentActionRepository,
  IndicatorRepository,
  MotionRepository,
  ProgressEventRepository,
  ProposalRepository,
} from '@ou-en-est-on/data';
import { proposalEntries, type ProposalEntry, type ProposalSources, type ReadingClocks } from '@ou-en-est-on/domain';

export interface ProposalReading {
  readonly clocks: ReadingClocks;
  readonly sources: ProposalSources;
  readonly entries: readonly ProposalEntry[];
}

/** Reads the proposals with all that lists, pages, dashboards and exports say of them. */
@Injectable()
export class ReadProposalEntries {
  constructor(
    private readonly motions: MotionRepository,
    private readonly proposals: ProposalRepository,
    private readonly events: ProgressEventRepository,
    private readonly actions: GovernmentActionRepository,
    private readonly indicators: IndicatorRepository,
  ) {}

  async run(clocks: ReadingClocks): Promise<ProposalReading> {
    const [motions, proposals, events, factsToVerify, lineage, actionLinks, indicatorLinks] = await Promise.all([
      this.motions.findAll(),
      this.proposals.findAll(),
      this.events.findAll(),
      this.actions.findFactsToVerify(),
      this.proposals.findLineage(),
      this.actions.findProposalLinks(),
      this.indicators.findProposalLinks(),
    ]);
    const sources = { motions, proposals, events, factsToVerify, lineage, actionLinks, indicatorLinks };
    return { clocks, sources, entries: proposalEntries(sources, clocks) };
  }
}
