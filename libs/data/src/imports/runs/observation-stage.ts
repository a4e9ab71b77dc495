import type { EntityManager } from 'typeorm';
import { type ImportFault, importFault } from '../csv/import-fault.js';
import { copyRows } from '../../shared/copy-rows.js';
import type { ParsedValue } from '../import-format.js';

export interface StagedValue extends ParsedValue {
  readonly line: number;
}

/** What publishing would do to the keys of a file. */
export interface StageCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

const BATCH = 10_000;

/** The values of one file, kept in the database until the whole file is known to be right. */
export class ObservationStage {
  private batch: StagedValue[] = [];
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly manager: EntityManager,
    private readonly runId: string,
  ) {}

  async clear(): Promise<void> {
    await this.manager.query('DELETE FROM staged_observation WHERE run_id = $1', [this.runId]);
  }

  /** Kept until `flush`, to be called as soon as the batch is full, and `settle` at the end. */
  add(value: StagedValue): void {
    this.batch.push(value);
  }

  get isFull(): boolean {
    return this.batch.length >= BATCH;
  }

  /** Begins to write the batch, once the one before is written: the file is read further meanwhile. */
  async flush(): Promise<void> {
    await this.writing;
    const values = this.batch;
    this.batch = [];
    this.writing = this.write(values);
    // Told by the next flush, or by `settle`.
    this.writing.catch(() => undefined);
  }

  /** Waits until all that was added is written. */
  async settle(): Promise<void> {
    await this.flush();
    await this.writing;
  }

  private write(values: readonly StagedValue[]): Promise<void> {
    return copyRows(
      this.manager,
      `staged_observation (run_id, line, column_name, indicator_id, series_id, territory_id, date, date_precision, kind,
                           value, published_rate)`,
      values.map((value) => [
        this.runId,
        value.line,
        value.column,
        value.indicatorId,
        value.seriesId,
        value.territoryId,
        value.date,
        value.datePrecision,
        value.kind,
        value.value,
        value.publishedRate,
      ]),
    );
  }

  async count(): Promise<number> {
    const [row] = await this.manager.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM staged_observation WHERE run_id = $1',
      [this.runId],
    );
    return row?.count ?? 0;
  }

  /** The same territory, date and kind twice in a file: nothing says which value is right. */
  async findDuplicates(limit: number): Promise<{ count: number; faults: ImportFault[] }> {
    // Where they are is asked only when there are any: ranking a million lines costs twice what counting them does.
    const [known] = await this.manager.query<{ exists: boolean }[]>(HAS_DUPLICATES, [this.runId]);
    if (!known?.exists) return { count: 0, faults: [] };
    // Each row carries the count of all: one is asked for even when none can be listed any more.
    const rows = await this.manager.query<Duplicate[]>(DUPLICATES, [this.runId, Math.max(1, limit)]);
    return { count: rows[0]?.total ?? 0, faults: rows.slice(0, limit).map(toFault) };
  }

  /** What publishing would do, by what is shown now. */
  async compare(): Promise<StageCounts> {
    const [known] = await this.manager.query<{ exists: boolean }[]>(HAS_SHOWN_SERIES, [this.runId]);
    if (!known?.exists) return { created: await this.count(), changed: 0, unchanged: 0 };
    const [row] = await this.manager.query<StageCounts[]>(COMPARISON, [this.runId]);
    return row ?? { created: 0, changed: 0, unchanged: 0 };
  }

  /** Makes every staged value an observation of the import that the run becomes. In the order of the key: faster. */
  async publish(): Promise<void> {
    await this.manager.query(
      `INSERT INTO observation
         (import_id, indicator_id, series_id, territory_id, date, date_precision, kind, value, at_least, published_rate)
       SELECT run_id, indicator_id, series_id, territory_id, date, date_precision, kind, value, false, published_rate
       FROM staged_observation WHERE run_id = $1
       ORDER BY indicator_id, series_id, territory_id, date, kind`,
      [this.runId],
    );
  }
}

const KEY = 'indicator_id, series_id, territory_id, date, kind';

const HAS_DUPLICATES = `
  SELECT EXISTS (
    SELECT FROM staged_observation WHERE run_id = $1 GROUP BY ${KEY} HAVING count(*) > 1
  ) AS exists`;

const DUPLICATES = `
  SELECT line, column_name AS "column", value, first_line AS "firstLine", count(*) OVER ()::int AS total
  FROM (SELECT line, column_name, value, row_number() OVER same_key AS rank, first_value(line) OVER same_key AS first_line
        FROM staged_observation WHERE run_id = $1
        WINDOW same_key AS (PARTITION BY ${KEY} ORDER BY line, column_name)) AS ranked
  WHERE rank > 1
  ORDER BY line LIMIT $2`;

interface Duplicate {
  readonly line: number;
  readonly column: string;
  readonly value: number;
  readonly firstLine: number;
  readonly total: number;
}

function toFault({ line, column, value, firstLine }: Duplicate): ImportFault {
  const message = `Cette zone a déjà une valeur de ce type pour cette date à la ligne ${firstLine} : n’en gardez qu’une.`;
  return importFault('duplicate-key', message, { line, column, value: String(value) });
}

const HAS_SHOWN_SERIES = `
  SELECT EXISTS (
    SELECT FROM (SELECT DISTINCT indicator_id, series_id FROM staged_observation WHERE run_id = $1) AS staged
    WHERE EXISTS (SELECT FROM observation
                  WHERE observation.indicator_id = staged.indicator_id AND observation.series_id = staged.series_id)
  ) AS exists`;

const COMPARISON = `
  SELECT count(*) FILTER (WHERE shown.value IS NULL)::int AS created,
    count(*) FILTER (WHERE shown.value IS NOT NULL AND ${isDifferent('staged', 'shown')})::int AS changed,
    count(*) FILTER (WHERE shown.value IS NOT NULL AND NOT ${isDifferent('staged', 'shown')})::int AS unchanged
  FROM staged_observation staged LEFT JOIN current_observation shown USING (${KEY})
  WHERE staged.run_id = $1`;

function isDifferent(one: string, other: string): string {
  const content = (row: string): string => `(${row}.value, ${row}.published_rate, ${row}.date_precision)`;
  return `(${content(one)} IS DISTINCT FROM ${content(other)})`;
}
