import { Injectable } from '@nestjs/common';
import type {
  GovernmentActionListDto,
  GovernmentActionQuery,
  GovernmentActionSummaryDto,
} from '@ou-en-est-on/contracts';
import { GovernmentActionRepository } from '@ou-en-est-on/data';
import { actionOn, explainFound, type GovernmentAction, hadBegun, type ReadingClocks } from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { pageOfDtos } from '../shared/page.js';
import { GOVERNMENT_ACTION_COLUMNS } from './government-action.columns.js';
import { toGovernmentActionSummary } from './government-action.mapper.js';

interface ActionsFound {
  /** All there are. */
  readonly actions: readonly GovernmentAction[];
  /** Those that match. */
  readonly found: readonly GovernmentAction[];
  readonly toDto: (action: GovernmentAction) => GovernmentActionSummaryDto;
}

@Injectable()
export class ListGovernmentActions {
  constructor(
    private readonly actions: GovernmentActionRepository,
    private readonly clock: Clock,
  ) {}

  /** By name. */
  async run(query: GovernmentActionQuery): Promise<GovernmentActionListDto> {
    const clocks = this.clock.reading(query);
    const { actions, found, toDto } = await this.find(query, clocks);
    return {
      clocks: toClocksDto(clocks),
      ...pageOfDtos(found, query, ({ id }) => id, toDto),
      explain: toExplanationDto(explainFound('Actions de l’État', actions.length, found.length)),
    };
  }

  /** Every action that matches the filters, whatever the page asked for. */
  async export(query: GovernmentActionQuery): Promise<CsvFile> {
    const { found, toDto } = await this.find(query, this.clock.reading(query));
    return toCsv('actions-de-l-etat.csv', found.map(toDto), GOVERNMENT_ACTION_COLUMNS);
  }

  private async find({ domain, kind, proposal }: GovernmentActionQuery, clocks: ReadingClocks): Promise<ActionsFound> {
    const [actions, links] = await Promise.all([this.actions.findAll(), this.actions.findProposalLinks()]);
    const linked = new Set(links.filter((link) => proposal?.includes(link.proposalId)).map(({ actionId }) => actionId));
    const begun = actions.filter((action) => hadBegun(action, clocks));
    const found = begun
      .filter((action) => domain?.includes(action.domain) ?? true)
      .filter((action) => kind?.includes(action.kind) ?? true)
      .filter((action) => proposal === undefined || linked.has(action.id));
    return {
      actions: begun,
      found,
      toDto: (action) => toGovernmentActionSummary(actionOn(action, clocks), links, clocks.asOf),
    };
  }
}
