import { Injectable } from '@nestjs/common';
import type { IndicatorListDto, IndicatorQuery } from '@ou-en-est-on/contracts';
import { pageOfDtos } from '../shared/page.js';
import { toIndicatorSummary } from './indicator.mapper.js';
import { ReadIndicators } from './read-indicators.js';

@Injectable()
export class ListIndicators {
  constructor(private readonly readIndicators: ReadIndicators) {}

  async run(query: IndicatorQuery): Promise<IndicatorListDto> {
    const { indicators, links, readingOf } = await this.readIndicators.run();
    const linked = new Set(
      links.filter(({ proposalId }) => query.proposal?.includes(proposalId)).map(({ indicatorId }) => indicatorId),
    );
    const found = indicators
      .filter(({ headline }) => query.headline === undefined || headline === (query.headline === 'true'))
      .filter(({ id }) => query.proposal === undefined || linked.has(id));
    return pageOfDtos(
      found,
      query,
      ({ id }) => id,
      (indicator) => toIndicatorSummary(indicator, readingOf(indicator.id)),
    );
  }
}
