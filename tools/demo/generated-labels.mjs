/** Invented labels: those who answer, and are far enough ahead, were given one in some of the last years. */
import { requireDemonstration } from './declare.mjs';
import { chance, inventAll, INVENTED_BY, READINESS } from './invention.mjs';

export const TABLES = ['label_award'];
/** Of the respondents, those that bear a label; and how many years back they may have had one. */
const SHARE = 0.5;
const YEARS = 6;

/** @param client connected as the owner of the schema of a demonstration in which states are public already */
export async function generateLabels(client, { tell = () => undefined } = {}) {
  await requireDemonstration(client);
  await inventAll(client, { tables: TABLES, steps: [['labels', labels]], tell }, {});
}

const LABELS = `
  WITH import AS (
    INSERT INTO label_import (id, recorded_at, recorded_by) VALUES (gen_random_uuid()::text, now(), '${INVENTED_BY}')
    RETURNING id, recorded_at
  ), drawn AS (
    SELECT id AS holder, age, extract(year FROM now())::integer - 1 - age AS year,
      5 * least(0.999, ${READINESS} + 0.3 * ${chance('id', 21)}) - 0.4 * age AS ats, ${chance('id || age::text', 22)} AS luck
    FROM collectivity, generate_series(0, ${YEARS - 1}) AS age
    WHERE id IN (SELECT collectivity_id FROM respondent) AND ${chance('id', 20)} < ${SHARE}
  )
  INSERT INTO label_award
    (import_id, recorded_at, collectivity_id, given_to, year, ats, mentions, source_title, source_date)
  SELECT import.id, recorded_at, holder, holder, year, 1 + floor(ats)::integer,
    CASE WHEN luck > 0.85 THEN ARRAY['Mention inventée'] ELSE '{}' END, 'Exemple inventé : palmarès ' || year, year::text
  FROM import, drawn WHERE ats >= 0 AND luck > 0.15`;

async function labels(client) {
  const { rowCount } = await client.query(LABELS);
  return rowCount;
}
