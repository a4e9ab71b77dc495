/** Last of all the texts that begin with a text, in the order of code points. */
const END = `U&'\\+10FFFF'`;

/** $1 what is typed: the text that is sought. */
export const FOLD = 'SELECT fold_name($1) AS typed';

/** $n types and $m département, null when not asked. */
const matching = (types: number, department: number): string => `
  ($${String(types)}::text[] IS NULL OR type = ANY ($${String(types)}))
  AND ($${String(department)}::text IS NULL OR $${String(department)} = ANY (department_ids))`;

/**
 * $1 the text sought, $2 types, $3 département, $4 limit, $5 offset. Whole names first, then codes, beginnings of names,
 * words inside them (from three letters on), and what was merged into a territory. One range of one index.
 */
export const FIND_TYPED = `
  SELECT territory_id AS id, count(*) OVER ()::int AS total
  FROM territory_name
  WHERE folded BETWEEN $1 AND $1 || ${END} AND (NOT is_inside OR length($1) > 2) AND ${matching(2, 3)}
  GROUP BY territory_id
  ORDER BY
    min(CASE
      WHEN is_inside THEN CASE kind WHEN 'name' THEN 4 ELSE 5 END
      WHEN folded = $1 THEN CASE kind WHEN 'name' THEN 0 WHEN 'other-name' THEN 3 WHEN 'former-code' THEN 3 ELSE 1 END
      ELSE CASE kind WHEN 'name' THEN 2 WHEN 'other-name' THEN 5 ELSE 6 END
    END),
    max(population) DESC NULLS LAST, territory_id
  LIMIT $4 OFFSET $5`;

/**
 * $1 texts that a name is or begins with, $2 types, $3 département, $4 limit, $5 offset. Whole names first. One range
 * for each text, whatever the statistics of the moment say.
 */
export const FIND_CLOSE = `
  SELECT territory_id AS id, count(*) OVER ()::int AS total
  FROM unnest($1::text[]) AS variant CROSS JOIN LATERAL (
    SELECT * FROM territory_name WHERE folded BETWEEN variant AND variant || ${END} OFFSET 0
  ) AS begun
  WHERE kind IN ('name', 'other-name') AND NOT is_inside AND ${matching(2, 3)}
  GROUP BY territory_id
  ORDER BY min(CASE WHEN folded = variant THEN 0 ELSE 1 END), max(population) DESC NULLS LAST, territory_id
  LIMIT $4 OFFSET $5`;
