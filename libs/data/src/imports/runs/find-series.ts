import type { EntityManager } from 'typeorm';
import { IndicatorRepository } from '../../indicators/indicator.repository.js';
import type { ImportDescriptor } from '../descriptor/import-descriptor.js';
import { catalogueOf, type ImportSeries, type SeriesCatalogue, valuesOf } from '../descriptor/series-catalogue.js';

/**
 * The series that a file may hold: those of its descriptor, else all that have values already.
 * @throws UnusableIndicator
 */
export async function findSeries(
  manager: EntityManager,
  descriptor: ImportDescriptor | null,
): Promise<SeriesCatalogue> {
  const indicators = await new IndicatorRepository(manager).findAll();
  if (descriptor) return catalogueOf(descriptor, indicators);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const known = await manager.query<{ seriesId: string; indicatorId: string }[]>(
    `SELECT DISTINCT series_id AS "seriesId", indicator_id AS "indicatorId"
     FROM observation JOIN import ON import.id = import_id
     WHERE import.kind = 'series' AND import.status = 'published'`,
  );
  return new Map(
    known.flatMap(({ seriesId, indicatorId }): [string, ImportSeries][] => {
      const indicator = byId.get(indicatorId);
      if (!indicator) return [];
      const { unit, direction } = indicator;
      const values = valuesOf(unit);
      return [[seriesId, { seriesId, indicatorId, unit, direction, values, minimum: null, maximum: null }]];
    }),
  );
}
