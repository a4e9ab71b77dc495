import type { EntityManager } from 'typeorm';

/** Rewrites what the territories are sought by from what they are; what vanished leaves its names to its successor. */
export async function refreshTerritoryNames(manager: EntityManager): Promise<void> {
  await manager.query('DELETE FROM territory_name');
  await manager.query(WRITE_NAMES);
}

/**
 * `heir`: each territory that exists with itself and with all that it took in, from one vintage to another.
 * `begun`: a name is found by each of its words, so it is written again from each of them on.
 * `spread`: an EPCI over several départements is sought in each.
 * Names that begin alike are read together: they are written side by side.
 */
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
  ),
  begun AS (
    SELECT territory_id, array_to_string(words[place:], ' ') AS folded, kind, place > 1 AS is_inside
    FROM (SELECT territory_id, kind, string_to_array(folded, ' ') AS words FROM sought) AS split,
      generate_series(1, CASE WHEN kind IN ('name', 'other-name') THEN cardinality(words) ELSE 1 END) AS place
  ),
  spread AS (
    SELECT epci_id AS id, array_agg(DISTINCT department_id) AS department_ids
    FROM territory
    WHERE type = 'commune' AND closed_on IS NULL AND epci_id IS NOT NULL AND department_id IS NOT NULL
    GROUP BY epci_id
  )
  INSERT INTO territory_name (territory_id, folded, kind, is_inside, type, population, department_ids)
  SELECT best.territory_id, folded, kind, is_inside, type, population,
    coalesce(spread.department_ids, array_remove(ARRAY[department_id], NULL))
  FROM (
    SELECT DISTINCT ON (territory_id, folded) territory_id, folded, kind, is_inside
    FROM begun
    WHERE NOT is_inside OR length(folded) > 2
    ORDER BY territory_id, folded, is_inside,
      array_position(ARRAY['name', 'code', 'postcode', 'other-name', 'former-code'], kind)
  ) AS best JOIN territory ON territory.id = best.territory_id LEFT JOIN spread ON spread.id = best.territory_id
  ORDER BY folded, territory_id`;
