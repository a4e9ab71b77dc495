import { createHash, type Hash } from 'node:crypto';
import { parisDate } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { CsvFile } from '../csv/csv-records.js';
import { importFault } from '../csv/import-fault.js';
import { type SeriesCatalogue, UnusableIndicator } from '../descriptor/series-catalogue.js';
import { FileParser } from '../parse-file.js';
import { FindingLog } from './finding-log.js';
import { findSeries } from './find-series.js';
import { findWarnings } from './find-warnings.js';
import { ImportRunEntity } from './import-run.entity.js';
import { ObservationStage } from './observation-stage.js';
import { findAsShown } from './publish-run.js';

const LISTED_WARNINGS = 200;
const PROGRESS_MS = 500;

/**
 * Reads a file to its end and says what publishing it would do, without showing anything of it. Begins anew when an
 * earlier reading was cut short. Runs outside a transaction: its progress is seen as it goes, its memory is flat.
 */
export async function checkRun(
  manager: EntityManager,
  run: ImportRunEntity,
  bytes: AsyncIterable<Uint8Array>,
  now: Date,
): Promise<void> {
  const stage = new ObservationStage(manager, run.id);
  const findings = new FindingLog(manager, run.id);
  await stage.clear();
  await findings.clear();
  const reading = await readFile(manager, run, bytes, { stage, findings, now });
  const outcome =
    findings.refusalCount > 0
      ? { status: 'refused' as const }
      : await assess(manager, run, reading, { stage, findings });
  await findings.flush();
  if (outcome.status !== 'ready') await stage.clear();
  await manager.update(
    ImportRunEntity,
    { id: run.id },
    { ...reading.counts, refusalCount: findings.refusalCount, ...outcome, task: null, checkedAt: now },
  );
}

interface Tools {
  readonly stage: ObservationStage;
  readonly findings: FindingLog;
}

interface Reading {
  readonly series: SeriesCatalogue;
  readonly sha256: string;
  readonly counts: Pick<
    ImportRunEntity,
    'bytesRead' | 'lineCount' | 'sha256' | 'format' | 'encoding' | 'delimiter' | 'stagedCount'
  >;
}

async function readFile(
  manager: EntityManager,
  { id, descriptor }: ImportRunEntity,
  bytes: AsyncIterable<Uint8Array>,
  { stage, findings, now }: Tools & { now: Date },
): Promise<Reading> {
  const series = await seriesOf(manager, descriptor, findings);
  const meter = new ByteMeter(bytes);
  const file = new CsvFile(meter.bytes());
  const context = { series, territories: await findTerritoryIds(manager), today: parisDate(now) };
  const parser = new FileParser(file, context, descriptor?.format ?? null);
  let lineCount = 0;
  let stagedCount = 0;
  let told = performance.now();
  for await (const lines of parser.lines()) {
    lineCount += lines.length;
    for (const { line, values, faults } of lines) {
      stagedCount += values.length;
      if (faults.length > 0) await findings.refuse(faults);
      for (const value of values) stage.add({ ...value, line });
    }
    if (stage.isFull) await stage.flush();
    if (performance.now() - told < PROGRESS_MS) continue;
    told = performance.now();
    await manager.update(ImportRunEntity, { id }, { bytesRead: meter.read, lineCount });
  }
  await stage.settle();
  const duplicates = await stage.findDuplicates(findings.room);
  await findings.refuse(duplicates.faults, duplicates.count);
  const sha256 = meter.digest();
  const { encoding, delimiter } = file;
  const written = { format: parser.format, encoding, delimiter };
  return { series, sha256, counts: { bytesRead: meter.read, lineCount, stagedCount, sha256, ...written } };
}

async function seriesOf(
  manager: EntityManager,
  descriptor: ImportRunEntity['descriptor'],
  findings: FindingLog,
): Promise<SeriesCatalogue> {
  try {
    return await findSeries(manager, descriptor);
  } catch (error) {
    if (!(error instanceof UnusableIndicator)) throw error;
    await findings.refuse([importFault(error.code, error.message)]);
    return new Map();
  }
}

/** What a file without a fault would do. */
async function assess(
  manager: EntityManager,
  run: ImportRunEntity,
  { sha256, series }: Reading,
  { stage, findings }: Tools,
): Promise<Partial<ImportRunEntity> & Pick<ImportRunEntity, 'status'>> {
  const same = await findAsShown(manager, sha256, stage);
  if (same) return { status: 'unchanged', sameAs: same.id };
  await findings.warn(await findWarnings(manager, run.id, [...series.values()].flat(), LISTED_WARNINGS));
  const { created, changed, unchanged } = await stage.compare();
  return { status: 'ready', createdCount: created, changedCount: changed, unchangedCount: unchanged };
}

/** Counts and digests the bytes that go through. */
class ByteMeter {
  read = 0;
  private readonly hash: Hash = createHash('sha256');

  constructor(private readonly source: AsyncIterable<Uint8Array>) {}

  async *bytes(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.source) {
      this.hash.update(chunk);
      this.read += chunk.length;
      yield chunk;
    }
  }

  /** Of what was read, which is not the whole file when it was refused on the way. */
  digest(): string {
    return this.hash.digest('hex');
  }
}

async function findTerritoryIds(manager: EntityManager): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ id: string }[]>('SELECT id FROM territory');
  return new Set(rows.map((row) => row.id));
}
