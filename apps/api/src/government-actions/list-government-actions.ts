import { Injectable } from '@nestjs/common';
import type { GovernmentActionListDto, GovernmentActionQuery } from '@ou-en-est-on/contracts';
import { GovernmentActionRepository } from '@ou-en-est-on/data';
import { Clock } from '../shared/clock.js';
import { pageOfDtos } from '../shared/page.js';
import { toGovernmentActionSummary } from './government-action.mapper.js';

@Injectable()
export class ListGovernmentActions {
  constructor(
    private readonly actions: GovernmentActionRepository,
    private readonly clock: Clock,
  ) {}

  /** By name. */
  async run(query: GovernmentActionQuery): Promise<GovernmentActionListDto> {
    const { domain, kind, proposal } = query;
    const [actions, links] = await Promise.all([this.actions.findAll(), this.actions.findProposalLinks()]);
    const linked = new Set(links.filter((link) => proposal?.includes(link.proposalId)).map(({ actionId }) => actionId));
    const found = actions
      .filter((action) => domain?.includes(action.domain) ?? true)
      .filter((action) => kind?.includes(action.kind) ?? true)
      .filter((action) => proposal === undefined || linked.has(action.id));
    const today = this.clock.today();
    return pageOfDtos(
      found,
      query,
      ({ id }) => id,
      (action) => toGovernmentActionSummary(action, links, today),
    );
  }
}
