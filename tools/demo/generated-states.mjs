/**
 * Invented living states, bulk-loaded into a database of demonstration: any other refuses them.
 * Each is a history of validations, the answers and sums that they make public, and the working copy; what is loaded is
 * what the same validations one by one would have left, which `npm run roll-up -- --check` proves.
 */
import { requireDemonstration } from './declare.mjs';
import { chance, inventAll, INVENTED_BY, READINESS, SIZE } from './invention.mjs';
import { participation } from './participation.mjs';

/** The day of each photograph: two a year. */
export const PHOTOGRAPHS = ['2023-06-15', '2023-12-15', '2024-06-15', '2024-12-15', '2025-06-15', '2025-12-15'];
/** Each validates on a day of its own, within so many before. */
const DAYS_BEFORE = 40;
/** Of the services, those that each answers; who chose to answer leaves fewer out. */
const ANSWERED = 0.85;
const ANSWERED_BY_VOLUNTEERS = 0.97;
/** What keeps the first answers low. */
const BEHIND = 0.25;

const STEPS = [
  ['répondants', chosen],
  ['réponses', said],
  ['copies de travail', workingCopies],
  ['validations', validations],
  ['réponses publiques', publicAnswers],
  ['sommes', sums],
];
export const TABLES = [
  'self_assessment',
  'answer',
  'validation',
  'validated_answer',
  'respondent',
  'public_answer',
  'roll_up',
];

/**
 * @param client connected as the owner of the schema, to a database that holds the territories and an edition
 * @param options `share`: of the communes and intercommunalités, from 0 to 1; `selected`: the larger ones answer more;
 * `tell`: called with what was loaded and how long it took
 */
export async function generateStates(client, { share, selected = false, edition, tell = () => undefined }) {
  if (!(share > 0 && share <= 1)) throw new RangeError(`A share from 0 to 1 is needed, not ${share}.`);
  const editionId = edition ?? (await currentEdition(client));
  await requireDemonstration(client);
  await inventAll(client, { tables: TABLES, steps: STEPS, tell }, { editionId, share, selected });
  return editionId;
}

async function currentEdition(client) {
  const { rows } = await client.query('SELECT id FROM matrix_edition WHERE is_current');
  if (rows.length === 0) throw new Error('No edition of the matrix is loaded.');
  return rows[0].id;
}

const ASKED = `
  SELECT id, territory_id, coalesce(stratum, 'unknown') AS stratum, ${SIZE} AS size, ${READINESS} AS readiness,
    1 + floor(${chance('id', 6)} * (5 - 0.5 * ${SIZE}))::integer AS sooner_or_later
  FROM collectivity WHERE closed_on IS NULL AND kind IN ('commune', 'epci')`;

/** Who answers, since which photograph. When they are `selected`, the larger are likelier to, and sooner. */
async function chosen(client, { share, selected }) {
  const chances = selected ? participation(await countStrata(client), share) : {};
  const { rowCount } = await client.query(
    `CREATE TEMPORARY TABLE generated_who ON COMMIT DROP AS
     SELECT asked.id, epci_id, size, readiness, ${selected ? 'sooner_or_later' : '1'} AS joined
     FROM (${ASKED}) AS asked JOIN territory ON territory.id = territory_id
     WHERE ${chance('asked.id', 1)} < ${chanceOfStratum(chances, share)}`,
  );
  await client.query('ANALYZE generated_who');
  return rowCount;
}

async function countStrata(client) {
  const { rows } = await client.query(
    `SELECT stratum, count(*)::int AS count FROM (${ASKED}) AS asked GROUP BY stratum`,
  );
  return Object.fromEntries(rows.map(({ stratum, count }) => [stratum, count]));
}

function chanceOfStratum(chances, share) {
  const cases = Object.entries(chances).map(([stratum, likely]) => `WHEN '${stratum}' THEN ${Number(likely)}`);
  return cases.length === 0 ? String(Number(share)) : `CASE asked.stratum ${cases.join(' ')} END`;
}

/** How far one is at some photograph, as the rank of a level: none falls from one to the next. */
const rankAt = (step) => `least(array_length(codes, 1), 1 + floor(greatest(0,
  (begun + (0.02 + 0.004 * size) * (${step})) * array_length(codes, 1)))::integer)`;

/** What each says of each service at each photograph; a row only where it says something new, the last one marked. */
async function said(client, { editionId, selected }) {
  const { rowCount } = await client.query(
    `CREATE TEMPORARY TABLE generated_said ON COMMIT DROP AS
     WITH level AS MATERIALIZED (
       SELECT array_agg(one.value ->> 'code' ORDER BY one.ordinality) AS codes
       FROM matrix_edition, jsonb_array_elements(levels::jsonb) WITH ORDINALITY AS one WHERE id = $1
     ), service AS MATERIALIZED (
       SELECT id, ${chance('id', 5)} AS ease FROM matrix_service WHERE edition_id = $1
     )
     SELECT who.id AS collectivity_id, service.id AS service_id, step, coalesce(aside, codes[${rankAt('step')}]) AS value,
       CASE aside WHEN 'provided-by' THEN epci_id END AS provided_by,
       aside IS NOT NULL OR ${rankAt('step')} = ${rankAt(PHOTOGRAPHS.length)} AS is_last
     FROM generated_who AS who CROSS JOIN service CROSS JOIN level
     CROSS JOIN LATERAL (
       SELECT ${chance('who.id || service.id', 4)} AS special,
         0.6 * readiness + 0.3 * ${chance('who.id || service.id', 3)} + 0.45 * ease - ${BEHIND} AS begun OFFSET 0
     ) AS drawn
     CROSS JOIN LATERAL (
       SELECT CASE
         WHEN special < 0.04 THEN 'not-concerned'
         WHEN special < 0.10 AND epci_id IS NOT NULL THEN 'provided-by'
       END AS aside OFFSET 0
     ) AS exception
     CROSS JOIN LATERAL generate_series(joined, CASE WHEN aside IS NULL THEN ${PHOTOGRAPHS.length} ELSE joined END) AS step
     WHERE special < $2 AND (step = joined OR ${rankAt('step')} <> ${rankAt('step - 1')})`,
    [editionId, selected ? ANSWERED_BY_VOLUNTEERS : ANSWERED],
  );
  await client.query('ANALYZE generated_said');
  return rowCount;
}

async function workingCopies(client, { editionId }) {
  await client.query(
    `INSERT INTO self_assessment (collectivity_id, edition_id, status, version)
     SELECT id, $1, 'editing', 1 FROM generated_who ON CONFLICT DO NOTHING`,
    [editionId],
  );
  const { rowCount } = await client.query(
    `INSERT INTO answer (collectivity_id, edition_id, service_id, value, provided_by, version, edited_at, edited_by)
     SELECT collectivity_id, $1, service_id, value, provided_by, 1, $2, $3 FROM generated_said WHERE is_last`,
    [editionId, PHOTOGRAPHS.at(-1), INVENTED_BY],
  );
  return rowCount;
}

async function validations(client, { editionId }) {
  await client.query(
    `INSERT INTO validation (collectivity_id, edition_id, sequence, kind, quality, recorded_at, recorded_by)
     SELECT id, $1, step - joined + 1, 'validated', CASE WHEN id LIKE 'COM-%' THEN 'mayor' ELSE 'president' END,
       (($2::date[])[step] - 1 - floor(${chance('id || step', 7)} * ${DAYS_BEFORE})::integer
         + time '07:00' + ${chance('id || step', 8)} * interval '9 hours') AT TIME ZONE 'UTC', $3
     FROM generated_who CROSS JOIN generate_series(joined, ${PHOTOGRAPHS.length}) AS step ORDER BY step, id`,
    [editionId, PHOTOGRAPHS, INVENTED_BY],
  );
  await client.query('ANALYZE validation');
  const { rowCount } = await client.query(
    `INSERT INTO validated_answer (validation_id, collectivity_id, service_id, value, provided_by)
     SELECT validation.id, said.collectivity_id, service_id, value, provided_by
     FROM generated_said AS said JOIN generated_who AS who ON who.id = said.collectivity_id JOIN validation
       ON validation.collectivity_id = said.collectivity_id AND edition_id = $1 AND sequence = step - joined + 1`,
    [editionId],
  );
  return rowCount;
}

async function publicAnswers(client, { editionId }) {
  await client.query(
    `INSERT INTO respondent
     SELECT id, $1, counted.territory_id, kind, stratum, population, now()
     FROM counted_collectivities() AS counted JOIN generated_who USING (id)`,
    [editionId],
  );
  const { rowCount } = await client.query(
    `INSERT INTO public_answer (collectivity_id, edition_id, service_id, value, provided_by, standing, inherited_from)
     SELECT last.collectivity_id, $1, last.service_id, last.value, last.provided_by,
       CASE
         WHEN last.provided_by IS NULL THEN last.value
         WHEN provider.value IS NULL OR provider.value = 'not-concerned' THEN 'awaited'
         ELSE provider.value
       END,
       CASE WHEN provider.value <> 'not-concerned' THEN last.provided_by END
     FROM generated_said AS last LEFT JOIN (
       SELECT collectivity_id, service_id, value FROM generated_said
       WHERE is_last AND collectivity_id IN (SELECT epci_id FROM generated_who)
     ) AS provider ON provider.collectivity_id = last.provided_by AND provider.service_id = last.service_id
     WHERE last.is_last`,
    [editionId],
  );
  await client.query('ANALYZE respondent, public_answer');
  return rowCount;
}

async function sums(client, { editionId }) {
  const { rowCount } = await client.query(
    `INSERT INTO roll_up
     SELECT edition_id, territory_id, kind, stratum, service_id, standing, count(*), sum(population)
     FROM (
       SELECT collectivity_id, service_id, standing FROM public_answer WHERE edition_id = $1
       UNION ALL
       SELECT collectivity_id, '*', 'respondent' FROM respondent WHERE edition_id = $1
     ) AS stood JOIN respondent USING (collectivity_id)
     WHERE edition_id = $1
     GROUP BY edition_id, territory_id, kind, stratum, service_id, standing`,
    [editionId],
  );
  return rowCount;
}
