import { Injectable } from '@nestjs/common';
import type { PhotographQuery, ComparedTerritoriesDto } from '@ou-en-est-on/contracts';
import { PhotographRepository, TerritoryRepository } from '@ou-en-est-on/data';
import { explainPhotographed, explainTerritorySums, territoryReadings } from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { TERRITORY_COLUMNS } from '../realisations/realisation.columns.js';
import { toTerritoryRealisations } from '../realisations/realisation.mapper.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { FindPhotograph } from './find-photograph.js';

/** How the respondents of a photograph stood in each département. */
@Injectable()
export class ComparePhotographedTerritories {
  constructor(
    private readonly findPhotograph: FindPhotograph,
    private readonly photographs: PhotographRepository,
    private readonly territories: TerritoryRepository,
  ) {}

  /** @throws ProblemError not-found */
  async run(campaignId: string, { theme }: PhotographQuery): Promise<ComparedTerritoriesDto> {
    const { day, edition, services, ...found } = await this.findPhotograph.run(campaignId, theme);
    const serviceIds = services.map(({ id }) => id);
    const [departments, sums] = await Promise.all([
      this.territories.findByTypes(['department']),
      this.photographs.findByTerritory(found.campaignId, serviceIds),
    ]);
    const places = departments.map(({ id, name }) => ({ id, name, parts: [id] }));
    const readings = territoryReadings(places, sums, services.length, edition.levels);
    return {
      ...toTerritoryRealisations(places, readings),
      ...{ editionId: edition.id, level: 'department' },
      explain: toExplanationDto(explainPhotographed(explainTerritorySums(readings), day)),
    };
  }

  /** Every département. */
  async export(campaignId: string, query: PhotographQuery): Promise<CsvFile> {
    const { items } = await this.run(campaignId, query);
    return toCsv(`photographie-${campaignId}-departements.csv`, items, TERRITORY_COLUMNS);
  }
}
