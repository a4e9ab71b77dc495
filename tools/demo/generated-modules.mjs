/** Invented answers to the module « motion »: one validation of some of those whose state is public. */
import { requireDemonstration } from './declare.mjs';
import { chance, inventAll, INVENTED_BY, READINESS } from './invention.mjs';

const STEPS = [
  ['réponses au module', answers],
  ['validations du module', validations],
];
export const TABLES = [
  'module_state',
  'module_answer',
  'module_validation',
  'validated_module_answer',
  'public_module_answer',
];

/** Of the respondents, those who answer it. */
const SHARE = 0.6;
/** Over the history of the states, so that each photograph has more of them than the one before. */
const EDITED_AT = `timestamptz '2023-05-20 09:30Z' + floor(${chance('collectivity_id', 14)} * 900) * interval '1 day'`;

/** @param client connected as the owner of the schema of a demonstration in which states are public already */
export async function generateModules(client, { tell = () => undefined } = {}) {
  await requireDemonstration(client);
  await inventAll(client, { tables: TABLES, steps: STEPS, tell }, {});
}

/** A level, a yes with its day, a number in its unit: each as its question is answered. */
const SAID = `
  WITH level AS (
    SELECT array_agg(one.value ->> 'code' ORDER BY one.ordinality) AS codes
    FROM matrix_edition, jsonb_array_elements(levels::jsonb) WITH ORDINALITY AS one WHERE is_current
  ), who AS (
    SELECT id, kind, ${READINESS} AS readiness FROM collectivity
    WHERE id IN (SELECT collectivity_id FROM respondent) AND ${chance('id', 11)} < ${SHARE}
  ), drawn AS (
    SELECT who.id AS collectivity_id, question.module_id, question.id AS question_id, question.kind, unit,
      least(0.999, 0.7 * readiness + 0.5 * ${chance('who.id || question.id', 12)}) AS progress,
      ${chance('who.id || question.id', 13)} AS special
    FROM who JOIN module_question AS question ON who.kind = ANY (territory_types)
  )
  SELECT collectivity_id, module_id, question_id,
    CASE
      WHEN special < 0.05 THEN 'not-concerned'
      WHEN kind = 'number' THEN 'number'
      WHEN kind = 'level' THEN codes[1 + floor(progress * array_length(codes, 1))::integer]
      WHEN progress > 0.45 THEN 'yes' ELSE 'no'
    END AS value,
    CASE WHEN special >= 0.05 AND kind = 'number' THEN round((progress * CASE unit WHEN '%' THEN 100 ELSE 30 END)::numeric)
    END AS amount,
    CASE WHEN special >= 0.05 AND kind = 'yes-no-date' AND progress > 0.45
      THEN date '2021-01-10' + (progress * 800)::integer END AS dated_on
  FROM drawn CROSS JOIN level WHERE special < 0.9`;

async function answers(client) {
  await client.query(`CREATE TEMPORARY TABLE invented_answers ON COMMIT DROP AS ${SAID}`);
  await client.query(
    `INSERT INTO module_state (collectivity_id, module_id, status, version)
     SELECT DISTINCT collectivity_id, module_id, 'editing', 1 FROM invented_answers`,
  );
  const { rowCount } = await client.query(
    `INSERT INTO module_answer (collectivity_id, module_id, question_id, value, amount, dated_on, version, edited_at, edited_by)
     SELECT collectivity_id, module_id, question_id, value, amount, dated_on, 1, ${EDITED_AT}, $1 FROM invented_answers`,
    [INVENTED_BY],
  );
  return rowCount;
}

async function validations(client) {
  await client.query(
    `INSERT INTO module_validation (collectivity_id, module_id, sequence, kind, quality, recorded_at, recorded_by)
     SELECT collectivity_id, module_id, 1, 'validated',
       CASE WHEN collectivity_id LIKE 'COM-%' THEN 'mayor' ELSE 'president' END, ${EDITED_AT}, $1
     FROM (SELECT DISTINCT collectivity_id, module_id FROM invented_answers) AS who`,
    [INVENTED_BY],
  );
  await client.query(
    `INSERT INTO validated_module_answer (validation_id, collectivity_id, question_id, value, amount, dated_on)
     SELECT validation.id, collectivity_id, question_id, value, amount, dated_on
     FROM invented_answers JOIN module_validation AS validation USING (collectivity_id, module_id)`,
  );
  const { rowCount } = await client.query(
    `INSERT INTO public_module_answer (collectivity_id, module_id, question_id, value, amount, dated_on)
     SELECT collectivity_id, module_id, question_id, value, amount, dated_on FROM invented_answers`,
  );
  return rowCount;
}
