/**
 * The rows that the last validation of each of these wrote, written again as set-based statements, one transaction each,
 * on copies of the tables with the same keys and as full. Gives the milliseconds of each.
 */
export async function replay(owner, collectivityIds, editionId) {
  await owner.query(`
    SELECT set_config('oeeo.identity', 'system:command', false), set_config('oeeo.staff', 'on', false),
      set_config('oeeo.readable', '{*}', false), set_config('oeeo.writable', '{*}', false)`);
  await owner.query(COPIES);
  const times = [];
  for (const id of collectivityIds) {
    await owner.query(CAPTURE, [id, editionId]);
    const started = performance.now();
    await owner.query('BEGIN');
    for (const statement of WRITES) await owner.query(statement);
    await owner.query('COMMIT');
    times.push(performance.now() - started);
    await owner.query('DROP TABLE bench_said');
  }
  await owner.query(`DROP TABLE ${TABLES.map((table) => `bench_${table}`).join(', ')}`);
  return times;
}

const TABLES = [
  ...['self_assessment', 'validation', 'validated_answer', 'validated_state', 'respondent', 'public_answer'],
  ...['roll_up_version', 'roll_up', 'audit_entry'],
];

/** As full as the tables too: a page that leaves room for its rows leaves as much in the copy. */
const COPIES = TABLES.map(
  (table) => `
    CREATE TABLE bench_${table} (LIKE ${table} INCLUDING ALL EXCLUDING IDENTITY);
    DO $$ BEGIN
      EXECUTE (SELECT format('ALTER TABLE bench_${table} SET (%s)', array_to_string(reloptions, ', '))
        FROM pg_class WHERE oid = '${table}'::regclass AND reloptions IS NOT NULL
        UNION ALL SELECT 'SELECT 1' LIMIT 1);
    END $$;
    INSERT INTO bench_${table} SELECT * FROM ${table};
    ANALYZE bench_${table};`,
).join('');

const CAPTURE = `CREATE TEMPORARY TABLE bench_said AS
  SELECT validation.*, said.service_id, said.value, respondent.territory_id, respondent.kind AS counted_as,
    respondent.stratum, respondent.population
  FROM validation JOIN validated_answer AS said ON said.validation_id = validation.id
  JOIN respondent ON respondent.collectivity_id = validation.collectivity_id
    AND respondent.edition_id = validation.edition_id
  WHERE validation.collectivity_id = $1 AND validation.edition_id = $2
    AND validation.sequence = (SELECT max(sequence) FROM validation WHERE collectivity_id = $1 AND edition_id = $2)`;

/** One row is found by its key, as the validation finds it. */
const ONE = (columns) => `(SELECT ${columns} FROM bench_said LIMIT 1)`;

/** A state read before and after stands at two levels: the sums of both change. */
const WRITES = [
  `UPDATE bench_self_assessment SET version = version + 1 WHERE (collectivity_id, edition_id) = ${ONE('collectivity_id, edition_id')}`,
  `INSERT INTO bench_validation (id, collectivity_id, edition_id, sequence, kind, quality, recorded_at, recorded_by)
   SELECT DISTINCT -id, collectivity_id, edition_id, sequence + 1000, kind, quality, recorded_at, recorded_by FROM bench_said`,
  `INSERT INTO bench_validated_answer (validation_id, collectivity_id, service_id, value)
   SELECT -id, collectivity_id, service_id, value FROM bench_said`,
  `INSERT INTO bench_validated_state SELECT -validation_id, layout_id, words, said FROM validated_state
   WHERE validation_id = ${ONE('id')}`,
  `UPDATE bench_respondent SET validated_at = now() WHERE (collectivity_id, edition_id) = ${ONE('collectivity_id, edition_id')}`,
  `UPDATE bench_public_answer AS shown SET value = said.value, standing = said.value FROM bench_said AS said
   WHERE shown.collectivity_id = said.collectivity_id AND shown.edition_id = said.edition_id AND shown.service_id = said.service_id`,
  `UPDATE bench_roll_up_version SET version = gen_random_uuid()
   WHERE (edition_id, territory_id) = ${ONE('edition_id, territory_id')}`,
  `UPDATE bench_roll_up AS sums SET collectivities = collectivities + 1, population = sums.population + said.population
   FROM bench_said AS said
   WHERE sums.edition_id = said.edition_id AND sums.territory_id = said.territory_id AND sums.kind = said.counted_as
     AND sums.stratum = said.stratum AND sums.subject_id = said.service_id
     AND sums.standing IN (said.value, (SELECT levels::jsonb -> 1 ->> 'code' FROM matrix_edition WHERE id = said.edition_id))`,
  `INSERT INTO bench_audit_entry (id, operation, outcome, subject_table, subject_id, collectivity_id, after)
   SELECT DISTINCT -id, 'validate-state', 'done', 'self_assessment', edition_id, collectivity_id, '{"step": "validate"}'::jsonb
   FROM bench_said`,
];
