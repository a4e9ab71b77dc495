import type { EntityManager } from 'typeorm';
import type { ImportRunEntity } from './import-run.entity.js';

/**
 * Creates the indicators that the descriptor of a run defines and that do not exist. One that exists keeps its
 * definition, unless it came with an import of which nothing shows any more: nobody sees the former one.
 */
export async function defineIndicators(manager: EntityManager, { id, descriptor }: ImportRunEntity): Promise<void> {
  const definitions = (descriptor?.series ?? []).flatMap(({ indicator }) => indicator ?? []);
  if (definitions.length === 0) return;
  await manager.query(DEFINE, [id, JSON.stringify(definitions)]);
}

const DEFINE = `
  WITH staged AS (
    SELECT indicator_id, array_agg(DISTINCT territory.type) AS levels
    FROM (SELECT DISTINCT indicator_id, territory_id FROM staged_observation WHERE run_id = $1) AS place
    JOIN territory ON territory.id = territory_id
    GROUP BY indicator_id
  ),
  defined AS (
    INSERT INTO indicator (
      id, label, definition, unit, direction, levels, publisher, dataset, licence, cadence, cadence_days,
      usual_lag_days, method, limits, origin, headline, review)
    SELECT id, label, definition, unit, direction, levels, publisher, dataset, licence, cadence, "cadenceDays",
      "usualLagDays", method, limits, 'dataset', false, 'proposed'
    FROM jsonb_to_recordset($2::jsonb) AS given(
      id text, label text, definition text, unit text, direction text, publisher text, dataset text, licence text,
      cadence text, "cadenceDays" int, "usualLagDays" int, method text, limits text)
    JOIN staged ON staged.indicator_id = given.id
    ON CONFLICT (id) DO UPDATE SET
      label = excluded.label, definition = excluded.definition, unit = excluded.unit, direction = excluded.direction,
      levels = excluded.levels, publisher = excluded.publisher, dataset = excluded.dataset,
      licence = excluded.licence, cadence = excluded.cadence, cadence_days = excluded.cadence_days,
      usual_lag_days = excluded.usual_lag_days, method = excluded.method, limits = excluded.limits
    WHERE indicator.shipped_in IS NULL AND indicator.edited_at IS NULL
      AND EXISTS (SELECT FROM import_indicator WHERE indicator_id = indicator.id)
      AND NOT EXISTS (
        SELECT FROM observation JOIN import ON import.id = import_id AND import.status = 'published'
        WHERE observation.indicator_id = indicator.id)
    RETURNING id
  )
  INSERT INTO import_indicator (indicator_id, import_id)
  SELECT id, $1 FROM defined
  ON CONFLICT (indicator_id) DO UPDATE SET import_id = excluded.import_id`;
