import { Injectable } from '@nestjs/common';
import type { ClocksQuery, IndicatorDetailDto } from '@ou-en-est-on/contracts';
import {
  IndicatorRepository,
  ObservationRepository,
  type ObservationSeries,
  TerritoryRepository,
} from '@ou-en-est-on/data';
import {
  compareFrench,
  compareIds,
  explainFactsToVerify,
  explainLoadedValues,
  parisDate,
  type ReadingClocks,
  TERRITORY_TYPES,
} from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { toIndicatorDetail } from './indicator.mapper.js';
import { momentOf } from './moment-of.js';
import { ReadIndicators } from './read-indicators.js';

/** All the régions, or all the départements, are listed; of a finer level a few may be. */
const LISTED_OF_A_LEVEL = 150;

@Injectable()
export class GetIndicator {
  constructor(
    private readonly readIndicators: ReadIndicators,
    private readonly indicators: IndicatorRepository,
    private readonly observations: ObservationRepository,
    private readonly territories: TerritoryRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found */
  async run(id: string, query: ClocksQuery): Promise<IndicatorDetailDto> {
    const clocks = this.clock.reading(query);
    const indicator = await this.indicators.findById(id, momentOf(clocks));
    if (!indicator) throw new ProblemError('not-found');
    const [{ links, readingOf }, toVerify, series, places] = await Promise.all([
      this.readIndicators.run(clocks),
      this.indicators.countFactsToVerify(),
      this.observations.findSeries(id, momentOf(clocks)),
      this.findPlaces(id, clocks),
    ]);
    const factsToVerify = toVerify.get(id) ?? 0;
    return toIndicatorDetail(indicator, readingOf(id), {
      clocks: toClocksDto(clocks),
      factsToVerify,
      factsToVerifyExplain: toExplanationDto(explainFactsToVerify(factsToVerify)),
      series: series.map(toSeriesDto),
      ...places,
      proposalLinks: links
        .filter(({ indicatorId }) => indicatorId === id)
        .map(({ proposalId, relation, rationale, review }) => ({ proposalId, relation, rationale, review }))
        .sort((a, b) => compareIds(a.proposalId, b.proposalId)),
    });
  }

  /** Territories that have a value, from the country down, then by name; the levels that have too many are named. */
  private async findPlaces(
    id: string,
    clocks: ReadingClocks,
  ): Promise<Pick<IndicatorDetailDto, 'territories' | 'unlistedLevels'>> {
    const levels = await this.observations.findLevels(id, LISTED_OF_A_LEVEL, momentOf(clocks));
    const territories = await this.territories.findByIds(levels.flatMap(({ territoryIds }) => territoryIds ?? []));
    const unlisted = new Set(levels.flatMap(({ type, territoryIds }) => (territoryIds ? [] : [type])));
    return {
      territories: territories
        .sort(
          (a, b) => TERRITORY_TYPES.indexOf(a.type) - TERRITORY_TYPES.indexOf(b.type) || compareFrench(a.name, b.name),
        )
        .map(({ id: territoryId, name, type }) => ({ id: territoryId, name, type })),
      unlistedLevels: TERRITORY_TYPES.filter((type) => unlisted.has(type)),
    };
  }
}

function toSeriesDto({ importedAt, ...one }: ObservationSeries): IndicatorDetailDto['series'][number] {
  const explain = toExplanationDto(explainLoadedValues({ ...one, importedOn: parisDate(importedAt) }));
  return { ...one, importedAt: importedAt.toISOString(), explain };
}
