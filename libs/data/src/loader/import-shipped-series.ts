import { createReadStream } from 'node:fs';
import type { DataSource } from 'typeorm';
import { type ImportDescriptor, importFile, type ImportReport } from '../imports/index.js';
import { ImportRepository } from '../indicators/import.repository.js';
import { seriesCsvPath, type ShippedDataset } from '../shipped/index.js';

/** `kept`: a person withdrew the import of this very file, it is not published again. */
export type SeriesReport = Omit<ImportReport, 'status'> & {
  readonly seriesId: string;
  readonly status: ImportReport['status'] | 'kept';
};

type ShippedSeries = ShippedDataset['open-data-series'][number];

/** Imports every open data file that the dataset describes, one transaction each. Indicators must be there. */
export async function importShippedSeries(
  dataSource: DataSource,
  dataset: ShippedDataset,
  now: Date,
): Promise<SeriesReport[]> {
  const reports: SeriesReport[] = [];
  for (const series of dataset['open-data-series']) reports.push(await importOne(dataSource, series, now));
  return reports;
}

async function importOne(dataSource: DataSource, series: ShippedSeries, now: Date): Promise<SeriesReport> {
  const { seriesId, file, sha256 } = series.content;
  const last = await new ImportRepository(dataSource.manager).findLast('series', sha256);
  if (last) {
    const status = last.withdrawnAt === null ? 'unchanged' : 'kept';
    return { ...NOTHING_READ, seriesId, sourceFile: file, status, importId: last.id, lines: last.rowCount };
  }
  const descriptor = await descriptorOf(dataSource, series);
  const source = { name: file, bytes: createReadStream(seriesCsvPath(series)), descriptor };
  return { ...(await importFile(dataSource, source, { publish: true, now })), seriesId };
}

const NOTHING_READ = { created: 0, changed: 0, unchanged: 0, refusals: [], refusalCount: 0, warnings: [] } as const;

/** The Baromètre's series are shares, or numbers of things. */
async function descriptorOf(dataSource: DataSource, { content }: ShippedSeries): Promise<ImportDescriptor> {
  const { seriesId, indicatorId, publisher } = content;
  const [indicator] = await dataSource.query<{ unit: string }[]>('SELECT unit FROM indicator WHERE id = $1', [
    indicatorId,
  ]);
  const values = indicator?.unit === '%' ? 'percentage' : 'count';
  return { format: 'barometre', publisher, series: [{ name: seriesId, seriesId, indicatorId, values }] };
}
