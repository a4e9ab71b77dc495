import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments } from './sql.js';

/**
 * The state that each validation made public is kept whole, packed: a past day reads one row for each collectivity,
 * however many validations came before. A trigger makes it from the history, at the end of the transaction.
 */
export class ValidatedStates1760000135000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [TABLES, KEPT_WORDS, VALIDATED_WORDS, KEEP_STATE, KEEP_STATES, STATE_DIFFERENCES, TRIGGER]) {
      await runner.query(sql);
    }
    for (const sql of [STATES_KNOWN_AT, STANDINGS_KNOWN_AT]) await runner.query(sql);
    await runner.query(`
      REVOKE ALL ON FUNCTION ${FUNCTIONS}, keep_validated_state(), keep_validated_state(bigint) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ${FUNCTIONS} TO oeeo_app;
      GRANT SELECT ON state_layout, validated_state TO oeeo_app;`);
    await runner.query(`
      SELECT set_config('oeeo.staff', 'on', true);
      SELECT keep_validated_states(id) FROM matrix_edition;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER validation_state ON validation;
      DROP FUNCTION ${FUNCTIONS}, keep_validated_state(), keep_validated_state(bigint);
      DROP TABLE validated_state, state_layout;`);
  }
}

const FUNCTIONS = `validated_words(bigint), kept_words(bigint), keep_validated_states(text),
  state_differences(text), standings_known_at(text, timestamptz, text[]), states_known_at(text, timestamptz)`;

const TABLES = `
  CREATE TABLE state_layout (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    edition_id text COLLATE "C" NOT NULL CONSTRAINT state_layout_edition_fk REFERENCES matrix_edition,
    services text[] NOT NULL
  );
  CREATE INDEX state_layout_edition_idx ON state_layout (edition_id);
  ${comments('state_layout', 'Which service each byte of a packed state is about: never changed, added when services are')}
  CREATE TABLE validated_state (
    validation_id bigint PRIMARY KEY CONSTRAINT validated_state_validation_fk REFERENCES validation,
    layout_id integer NOT NULL CONSTRAINT validated_state_layout_fk REFERENCES state_layout,
    words text[] NOT NULL,
    said bytea NOT NULL,
    CONSTRAINT validated_state_words_check CHECK (cardinality(words) <= 255)
  );
  CREATE INDEX validated_state_layout_idx ON validated_state (layout_id);
  ${comments('validated_state', 'All that was public of a collectivity once a validation was: made from the history', {
    words: 'What it answers, each once: a value, followed by the provider where somebody else provides the service',
    said: 'For each service of the layout, the rank of its word; 0 where it is not answered',
  })}`;

const KEPT_WORDS = `
  CREATE FUNCTION kept_words(of_validation bigint) RETURNS TABLE (service_id text, word text)
  LANGUAGE sql STABLE SET search_path = public, pg_temp
  AS $$
    SELECT service, words[get_byte(said, place::integer - 1)]
    FROM validated_state JOIN state_layout ON state_layout.id = layout_id,
      unnest(services) WITH ORDINALITY AS listed(service, place)
    WHERE validation_id = of_validation AND get_byte(said, place::integer - 1) > 0
  $$;
  COMMENT ON FUNCTION kept_words(bigint) IS 'What the state kept of a validation says';`;

const VALIDATED_WORDS = `
  CREATE FUNCTION validated_words(of_validation bigint) RETURNS TABLE (service_id text, word text)
  LANGUAGE sql STABLE SET search_path = public, pg_temp
  AS $$
    WITH changed AS (
      SELECT service_id, value, provided_by FROM validated_answer WHERE validation_id = of_validation
    )
    SELECT service_id, concat_ws(' ', value, provided_by) FROM changed WHERE value IS NOT NULL
    UNION ALL
    SELECT kept.service_id, kept.word
    FROM validation AS given JOIN validation AS former
        ON (former.collectivity_id, former.edition_id, former.sequence)
          = (given.collectivity_id, given.edition_id, given.sequence - 1),
      kept_words(former.id) AS kept
    WHERE given.id = of_validation AND kept.service_id NOT IN (SELECT service_id FROM changed)
  $$;
  COMMENT ON FUNCTION validated_words(bigint) IS
    'What a state says once validated: as the validation before left it, save what this one changed';`;

const KEEP_STATE = `
  CREATE FUNCTION keep_validated_state(of_validation bigint) RETURNS void
  LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp
  AS $$
  DECLARE
    of_edition text COLLATE "C" := (SELECT edition_id FROM validation WHERE id = of_validation);
    answered text[];
    answers text[];
    distinct_words text[];
    layout state_layout;
    missing text[];
  BEGIN
    SELECT coalesce(array_agg(service_id), '{}'), coalesce(array_agg(word), '{}') INTO answered, answers
      FROM validated_words(of_validation);
    SELECT * INTO layout FROM state_layout WHERE edition_id = of_edition ORDER BY id DESC LIMIT 1;
    missing := ARRAY(SELECT unnest(answered) EXCEPT SELECT unnest(layout.services));
    IF layout.id IS NULL OR cardinality(missing) > 0 THEN
      INSERT INTO state_layout (edition_id, services) VALUES (of_edition, coalesce(layout.services, '{}') || missing)
        RETURNING * INTO layout;
    END IF;
    distinct_words := ARRAY(SELECT DISTINCT unnest(answers));
    INSERT INTO validated_state
      SELECT of_validation, layout.id, distinct_words, coalesce(string_agg(
        set_byte('\\x00', 0, coalesce(array_position(distinct_words, word), 0)), '' ORDER BY place), '')
      FROM unnest(layout.services) WITH ORDINALITY AS listed(service, place)
        LEFT JOIN unnest(answered, answers) AS given(service, word) USING (service)
      ON CONFLICT (validation_id) DO UPDATE
        SET layout_id = excluded.layout_id, words = excluded.words, said = excluded.said;
  END
  $$;
  COMMENT ON FUNCTION keep_validated_state(bigint) IS 'Keeps, packed, what a state says once validated';`;

const KEEP_STATES = `
  CREATE FUNCTION keep_validated_states(of_edition text) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    made integer := 0;
    one bigint;
  BEGIN
    IF NOT is_staff() THEN
      RAISE EXCEPTION 'only the staff keeps states again' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('roll-up ' || of_edition, 0));
    FOR one IN
      SELECT id FROM validation WHERE edition_id = of_edition AND kind = 'validated'
      ORDER BY collectivity_id, sequence
    LOOP
      PERFORM keep_validated_state(one);
      made := made + 1;
    END LOOP;
    RETURN made;
  END
  $$;
  COMMENT ON FUNCTION keep_validated_states(text) IS 'Keeps the states of an edition again, each from the one before';`;

const STATE_DIFFERENCES = `
  CREATE FUNCTION state_differences(of_edition text) RETURNS TABLE (collectivity_id text, sequence integer)
  LANGUAGE sql STABLE SET search_path = public, pg_temp
  AS $$
    SELECT collectivity_id, sequence FROM validation AS given
    WHERE edition_id = of_edition AND (kind = 'validated') <> EXISTS (
        SELECT FROM validated_state WHERE validation_id = given.id
      )
      OR edition_id = of_edition AND kind = 'validated' AND EXISTS (
        SELECT FROM validated_words(given.id) AS told FULL JOIN kept_words(given.id) AS kept USING (service_id)
        WHERE told.word IS DISTINCT FROM kept.word
      )
  $$;
  COMMENT ON FUNCTION state_differences(text) IS
    'The validations whose kept state is not the one before with what they changed';`;

/** At the end of the transaction: what the validation changed is written after it. */
const TRIGGER = `
  CREATE FUNCTION keep_validated_state() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    PERFORM keep_validated_state(NEW.id);
    RETURN NULL;
  END
  $$;
  COMMENT ON FUNCTION keep_validated_state() IS 'Keeps the state of each validation';
  CREATE CONSTRAINT TRIGGER validation_state AFTER INSERT ON validation DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.kind = 'validated') EXECUTE FUNCTION keep_validated_state();`;

const STATES_KNOWN_AT = `
  CREATE FUNCTION states_known_at(of_edition text, at timestamptz)
  RETURNS TABLE (collectivity_id text, layout_id integer, words text[], said bytea)
  LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp
  AS $$
    SELECT last.collectivity_id, layout_id, words, said
    FROM (
      SELECT DISTINCT ON (collectivity_id) collectivity_id, id, kind FROM validation
      WHERE edition_id = of_edition AND recorded_at <= at ORDER BY collectivity_id, sequence DESC
    ) AS last JOIN validated_state ON validation_id = last.id
    WHERE last.kind = 'validated'
  $$;
  COMMENT ON FUNCTION states_known_at(text, timestamptz) IS 'The public states at an instant, packed';`;

/**
 * Providers are few: where answers lead is looked up among theirs alone. The names of services are set out once: found in
 * the array of each state, they would be millions of arrays unpacked. How many rows a packed state makes, the planner
 * cannot know: a nested loop over millions never ends.
 */
const STANDINGS_KNOWN_AT = `
  CREATE FUNCTION standings_known_at(of_edition text, at timestamptz, services text[])
  RETURNS TABLE (collectivity_id text, service_id text, standing text)
  LANGUAGE sql STABLE ROWS 30000 SET search_path = public, pg_temp SET enable_nestloop = off
  AS $$
    WITH RECURSIVE listed AS MATERIALIZED (
      SELECT id AS layout_id, service_id, place::integer - 1 AS place
      FROM state_layout, unnest(state_layout.services) WITH ORDINALITY AS one(service_id, place)
      WHERE edition_id = of_edition
        AND (standings_known_at.services IS NULL OR service_id = ANY (standings_known_at.services))
    ), state AS MATERIALIZED (
      SELECT * FROM states_known_at(of_edition, at)
    ), provided AS MATERIALIZED (
      SELECT collectivity_id, service_id, split_part(words[get_byte(said, place)], ' ', 2) AS provider
      FROM state JOIN listed USING (layout_id) WHERE starts_with(words[get_byte(said, place)], 'provided-by ')
    ), lead(collectivity_id, service_id, provider, passed) AS (
      SELECT collectivity_id, service_id, provider, ARRAY[collectivity_id, provider] FROM provided
      UNION ALL
      SELECT lead.collectivity_id, lead.service_id, next.provider, passed || next.provider
        FROM lead JOIN provided AS next ON next.collectivity_id = lead.provider AND next.service_id = lead.service_id
        WHERE next.provider <> ALL (passed)
    ), offered AS MATERIALIZED (
      SELECT collectivity_id, service_id, words[get_byte(said, place)] AS word
      FROM state JOIN listed USING (layout_id)
      WHERE collectivity_id IN (SELECT provider FROM provided) AND get_byte(said, place) > 0
    )
    SELECT collectivity_id, service_id, words[get_byte(said, place)] FROM state JOIN listed USING (layout_id)
      WHERE NOT starts_with(words[get_byte(said, place)], 'provided-by ')
    UNION ALL
    SELECT provided.collectivity_id, provided.service_id, coalesce(found.word, 'awaited')
      FROM provided LEFT JOIN (
        SELECT lead.collectivity_id, lead.service_id, last.word FROM lead JOIN offered AS last
          ON last.collectivity_id = lead.provider AND last.service_id = lead.service_id
            AND NOT starts_with(last.word, 'provided-by ') AND last.word <> 'not-concerned'
      ) AS found USING (collectivity_id, service_id)
  $$;
  COMMENT ON FUNCTION standings_known_at(text, timestamptz, text[]) IS
    'Where the answers that were public at an instant led, for all at once: a circle, or a provider without a level, is awaited';`;
