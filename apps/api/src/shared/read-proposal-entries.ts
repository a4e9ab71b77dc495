import { Injectable } from '@nestjs/common';
import {
  GovernmentActionRepository,
  IndicatorRepository,
  MotionRepository,
  ProgressEventRepository,
  ProposalRepository,
} from '@ou-en-est-on/data';
import { proposalEntries, type ProposalEntry, type ProposalSources } from '@ou-en-est-on/domain';
import { Clock } from './clock.js';

export interface ProposalReading {
  readonly sources: ProposalSources;
  readonly entries: readonly ProposalEntry[];
}

/** Reads the proposals with all that lists, pages, dashboards and exports say of them, as of now. */
@Injectable()
export class ReadProposalEntries {
  constructor(
    private readonly motions: MotionRepository,
    private readonly proposals: ProposalRepository,
    private readonly events: ProgressEventRepository,
    private readonly actions: GovernmentActionRepository,
    private readonly indicators: IndicatorRepository,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<ProposalReading> {
    const [motions, proposals, events, lineage, actionLinks, indicatorLinks] = await Promise.all([
      this.motions.findAll(),
      this.proposals.findAll(),
      this.events.findAll(),
      this.proposals.findLineage(),
      this.actions.findProposalLinks(),
      this.indicators.findProposalLinks(),
    ]);
    const sources = { motions, proposals, events, lineage, actionLinks, indicatorLinks };
    return { sources, entries: proposalEntries(sources, { asOf: this.clock.today(), knownAt: this.clock.now() }) };
  }
}
