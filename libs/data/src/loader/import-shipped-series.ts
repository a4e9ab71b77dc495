import { createReadStream } from 'node:fs';
import type { Indicator } from '@ou-en-est-on/domain';
import type { DataSource } from 'typeorm';
import { type ImportReport, importSeries } from '../imports/index.js';
import { seriesCsvPath, type ShippedDataset } from '../shipped/index.js';

/** Imports every open data file that the dataset describes, one transaction each. Indicators must be there. */
export async function importShippedSeries(
  dataSource: DataSource,
  dataset: ShippedDataset,
  now: Date,
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const descriptor of dataset['open-data-series']) {
    const { seriesId, indicatorId, publisher } = descriptor.content;
    const { unit, direction } = await findIndicator(dataSource, indicatorId);
    const series = {
      seriesId,
      indicatorId,
      publisher,
      direction,
      unit: unit === '%' ? 'percentage' : 'count',
    } as const;
    const file = { name: descriptor.content.file, bytes: createReadStream(seriesCsvPath(descriptor)) };
    reports.push(await importSeries(dataSource, series, file, now));
  }
  return reports;
}

async function findIndicator(dataSource: DataSource, id: string): Promise<Pick<Indicator, 'unit' | 'direction'>> {
  const [indicator] = await dataSource.query<Pick<Indicator, 'unit' | 'direction'>[]>(
    'SELECT unit, direction FROM indicator WHERE id = $1',
    [id],
  );
  if (!indicator)
    throw new Error(`L’indicateur ${id} n’est pas chargé : chargez les données livrées avant leurs séries.`);
  return indicator;
}
