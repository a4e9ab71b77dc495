/**
 * Where answers lead, for all at once, as `standing_of` does for one: a circle, or a provider without a level, is
 * awaited. Made of `told` (collectivity_id, subject_id, value, provided_by), in a `WITH RECURSIVE`; gives `led`
 * (collectivity_id, subject_id, standing).
 */
export const LED = `
  lead(collectivity_id, subject_id, provider, passed) AS (
    SELECT collectivity_id, subject_id, provided_by, ARRAY[collectivity_id, provided_by] FROM told
      WHERE provided_by IS NOT NULL
    UNION ALL
    SELECT lead.collectivity_id, lead.subject_id, next.provided_by, passed || next.provided_by
      FROM lead JOIN told AS next ON next.collectivity_id = lead.provider AND next.subject_id = lead.subject_id
      WHERE next.provided_by IS NOT NULL AND next.provided_by <> ALL (passed)
  ), led AS (
    SELECT collectivity_id, subject_id, value AS standing FROM told WHERE provided_by IS NULL
    UNION ALL
    SELECT told.collectivity_id, told.subject_id, coalesce(found.value, 'awaited')
      FROM told LEFT JOIN (
        SELECT lead.collectivity_id, lead.subject_id, last.value FROM lead JOIN told AS last
          ON last.collectivity_id = lead.provider AND last.subject_id = lead.subject_id
            AND last.provided_by IS NULL AND last.value <> 'not-concerned'
      ) AS found USING (collectivity_id, subject_id)
      WHERE told.provided_by IS NOT NULL
  )`;
