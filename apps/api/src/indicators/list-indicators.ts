import { Injectable } from '@nestjs/common';
import type { IndicatorListDto, IndicatorQuery, IndicatorSummaryDto } from '@ou-en-est-on/contracts';
import { explainIndicators, type Indicator, type ReadingClocks } from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { pageOfDtos } from '../shared/page.js';
import { INDICATOR_COLUMNS } from './indicator.columns.js';
import { toIndicatorSummary } from './indicator.mapper.js';
import { ReadIndicators } from './read-indicators.js';

interface IndicatorsFound {
  readonly found: readonly Indicator[];
  readonly toDto: (indicator: Indicator) => IndicatorSummaryDto;
}

@Injectable()
export class ListIndicators {
  constructor(
    private readonly readIndicators: ReadIndicators,
    private readonly clock: Clock,
  ) {}

  async run(query: IndicatorQuery): Promise<IndicatorListDto> {
    const clocks = this.clock.reading(query);
    const { found, toDto } = await this.find(query, clocks);
    return {
      clocks: toClocksDto(clocks),
      ...pageOfDtos(found, query, ({ id }) => id, toDto),
      explain: toExplanationDto(explainIndicators(found)),
    };
  }

  /** Every indicator that matches the filters, whatever the page asked for. */
  async export(query: IndicatorQuery): Promise<CsvFile> {
    const { found, toDto } = await this.find(query, this.clock.reading(query));
    return toCsv('indicateurs.csv', found.map(toDto), INDICATOR_COLUMNS);
  }

  private async find(query: IndicatorQuery, clocks: ReadingClocks): Promise<IndicatorsFound> {
    const { indicators, links, readingOf } = await this.readIndicators.run(clocks);
    const linked = new Set(
      links.filter(({ proposalId }) => query.proposal?.includes(proposalId)).map(({ indicatorId }) => indicatorId),
    );
    const found = indicators
      .filter(({ headline }) => query.headline === undefined || headline === (query.headline === 'true'))
      .filter(({ id }) => query.proposal === undefined || linked.has(id));
    return { found, toDto: (indicator) => toIndicatorSummary(indicator, readingOf(indicator.id)) };
  }
}
