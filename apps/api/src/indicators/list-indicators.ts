import { Injectable } from '@nestjs/common';
import type { IndicatorListDto, IndicatorQuery } from '@ou-en-est-on/contracts';
import { Clock, toClocksDto } from '../shared/clock.js';
import { pageOfDtos } from '../shared/page.js';
import { toIndicatorSummary } from './indicator.mapper.js';
import { ReadIndicators } from './read-indicators.js';

@Injectable()
export class ListIndicators {
  constructor(
    private readonly readIndicators: ReadIndicators,
    private readonly clock: Clock,
  ) {}

  async run(query: IndicatorQuery): Promise<IndicatorListDto> {
    const clocks = this.clock.reading(query);
    const { indicators, links, readingOf } = await this.readIndicators.run(clocks);
    const linked = new Set(
      links.filter(({ proposalId }) => query.proposal?.includes(proposalId)).map(({ indicatorId }) => indicatorId),
    );
    const found = indicators
      .filter(({ headline }) => query.headline === undefined || headline === (query.headline === 'true'))
      .filter(({ id }) => query.proposal === undefined || linked.has(id));
    return {
      clocks: toClocksDto(clocks),
      ...pageOfDtos(
        found,
        query,
        ({ id }) => id,
        (indicator) => toIndicatorSummary(indicator, readingOf(indicator.id)),
      ),
    };
  }
}
