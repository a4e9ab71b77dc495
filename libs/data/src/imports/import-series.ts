import { createHash, type Hash, randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { ImportEntity } from '../indicators/import.entity.js';
import { ImportRepository } from '../indicators/import.repository.js';
import { parseBarometre } from './barometre/parse-barometre.js';
import type { SeriesDescriptor } from './barometre/series-descriptor.js';
import type { ImportFault } from './csv/import-fault.js';
import type { ImportReport } from './import-report.js';
import { ObservationStage } from './observation-stage.js';

/** A file to import: its name, for the record, and its bytes as they come. */
export interface SeriesFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const LISTED_FAULTS = 200;
const LISTED_WARNINGS = 200;

/**
 * Publishes a file of the Baromètre whole, or not at all: one transaction stages its values, and turns them into
 * observations only when no line has a fault. Bytes already published change nothing.
 */
export async function importSeries(
  dataSource: DataSource,
  series: SeriesDescriptor,
  file: SeriesFile,
  now: Date,
): Promise<ImportReport> {
  return dataSource.transaction(async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`import ${series.seriesId}`]);
    const stage = await ObservationStage.open(manager);
    const hash = createHash('sha256');
    const reading = await stageFile(manager, stage, series, hashed(file.bytes, hash));
    const report = { ...UNPUBLISHED, ...reading, seriesId: series.seriesId, sourceFile: file.name };
    if (reading.faultCount > 0) return report;

    const sha256 = hash.digest('hex');
    const known = await new ImportRepository(manager).findPublished('series', sha256);
    if (known) return { ...report, status: 'unchanged', sha256, importId: known.id };

    const importId = randomUUID();
    const created = await publish(manager, stage, series, { ...report, sha256, importId }, now);
    const warnings = await stage.warnings(series.direction, LISTED_WARNINGS);
    return { ...report, status: 'published', sha256, importId, created, warnings };
  });
}

/** Records the import with its observations, and counts them. */
async function publish(
  manager: EntityManager,
  stage: ObservationStage,
  { publisher, indicatorId, seriesId }: SeriesDescriptor,
  { importId, sourceFile, sha256, lines }: { importId: string; sourceFile: string; sha256: string; lines: number },
  now: Date,
): Promise<number> {
  const observationCount = await stage.count();
  await manager.insert(ImportEntity, {
    id: importId,
    kind: 'series',
    sourceFile,
    sha256,
    publisher,
    rowCount: lines,
    observationCount,
    status: 'published',
    publishedAt: now,
    withdrawnAt: null,
  });
  await stage.publish(importId, indicatorId, seriesId);
  return observationCount;
}

const UNPUBLISHED = { status: 'refused', sha256: null, importId: null, created: 0, warnings: [] } as const;

interface Reading {
  lines: number;
  faultCount: number;
  readonly faults: ImportFault[];
}

async function stageFile(
  manager: EntityManager,
  stage: ObservationStage,
  series: SeriesDescriptor,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Reading> {
  const reading: Reading = { lines: 0, faultCount: 0, faults: [] };
  for await (const { line, values, faults } of parseBarometre(bytes, series, await findTerritoryIds(manager))) {
    reading.lines += 1;
    reading.faultCount += faults.length;
    reading.faults.push(...faults.slice(0, LISTED_FAULTS - reading.faults.length));
    if (reading.faultCount === 0) await stage.add(values.map((value) => ({ ...value, line })));
  }
  if (reading.faultCount === 0) await stage.flush();
  return reading;
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

async function findTerritoryIds(manager: EntityManager): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ id: string }[]>('SELECT id FROM territory');
  return new Set(rows.map((row) => row.id));
}
