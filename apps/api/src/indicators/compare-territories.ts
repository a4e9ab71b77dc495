import { Injectable } from '@nestjs/common';
import type { TerritoryFiguresListDto, TerritoryFiguresQuery } from '@ou-en-est-on/contracts';
import { ObservationRepository, TerritoryRepository } from '@ou-en-est-on/data';
import { readTerritories } from '@ou-en-est-on/domain';
import { Clock } from '../shared/clock.js';
import { FindObservations } from './find-observations.js';
import { toTerritoryFiguresDto } from './territory-figures.mapper.js';

@Injectable()
export class CompareTerritories {
  constructor(
    private readonly findObservations: FindObservations,
    private readonly observations: ObservationRepository,
    private readonly territories: TerritoryRepository,
    private readonly clock: Clock,
  ) {}

  /** Every territory of a level with its latest value, its rate, its rank and its class, in three readings. */
  async run(id: string, { level, curve }: TerritoryFiguresQuery): Promise<TerritoryFiguresListDto> {
    const [{ direction }, territories, observations] = await Promise.all([
      this.findObservations.indicator(id),
      this.territories.findByTypes([level]),
      this.observations.findCurrent({ indicatorIds: [id], territoryTypes: [level] }),
    ]);
    const names = new Map(territories.map((territory) => [territory.id, territory.name]));
    const { items, classes, referenceDate } = readTerritories([...names.keys()], observations, direction, {
      asOf: this.clock.today(),
    });
    return {
      items: items.map((one) =>
        toTerritoryFiguresDto(one, names.get(one.territoryId) ?? one.territoryId, curve === 'true'),
      ),
      total: items.length,
      next: null,
      ...{ level, referenceDate, classes: [...classes] },
    };
  }
}
