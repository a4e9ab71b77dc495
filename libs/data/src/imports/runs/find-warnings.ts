import type { EntityManager } from 'typeorm';
import type { ImportSeries } from '../descriptor/series-catalogue.js';

/** Something a reader should look at, which does not keep a file from being published. */
export interface ImportWarning {
  readonly line: number;
  readonly code: 'away-from-target';
  readonly message: string;
}

/**
 * Measured values that move away from what is wished for. Real ones exist (a denominator that grows, a revised
 * count): they are published and pointed out.
 */
export async function findWarnings(
  manager: EntityManager,
  runId: string,
  series: readonly ImportSeries[],
  limit: number,
): Promise<ImportWarning[]> {
  const falling = series.filter(({ direction }) => direction === 'down').map(({ seriesId }) => seriesId);
  const steps = await manager.query<Step[]>(
    `SELECT line, territory_id AS "territoryId", date, value, previous_value AS "previousValue", previous_date AS "previousDate"
     FROM (SELECT *, lag(value) OVER by_date AS previous_value, lag(date) OVER by_date AS previous_date
           FROM staged_observation WHERE run_id = $1 AND kind = 'measured'
           WINDOW by_date AS (PARTITION BY series_id, territory_id ORDER BY date)) AS step
     WHERE CASE WHEN series_id = ANY ($2) THEN value > previous_value ELSE value < previous_value END
     ORDER BY line LIMIT $3`,
    [runId, falling, limit],
  );
  return steps.map((step) => ({ line: step.line, code: 'away-from-target', message: describe(step) }));
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
