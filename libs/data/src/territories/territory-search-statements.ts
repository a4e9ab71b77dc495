/** Last of all the texts that begin with a text, in the order of code points. */
const END = `U&'\\+10FFFF'`;

/** $n types and $m département, null when not asked. */
const matching = (types: number, department: number): string => `
  territory.closed_on IS NULL
  AND ($${String(types)}::text[] IS NULL OR territory.type = ANY ($${String(types)}))
  AND ($${String(department)}::text IS NULL OR territory.department_id = $${String(department)} OR territory.id IN (
    SELECT commune.epci_id FROM territory commune
    WHERE commune.department_id = $${String(department)} AND commune.type = 'commune' AND commune.closed_on IS NULL
  ))`;

/**
 * $1 what is typed, $2 types, $3 département, $4 limit, $5 offset. Whole names first, then codes, beginnings of names,
 * words inside them (from three letters on), and what was merged into a territory.
 */
export const FIND_TYPED = `
  WITH asked AS MATERIALIZED (SELECT fold_name($1) AS typed),
  hit AS (
    SELECT territory_id,
      CASE WHEN folded = typed
        THEN CASE kind WHEN 'name' THEN 0 WHEN 'other-name' THEN 3 WHEN 'former-code' THEN 3 ELSE 1 END
        ELSE CASE kind WHEN 'name' THEN 2 WHEN 'other-name' THEN 5 ELSE 6 END
      END AS rank
    FROM asked JOIN territory_name ON folded BETWEEN typed AND typed || ${END}
    WHERE typed <> ''
    UNION ALL
    SELECT territory_id, CASE kind WHEN 'name' THEN 4 ELSE 5 END
    FROM asked JOIN territory_name ON folded LIKE '% ' || typed || '%'
    WHERE kind IN ('name', 'other-name') AND length(typed) > 2
  ),
  best AS (SELECT territory_id, min(rank) AS rank FROM hit GROUP BY territory_id)
  SELECT territory.id, count(*) OVER ()::int AS total
  FROM best JOIN territory ON territory.id = best.territory_id
  WHERE ${matching(2, 3)}
  ORDER BY best.rank, territory.population DESC NULLS LAST, territory.id
  LIMIT $4 OFFSET $5`;

/**
 * $1 what is typed. One mistake leaves one half of it whole, two letters swapped astride both leave the first but for its
 * last letter: the names that begin with the first half so cut, or that hold the second. Which of them are close enough is for \`withinOneTypo\` to say.
 */
export const FIND_CLOSE = `
  WITH asked AS MATERIALIZED (
    SELECT typed, left(typed, greatest(1, length(typed) / 2 - 1)) AS start, right(typed, length(typed) - length(typed) / 2) AS rest
    FROM fold_name($1) AS typed
    WHERE length(typed) > 2 AND typed !~ '[0-9]'
  )
  SELECT territory_id AS "territoryId", folded, typed
  FROM asked JOIN territory_name ON folded BETWEEN start AND start || ${END}
  WHERE kind IN ('name', 'other-name')
  UNION
  SELECT territory_id, folded, typed
  FROM asked JOIN territory_name ON folded LIKE '%' || rest || '%'
  WHERE kind IN ('name', 'other-name')`;

/** $1 ids, $2 their ranks, $3 types, $4 département, $5 limit, $6 offset. */
export const RANK_CLOSE = `
  SELECT territory.id, count(*) OVER ()::int AS total
  FROM unnest($1::text[], $2::int[]) AS best(territory_id, rank) JOIN territory ON territory.id = best.territory_id
  WHERE ${matching(3, 4)}
  ORDER BY best.rank, territory.population DESC NULLS LAST, territory.id
  LIMIT $5 OFFSET $6`;
