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
  ['états validés', states],
  ['réponses publiques', publicAnswers],
  ['sommes', sums],
];
export const TABLES = [
  ...['self_assessment', 'answer', 'validation', 'validated_answer', 'validated_state'],
  ...['respondent', 'public_answer', 'roll_up'],
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
  const options = { editionId, share, selected, values: await valuesOf(client, editionId) };
  await inventAll(client, { tables: TABLES, steps: STEPS, tell }, options);
  return editionId;
}

async function currentEdition(client) {
  const { rows } = await client.query('SELECT id FROM matrix_edition WHERE is_current');
  if (rows.length === 0) throw new Error('No edition of the matrix is loaded.');
  return rows[0].id;
}

/** What an answer may be: the levels, lowest first, then what is none. */
async function valuesOf(client, editionId) {
  const { rows } = await client.query('SELECT levels FROM matrix_edition WHERE id = $1', [editionId]);
  return [...rows[0].levels.map(({ code }) => code), 'not-concerned', 'provided-by'];
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

const STEP_NUMBERS = PHOTOGRAPHS.map((_, index) => index + 1);

/**
 * What each says of each service: the rank of its value at each of its validations, 0 where it says nothing. None falls
 * from one photograph to the next.
 */
async function said(client, { editionId, selected, values }) {
  const levels = values.length - 2;
  const rankAt = (step) => `least(${levels}, 1 + floor(greatest(0,
    (begun + (0.02 + 0.004 * size) * ${step}) * ${levels}))::integer)`;
  const always = (rank) => `array_fill(${rank}, ARRAY[${PHOTOGRAPHS.length} + 1 - joined])`;
  const { rowCount } = await client.query(
    `CREATE TEMPORARY TABLE generated_said ON COMMIT DROP AS
     WITH service AS MATERIALIZED (
       SELECT id, ${chance('id', 5)} AS ease FROM matrix_service WHERE edition_id = $1
     )
     SELECT who.id AS collectivity_id, service.id AS service_id,
       CASE WHEN special >= 0.04 AND special < 0.10 THEN epci_id END AS provider,
       CASE
         WHEN special >= $2 THEN ${always(0)}
         WHEN special < 0.04 THEN ${always(levels + 1)}
         WHEN special < 0.10 AND epci_id IS NOT NULL THEN ${always(levels + 2)}
         ELSE (ARRAY[${STEP_NUMBERS.map(rankAt).join(', ')}])[joined:${PHOTOGRAPHS.length}]
       END::smallint[] AS ranks
     FROM generated_who AS who CROSS JOIN service CROSS JOIN LATERAL (
       SELECT ${chance('who.id || service.id', 4)} AS special,
         0.6 * readiness + 0.3 * ${chance('who.id || service.id', 3)} + 0.45 * ease - ${BEHIND} AS begun OFFSET 0
     ) AS drawn`,
    [editionId, selected ? ANSWERED_BY_VOLUNTEERS : ANSWERED],
  );
  await client.query('ANALYZE generated_said');
  return rowCount;
}

/** What is said last; $1: the edition, $2: the values. */
const LAST = `SELECT collectivity_id, service_id, ($2::text[])[ranks[cardinality(ranks)]] AS value, provider
  FROM generated_said WHERE ranks[1] > 0`;

async function workingCopies(client, { editionId, values }) {
  await client.query(
    `INSERT INTO self_assessment (collectivity_id, edition_id, status, version)
     SELECT id, $1, 'editing', 1 FROM generated_who ON CONFLICT DO NOTHING`,
    [editionId],
  );
  const { rowCount } = await client.query(
    `INSERT INTO answer (collectivity_id, edition_id, service_id, value, provided_by, version, edited_at, edited_by)
     SELECT collectivity_id, $1, service_id, value, provider, 1, $3, $4 FROM (${LAST}) AS last`,
    [editionId, values, PHOTOGRAPHS.at(-1), INVENTED_BY],
  );
  return rowCount;
}

/** Each says at its first validation all that it answers, then what changed. */
async function validations(client, { editionId, values }) {
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
     SELECT validation.id, collectivity_id, service_id, ($2::text[])[ranks[sequence]], provider
     FROM generated_said CROSS JOIN LATERAL generate_subscripts(ranks, 1) AS sequence
       JOIN validation USING (collectivity_id, sequence)
     WHERE edition_id = $1 AND ranks[1] > 0 AND ranks[sequence] IS DISTINCT FROM ranks[sequence - 1]`,
    [editionId, values],
  );
  return rowCount;
}

/** As `keep_validated_state` keeps each after the one before it. */
async function states(client, { editionId, values }) {
  const { rows } = await client.query(
    `INSERT INTO state_layout (edition_id, services)
     SELECT $1, array_agg(id ORDER BY id) FROM matrix_service WHERE edition_id = $1 RETURNING id`,
    [editionId],
  );
  const packed = STEP_NUMBERS.map(
    (number) => `string_agg(set_byte('\\x00', 0, ranks[${number}]), '' ORDER BY service_id)`,
  );
  const { rowCount } = await client.query(
    `INSERT INTO validated_state (validation_id, layout_id, words, said)
     SELECT validation.id, $2, $3::text[] || concat_ws(' ', 'provided-by', provider), packed[sequence]
     FROM (
       SELECT collectivity_id, max(provider) AS provider, ARRAY[${packed.join(', ')}] AS packed
       FROM generated_said GROUP BY collectivity_id
     ) AS kept JOIN validation USING (collectivity_id)
     WHERE edition_id = $1`,
    [editionId, rows[0].id, values.slice(0, -1)],
  );
  return rowCount;
}

async function publicAnswers(client, { editionId, values }) {
  await client.query(
    `INSERT INTO respondent
     SELECT id, $1, counted.territory_id, kind, stratum, population, now()
     FROM counted_collectivities() AS counted JOIN generated_who USING (id)`,
    [editionId],
  );
  const { rowCount } = await client.query(
    `INSERT INTO public_answer (collectivity_id, edition_id, service_id, value, provided_by, standing, inherited_from)
     SELECT last.collectivity_id, $1, last.service_id, last.value, last.provider,
       CASE
         WHEN last.provider IS NULL THEN last.value
         WHEN provider.value IS NULL OR provider.value = 'not-concerned' THEN 'awaited'
         ELSE provider.value
       END,
       CASE WHEN provider.value <> 'not-concerned' THEN last.provider END
     FROM (${LAST}) AS last LEFT JOIN (
       SELECT * FROM (${LAST}) AS one WHERE collectivity_id IN (SELECT epci_id FROM generated_who)
     ) AS provider ON provider.collectivity_id = last.provider AND provider.service_id = last.service_id`,
    [editionId, values],
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
