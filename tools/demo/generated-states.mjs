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
  ['who answers', chosen],
  ['answers', said],
  ['working copies', workingCopies],
  ['validations', validations],
  ['public answers', publicAnswers],
  ['sums', sums],
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
  await inventAll(client, STEPS, { editionId, share, selected }, tell);
  await client.query(
    `ANALYZE self_assessment, answer, validation, validated_answer, respondent, public_answer, roll_up`,
  );
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

/** What each says of each service at each photograph; a row only where it says something new. */
async function said(client, { editionId, selected }) {
  const { rowCount } = await client.query(
    `CREATE TEMPORARY TABLE generated_said ON COMMIT DROP AS
     WITH level AS (
       SELECT array_agg(one.value ->> 'code' ORDER BY one.ordinality) AS codes
       FROM matrix_edition, jsonb_array_elements(levels::jsonb) WITH ORDINALITY AS one WHERE id = $1
     ), answered AS (
       SELECT who.id AS collectivity_id, service.id AS service_id, who.epci_id, who.size, who.readiness, who.joined,
         ${chance(`who.id || service.id`, 3)} AS luck,
         ${chance('service.id', 5)} AS ease, ${chance(`who.id || service.id`, 4)} AS special
       FROM generated_who AS who CROSS JOIN matrix_service AS service WHERE service.edition_id = $1
     ), told AS (
       SELECT collectivity_id, service_id, step,
         CASE
           WHEN special < 0.04 THEN 'not-concerned'
           WHEN special < 0.10 AND epci_id IS NOT NULL THEN 'provided-by'
           ELSE codes[least(array_length(codes, 1), 1 + floor(greatest(0,
             (0.6 * readiness + 0.3 * luck + 0.45 * ease - ${BEHIND} + (0.02 + 0.004 * size) * step) * array_length(codes, 1)))::integer)]
         END AS value,
         CASE WHEN special >= 0.04 AND special < 0.10 THEN epci_id END AS provided_by
       FROM answered CROSS JOIN level CROSS JOIN generate_series(joined, ${PHOTOGRAPHS.length}) AS step
       WHERE special < $2
     )
     SELECT collectivity_id, service_id, step, value, provided_by FROM (
       SELECT told.*, lag(value) OVER (PARTITION BY collectivity_id, service_id ORDER BY step) AS former FROM told
     ) AS changed WHERE value IS DISTINCT FROM former
     ORDER BY collectivity_id, service_id, step`,
    [editionId, selected ? ANSWERED_BY_VOLUNTEERS : ANSWERED],
  );
  await client.query('ANALYZE generated_said');
  return rowCount;
}

const LAST = `SELECT DISTINCT ON (collectivity_id, service_id) collectivity_id, service_id, value, provided_by
  FROM generated_said ORDER BY collectivity_id, service_id, step DESC`;

async function workingCopies(client, { editionId }) {
  await client.query(
    `INSERT INTO self_assessment (collectivity_id, edition_id, status, version)
     SELECT id, $1, 'editing', 1 FROM generated_who ON CONFLICT DO NOTHING`,
    [editionId],
  );
  const { rowCount } = await client.query(
    `INSERT INTO answer (collectivity_id, edition_id, service_id, value, provided_by, version, edited_at, edited_by)
     SELECT collectivity_id, $1, service_id, value, provided_by, 1, $2, $3 FROM (${LAST}) AS last`,
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
  await client.query(`INSERT INTO respondent SELECT (counted_as(id, $1)).* FROM generated_who`, [editionId]);
  const { rowCount } = await client.query(
    `INSERT INTO public_answer (collectivity_id, edition_id, service_id, value, provided_by, standing, inherited_from)
     WITH last AS MATERIALIZED (${LAST})
     SELECT last.collectivity_id, $1, last.service_id, last.value, last.provided_by,
       CASE
         WHEN last.provided_by IS NULL THEN last.value
         WHEN provider.value IS NULL OR provider.value = 'not-concerned' THEN 'awaited'
         ELSE provider.value
       END,
       CASE WHEN provider.value <> 'not-concerned' THEN last.provided_by END
     FROM last LEFT JOIN last AS provider
       ON provider.collectivity_id = last.provided_by AND provider.service_id = last.service_id`,
    [editionId],
  );
  return rowCount;
}

async function sums(client, { editionId }) {
  const { rowCount } = await client.query(
    `INSERT INTO roll_up
     SELECT $1, territory_id, kind, stratum, subject_id, standing, counted_collectivities, counted_population
     FROM roll_up_differences($1, NULL)
     ON CONFLICT (edition_id, territory_id, kind, stratum, subject_id, standing)
     DO UPDATE SET collectivities = excluded.collectivities, population = excluded.population`,
    [editionId],
  );
  return rowCount;
}
