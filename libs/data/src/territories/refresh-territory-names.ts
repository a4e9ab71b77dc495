import type { EntityManager } from 'typeorm';

/** Rewrites what the territories are sought by from what they are; what vanished leaves its names to its successor. */
export async function refreshTerritoryNames(manager: EntityManager): Promise<void> {
  await manager.query('DELETE FROM territory_name');
  await manager.query(WRITE_NAMES);
}

/** `heir`: each territory that exists with itself and with all that it took in, from one vintage to another. */
const WRITE_NAMES = `
  WITH RECURSIVE heir AS (
    SELECT id AS territory_id, id AS origin_id FROM territory WHERE closed_on IS NULL
    UNION ALL
    SELECT heir.territory_id, gone.id
    FROM heir JOIN territory gone ON gone.successor_id = heir.origin_id AND gone.closed_on IS NOT NULL
  ),
  origin AS (
    SELECT heir.territory_id, heir.territory_id = territory.id AS is_own, territory.*
    FROM heir JOIN territory ON territory.id = heir.origin_id
  ),
  sought AS (
    SELECT territory_id, fold_name(name) AS folded, CASE WHEN is_own THEN 'name' ELSE 'other-name' END AS kind
    FROM origin
    UNION ALL
    SELECT territory_id, fold_name(other), 'other-name' FROM origin, unnest(other_names) AS other
    UNION ALL
    SELECT territory_id, lower(code), CASE WHEN is_own THEN 'code' ELSE 'former-code' END FROM origin
    UNION ALL
    SELECT territory_id, siren, CASE WHEN is_own THEN 'code' ELSE 'former-code' END FROM origin WHERE siren IS NOT NULL
    UNION ALL
    SELECT territory_id, lower(former), 'former-code' FROM origin, unnest(former_codes) AS former
    UNION ALL
    SELECT territory_id, postcode, 'postcode' FROM origin, unnest(postcodes) AS postcode WHERE is_own
  )
  INSERT INTO territory_name (territory_id, folded, kind)
  SELECT DISTINCT ON (territory_id, folded) territory_id, folded, kind
  FROM sought
  ORDER BY territory_id, folded,
    array_position(ARRAY['name', 'code', 'postcode', 'other-name', 'former-code'], kind)`;
