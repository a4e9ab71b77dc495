import type { EntityManager } from 'typeorm';
import { IndicatorRepository } from '../../indicators/indicator.repository.js';
import type { DescribedSeries, ImportDescriptor } from '../descriptor/import-descriptor.js';
import {
  catalogueOf,
  catalogueOfKnown,
  type ImportSeries,
  type SeriesCatalogue,
} from '../descriptor/series-catalogue.js';

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
  const known = await manager.query<Pick<ImportSeries, 'seriesId' | 'indicatorId'>[]>(
    `SELECT DISTINCT series_id AS "seriesId", indicator_id AS "indicatorId"
     FROM observation JOIN import ON import.id = import_id
     WHERE import.kind = 'series' AND import.status = 'published'
     ORDER BY series_id, indicator_id`,
  );
  return catalogueOfKnown(known, indicators, await findDescribed(manager));
}

/** What the descriptors of what is published say of series, the latest first. */
async function findDescribed(manager: EntityManager): Promise<DescribedSeries[]> {
  const rows = await manager.query<{ descriptor: ImportDescriptor }[]>(
    `SELECT run.descriptor FROM import_run run JOIN import USING (id)
     WHERE import.status = 'published' AND run.descriptor IS NOT NULL
     GROUP BY run.descriptor
     ORDER BY max(import.published_at) DESC`,
  );
  return rows.flatMap(({ descriptor }) => descriptor.series);
}
