import { Injectable } from '@nestjs/common';
import type { TerritoryFiguresDto, TerritoryFiguresListDto, TerritoryFiguresQuery } from '@ou-en-est-on/contracts';
import { ObservationRepository, TerritoryRepository } from '@ou-en-est-on/data';
import { explainTerritories, type ReadingClocks, readTerritories, type TerritoriesReading } from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { FindObservations } from './find-observations.js';
import { momentOf } from './moment-of.js';
import { TERRITORY_FIGURES_COLUMNS } from './territory-figures.columns.js';
import { toTerritoryFiguresDto } from './territory-figures.mapper.js';

interface Comparison extends Omit<TerritoriesReading, 'items'> {
  readonly items: TerritoryFiguresDto[];
  readonly explain: TerritoryFiguresListDto['explain'];
}

@Injectable()
export class CompareTerritories {
  constructor(
    private readonly findObservations: FindObservations,
    private readonly observations: ObservationRepository,
    private readonly territories: TerritoryRepository,
    private readonly clock: Clock,
  ) {}

  /** Every territory of a level with its latest value, its rate, its rank and its class, in three readings. */
  async run(id: string, query: TerritoryFiguresQuery): Promise<TerritoryFiguresListDto> {
    const clocks = this.clock.reading(query);
    const { items, classes, referenceDate, explain } = await this.compare(id, query, clocks);
    return {
      clocks: toClocksDto(clocks),
      ...{ items, total: items.length, next: null },
      explain,
      ...{ level: query.level, referenceDate, classes: [...classes] },
    };
  }

  async export(id: string, query: TerritoryFiguresQuery): Promise<CsvFile> {
    const { items } = await this.compare(id, query, this.clock.reading(query));
    return toCsv(`${id}-${query.level}.csv`, items, TERRITORY_FIGURES_COLUMNS);
  }

  private async compare(
    id: string,
    { level, curve }: TerritoryFiguresQuery,
    clocks: ReadingClocks,
  ): Promise<Comparison> {
    const [{ direction, publisher }, territories, observations] = await Promise.all([
      this.findObservations.indicator(id, clocks),
      this.territories.findByTypes([level]),
      this.observations.findCurrent({ indicatorIds: [id], territoryTypes: [level], ...momentOf(clocks) }),
    ]);
    const names = new Map(territories.map((territory) => [territory.id, territory.name]));
    const reading = readTerritories([...names.keys()], observations, direction, clocks);
    return {
      ...reading,
      items: reading.items.map((one) =>
        toTerritoryFiguresDto(one, names.get(one.territoryId) ?? one.territoryId, curve === 'true'),
      ),
      explain: toExplanationDto(explainTerritories(reading, publisher)),
    };
  }
}
