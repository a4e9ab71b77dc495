import { Injectable } from '@nestjs/common';
import type { TerritoryRealisationListDto, TerritoryRealisationQuery } from '@ou-en-est-on/contracts';
import { LabelMatrixRepository, TerritoryRepository } from '@ou-en-est-on/data';
import { explainTerritorySums, type MapLevel, type MatrixEdition, territoryReadings } from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { ProblemError } from '../http/problem-error.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { currentEdition } from '../shared/current-edition.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { ReadRealisations } from './read-realisations.js';
import { TERRITORY_COLUMNS } from './realisation.columns.js';
import { toTerritoryRealisations } from './realisation.mapper.js';

interface Place {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly string[];
}

/** How the respondents of each territory of a level stand, side by side, on the day read. */
@Injectable()
export class CompareRealisations {
  constructor(
    private readonly editions: LabelMatrixRepository,
    private readonly readRealisations: ReadRealisations,
    private readonly territories: TerritoryRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found before an edition is loaded, and for an unknown theme */
  async run({ level, theme, ...days }: TerritoryRealisationQuery): Promise<TerritoryRealisationListDto> {
    const clocks = this.clock.reading(days);
    const edition = await currentEdition(this.editions);
    const services = servicesOf(edition, theme);
    const [places, sums] = await Promise.all([
      this.placesOf(level),
      this.readRealisations.byTerritory(edition.id, services, clocks),
    ]);
    const readings = territoryReadings(places, sums, services.length, edition.levels);
    return {
      ...toTerritoryRealisations(places, readings),
      ...{
        clocks: toClocksDto(clocks),
        editionId: edition.id,
        level,
        explain: toExplanationDto(explainTerritorySums(readings)),
      },
    };
  }

  /** Every territory of the level. */
  async export(query: TerritoryRealisationQuery): Promise<CsvFile> {
    return toCsv(`realisations-${query.level}.csv`, (await this.run(query)).items, TERRITORY_COLUMNS);
  }

  /** With the territories whose respondents count there: those of a région are counted in its départements. */
  private async placesOf(level: MapLevel): Promise<Place[]> {
    const departments = await this.territories.findByTypes(['department']);
    if (level === 'department') return departments.map(({ id, name }) => ({ id, name, parts: [id] }));
    const regions = await this.territories.findByTypes(['region']);
    return regions.map(({ id, name }) => ({
      ...{ id, name },
      parts: [id, ...departments.filter(({ regionId }) => regionId === id).map((one) => one.id)],
    }));
  }
}

function servicesOf({ themes }: MatrixEdition, themeId: string | undefined): string[] {
  const kept = themes.filter(({ id }) => themeId === undefined || id === themeId);
  if (kept.length === 0) throw new ProblemError('not-found');
  return kept.flatMap(({ services }) => services.map(({ id }) => id));
}
