import { Injectable } from '@nestjs/common';
import type { ClocksQuery, GovernmentActionDetailDto } from '@ou-en-est-on/contracts';
import { EvidenceRepository, GovernmentActionRepository } from '@ou-en-est-on/data';
import { actionOn, displayableFacts } from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { evidenceLookup } from '../shared/evidence.mapper.js';
import { toGovernmentActionDetail } from './government-action.mapper.js';

@Injectable()
export class GetGovernmentAction {
  constructor(
    private readonly actions: GovernmentActionRepository,
    private readonly evidence: EvidenceRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found */
  async run(id: string, query: ClocksQuery): Promise<GovernmentActionDetailDto> {
    const clocks = this.clock.reading(query);
    const found = await this.actions.findById(id);
    if (!found) throw new ProblemError('not-found');
    const action = actionOn(found, clocks);
    const { targets, milestones, observations } = displayableFacts(action);
    const evidenceIds = [...targets, ...milestones, ...observations].map(({ evidenceId }) => evidenceId);
    const [links, evidence] = await Promise.all([
      this.actions.findProposalLinks(),
      this.evidence.findByIds([...new Set(evidenceIds)].filter((one) => one !== null)),
    ]);
    return {
      ...toGovernmentActionDetail(action, links, evidenceLookup(evidence), clocks.asOf),
      clocks: toClocksDto(clocks),
    };
  }
}
