import type { Direction } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import type { ParsedValue } from './barometre/barometre-row.js';
import type { ImportWarning } from './import-report.js';

export interface StagedValue extends ParsedValue {
  readonly line: number;
}

const BATCH = 2_000;

/** A temporary table that holds a file's values until the whole file is known to be right. It ends with its transaction. */
export class ObservationStage {
  private readonly batch: StagedValue[] = [];

  private constructor(private readonly manager: EntityManager) {}

  static async open(manager: EntityManager): Promise<ObservationStage> {
    await manager.query(`
      CREATE TEMPORARY TABLE observation_stage (
        line integer NOT NULL,
        territory_id text NOT NULL,
        date date NOT NULL,
        date_precision text NOT NULL,
        kind text NOT NULL,
        value double precision NOT NULL,
        published_rate double precision
      ) ON COMMIT DROP`);
    return new ObservationStage(manager);
  }

  async add(values: readonly StagedValue[]): Promise<void> {
    this.batch.push(...values);
    if (this.batch.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    const values = this.batch.splice(0);
    await this.manager.query(
      `INSERT INTO observation_stage
       SELECT * FROM unnest($1::int[], $2::text[], $3::date[], $4::text[], $5::text[], $6::float8[], $7::float8[])`,
      [
        values.map((value) => value.line),
        values.map((value) => value.territoryId),
        values.map((value) => value.date),
        values.map((value) => value.datePrecision),
        values.map((value) => value.kind),
        values.map((value) => value.value),
        values.map((value) => value.publishedRate),
      ],
    );
  }

  async count(): Promise<number> {
    const [row] = await this.manager.query<{ count: number }[]>('SELECT count(*)::int AS count FROM observation_stage');
    return row?.count ?? 0;
  }

  /** Makes every staged value an observation of the import. */
  async publish(importId: string, indicatorId: string, seriesId: string): Promise<void> {
    await this.manager.query(
      `INSERT INTO observation
         (import_id, indicator_id, series_id, territory_id, date, date_precision, kind, value, at_least, published_rate)
       SELECT $1, $2, $3, territory_id, date, date_precision, kind, value, false, published_rate
       FROM observation_stage`,
      [importId, indicatorId, seriesId],
    );
  }

  /**
   * Measured values that move away from what is wished for. Real ones exist (a denominator that grows, a revised
   * count): they are published and pointed out.
   */
  async warnings(direction: Direction, limit: number): Promise<ImportWarning[]> {
    const steps = await this.manager.query<Step[]>(
      `SELECT line, territory_id AS "territoryId", date, value, previous_value AS "previousValue", previous_date AS "previousDate"
       FROM (SELECT *, lag(value) OVER by_date AS previous_value, lag(date) OVER by_date AS previous_date
             FROM observation_stage WHERE kind = 'measured'
             WINDOW by_date AS (PARTITION BY territory_id ORDER BY date)) AS step
       WHERE ${direction === 'up' ? 'value < previous_value' : 'value > previous_value'}
       ORDER BY line LIMIT $1`,
      [limit],
    );
    return steps.map((step) => ({ line: step.line, code: 'away-from-target', message: describe(step) }));
  }
}

interface Step {
  readonly line: number;
  readonly territoryId: string;
  readonly date: string;
  readonly value: number;
  readonly previousValue: number;
  readonly previousDate: string;
}

function describe({ territoryId, date, value, previousValue, previousDate }: Step): string {
  const figure = (number: number): string => number.toLocaleString('fr-FR', { maximumFractionDigits: 6 });
  return `${territoryId} : la valeur passe de ${figure(previousValue)} (${previousDate}) à ${figure(value)} (${date}). Elle est gardée telle que publiée.`;
}
