import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, noteChangesOf } from './sql.js';

const TABLES = ['', '_respondent', '_roll_up', '_number'].map((part) => `photograph_module${part}`);

/**
 * A photograph takes the answers to the module « motion » too, apart from the matrix. Those taken before have none of
 * it: whom they had invited one by one is no longer known.
 */
export class PhotographedModule1760000139000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [MODULE, RESPONDENT, ROLL_UP, NUMBER]) await runner.query(table);
    for (const table of TABLES) {
      await runner.query(noteChangesOf(table));
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
    for (const sql of [ANSWERS_KNOWN_AT, STANDINGS_KNOWN_AT, TAKE_PHOTOGRAPH]) await runner.query(sql);
    await runner.query(`
      REVOKE ALL ON FUNCTION ${FUNCTIONS} FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ${FUNCTIONS} TO oeeo_app;
      GRANT SELECT ON ${TABLES.join(', ')} TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ${FUNCTIONS};
      DROP TABLE ${TABLES.toReversed().join(', ')};`);
  }
}

const FUNCTIONS = `take_photograph(text), module_standings_known_at(text, timestamptz),
  module_answers_known_at(text, timestamptz)`;

const MODULE = `
  CREATE TABLE photograph_module (
    campaign_id text COLLATE "C" CONSTRAINT photograph_module_photograph_fk REFERENCES photograph,
    module_id text COLLATE "C" CONSTRAINT photograph_module_module_fk REFERENCES motion_module,
    respondents integer NOT NULL,
    PRIMARY KEY (campaign_id, module_id),
    CONSTRAINT photograph_module_respondents_check CHECK (respondents >= 0)
  );
  CREATE INDEX photograph_module_module_idx ON photograph_module (module_id);
  ${comments('photograph_module', 'That the answers to a module were photographed too: append-only', {
    respondents: 'Those invited whose answers to it were public',
  })}`;

const RESPONDENT = `
  CREATE TABLE photograph_module_respondent (
    campaign_id text COLLATE "C",
    module_id text COLLATE "C",
    collectivity_id text COLLATE "C"
      CONSTRAINT photograph_module_respondent_collectivity_fk REFERENCES collectivity,
    validation_id bigint NOT NULL
      CONSTRAINT photograph_module_respondent_validation_fk REFERENCES module_validation,
    territory_id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    stratum text COLLATE "C" NOT NULL,
    population integer NOT NULL,
    PRIMARY KEY (campaign_id, module_id, collectivity_id),
    CONSTRAINT photograph_module_respondent_module_fk FOREIGN KEY (campaign_id, module_id) REFERENCES photograph_module,
    CONSTRAINT photograph_module_respondent_population_check CHECK (population >= 0)
  );
  CREATE INDEX photograph_module_respondent_collectivity_idx ON photograph_module_respondent (collectivity_id);
  CREATE INDEX photograph_module_respondent_validation_idx ON photograph_module_respondent (validation_id);
  ${comments(
    'photograph_module_respondent',
    'Those invited whose answers to the module were public then, as they were counted: append-only',
    { validation_id: 'The validation that was public' },
  )}`;

const ROLL_UP = `
  CREATE TABLE photograph_module_roll_up (
    campaign_id text COLLATE "C",
    module_id text COLLATE "C",
    territory_id text COLLATE "C",
    kind text COLLATE "C",
    stratum text COLLATE "C",
    subject_id text COLLATE "C",
    standing text COLLATE "C",
    collectivities integer NOT NULL,
    population bigint NOT NULL,
    PRIMARY KEY (campaign_id, module_id, territory_id, kind, stratum, subject_id, standing),
    CONSTRAINT photograph_module_roll_up_module_fk FOREIGN KEY (campaign_id, module_id) REFERENCES photograph_module,
    CONSTRAINT photograph_module_roll_up_counts_check CHECK (collectivities > 0 AND population >= 0)
  );
  ${comments('photograph_module_roll_up', 'How many of them stood where, at the grain of roll_up: append-only', {
    subject_id: 'A question of the module; a star for the respondents themselves',
  })}`;

const NUMBER = `
  CREATE TABLE photograph_module_number (
    campaign_id text COLLATE "C",
    module_id text COLLATE "C",
    subject_id text COLLATE "C",
    answers integer NOT NULL,
    low double precision NOT NULL,
    median double precision NOT NULL,
    high double precision NOT NULL,
    PRIMARY KEY (campaign_id, module_id, subject_id),
    CONSTRAINT photograph_module_number_module_fk FOREIGN KEY (campaign_id, module_id) REFERENCES photograph_module,
    CONSTRAINT photograph_module_number_spread_check CHECK (answers > 0 AND low <= median AND median <= high)
  );
  ${comments('photograph_module_number', 'How the numbers that answer a question were spread then: append-only', {
    low: 'A quarter of them are not above',
    high: 'Three quarters of them are not above',
  })}`;

const ANSWERS_KNOWN_AT = `
  CREATE FUNCTION module_answers_known_at(of_module text, at timestamptz)
  RETURNS TABLE (
    collectivity_id text, question_id text, value text, provided_by text, amount double precision
  ) LANGUAGE sql STABLE
  AS $$
    SELECT * FROM (
      SELECT DISTINCT ON (made.collectivity_id, said.question_id)
        made.collectivity_id, said.question_id, said.value, said.provided_by, said.amount
      FROM module_validation AS made JOIN validated_module_answer AS said ON said.validation_id = made.id
      WHERE made.module_id = of_module AND made.recorded_at <= at
        AND made.sequence > coalesce((
          SELECT max(ended.sequence) FROM module_validation AS ended
          WHERE ended.collectivity_id = made.collectivity_id AND ended.module_id = of_module
            AND ended.recorded_at <= at AND ended.kind <> 'validated'
        ), 0)
      ORDER BY made.collectivity_id, said.question_id, made.sequence DESC
    ) AS last WHERE value IS NOT NULL
  $$;
  COMMENT ON FUNCTION module_answers_known_at(text, timestamptz) IS
    'The answers to a module that were public at an instant: the last word since the last end or withdrawal';`;

/** As `standings_known_at`; without a search path of its own either. */
const STANDINGS_KNOWN_AT = `
  CREATE FUNCTION module_standings_known_at(of_module text, at timestamptz)
  RETURNS TABLE (collectivity_id text, question_id text, standing text)
  LANGUAGE sql STABLE
  AS $$
    WITH RECURSIVE told AS MATERIALIZED (
      SELECT * FROM module_answers_known_at(of_module, at)
    ), lead(collectivity_id, question_id, provider, passed) AS (
      SELECT collectivity_id, question_id, provided_by, ARRAY[collectivity_id, provided_by] FROM told
        WHERE provided_by IS NOT NULL
      UNION ALL
      SELECT lead.collectivity_id, lead.question_id, next.provided_by, passed || next.provided_by
        FROM lead JOIN told AS next ON next.collectivity_id = lead.provider AND next.question_id = lead.question_id
        WHERE next.provided_by IS NOT NULL AND next.provided_by <> ALL (passed)
    )
    SELECT collectivity_id, question_id, value FROM told WHERE provided_by IS NULL
    UNION ALL
    SELECT told.collectivity_id, told.question_id, coalesce(found.value, 'awaited')
      FROM told LEFT JOIN (
        SELECT lead.collectivity_id, lead.question_id, last.value FROM lead JOIN told AS last
          ON last.collectivity_id = lead.provider AND last.question_id = lead.question_id
            AND last.provided_by IS NULL AND last.value <> 'not-concerned'
      ) AS found USING (collectivity_id, question_id)
      WHERE told.provided_by IS NOT NULL
  $$;
  COMMENT ON FUNCTION module_standings_known_at(text, timestamptz) IS
    'Where the answers to a module that were public at an instant led, for all at once';`;

/**
 * What was public at the end of the day comes from the history, whenever it is read. Validations under way have taken
 * the shared lock of their edition: they are waited for, and no other is kept waiting longer. All is then read and
 * written by one statement, hence from one snapshot: a validation is in it whole, or not at all. How many have answered,
 * the planner cannot know: a nested loop would read a whole history again for each of them.
 */
const TAKE_PHOTOGRAPH = `
  CREATE FUNCTION take_photograph(of_campaign text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp SET enable_nestloop = off
  AS $$
  DECLARE
    given campaign%ROWTYPE;
    lock_key bigint;
    end_of_day timestamptz;
  BEGIN
    IF NOT is_staff() THEN
      RAISE EXCEPTION 'only the staff takes a photograph' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'what is waited for would not be seen' USING ERRCODE = 'invalid_transaction_state';
    END IF;
    SELECT * INTO STRICT given FROM campaign WHERE id = of_campaign FOR UPDATE;
    IF EXISTS (SELECT FROM photograph WHERE campaign_id = given.id) THEN
      RETURN false;
    END IF;
    end_of_day := ((given.photograph_on + 1)::timestamp AT TIME ZONE 'Europe/Paris') - interval '1 millisecond';
    IF given.cancelled_at IS NOT NULL OR clock_timestamp() <= end_of_day THEN
      RAISE EXCEPTION 'the campaign was cancelled, or its day is not over' USING ERRCODE = 'check_violation';
    END IF;
    lock_key := hashtextextended('roll-up ' || given.edition_id, 0);
    PERFORM pg_advisory_lock(lock_key);
    PERFORM pg_advisory_unlock(lock_key);
    FOR lock_key IN SELECT hashtextextended('module ' || id, 0) FROM motion_module ORDER BY id LOOP
      PERFORM pg_advisory_lock(lock_key);
      PERFORM pg_advisory_unlock(lock_key);
    END LOOP;
    WITH invited AS MATERIALIZED (
      SELECT * FROM invited_by(given.id, given.photograph_on)
    ), counted AS MATERIALIZED (
      SELECT invited.*, last.id AS validation_id FROM invited JOIN (
        SELECT DISTINCT ON (collectivity_id) collectivity_id, id, kind FROM validation
        WHERE edition_id = given.edition_id AND recorded_at <= end_of_day ORDER BY collectivity_id, sequence DESC
      ) AS last USING (collectivity_id) WHERE last.kind = 'validated'
    ), taken AS (
      INSERT INTO photograph (campaign_id, known_at, taken_at, invited, respondents)
        SELECT given.id, end_of_day, clock_timestamp(),
          (SELECT count(*) FROM invited), (SELECT count(*) FROM counted)
    ), frozen AS (
      INSERT INTO photograph_invited
        SELECT given.id, territory_id, kind, stratum, max(region_id), count(*), sum(population)
        FROM invited GROUP BY territory_id, kind, stratum
    ), answered AS (
      INSERT INTO photograph_respondent
        SELECT given.id, collectivity_id, validation_id, territory_id, kind, stratum, population FROM counted
    )
    , told AS MATERIALIZED (
      SELECT motion_module.id AS module_id, answers.*
      FROM motion_module, module_answers_known_at(motion_module.id, end_of_day) AS answers
    ), heard AS MATERIALIZED (
      SELECT invited.*, last.module_id, last.id AS validation_id FROM invited JOIN (
        SELECT DISTINCT ON (collectivity_id, module_id) collectivity_id, module_id, id, kind FROM module_validation
        WHERE recorded_at <= end_of_day ORDER BY collectivity_id, module_id, sequence DESC
      ) AS last USING (collectivity_id) WHERE last.kind = 'validated' AND EXISTS (
        SELECT FROM told WHERE (told.collectivity_id, told.module_id) = (last.collectivity_id, last.module_id)
      )
    ), of_module AS (
      INSERT INTO photograph_module
        SELECT given.id, motion_module.id, count(heard.module_id)
        FROM motion_module LEFT JOIN heard ON heard.module_id = motion_module.id GROUP BY motion_module.id
    ), of_respondent AS (
      INSERT INTO photograph_module_respondent
        SELECT given.id, module_id, collectivity_id, validation_id, territory_id, kind, stratum, population FROM heard
    ), of_question AS (
      INSERT INTO photograph_module_roll_up
        SELECT given.id, module_id, territory_id, kind, stratum, question_id, standing, count(*), sum(population)
        FROM heard JOIN (
          SELECT motion_module.id AS module_id, stood.*
            FROM motion_module, module_standings_known_at(motion_module.id, end_of_day) AS stood
          UNION ALL
          SELECT module_id, collectivity_id, '*', 'respondent' FROM heard
        ) AS stood USING (module_id, collectivity_id)
        GROUP BY module_id, territory_id, kind, stratum, question_id, standing
    ), of_number AS (
      INSERT INTO photograph_module_number
        SELECT given.id, module_id, question_id, count(*),
          percentile_cont(0.25) WITHIN GROUP (ORDER BY amount), percentile_cont(0.5) WITHIN GROUP (ORDER BY amount),
          percentile_cont(0.75) WITHIN GROUP (ORDER BY amount)
        FROM heard JOIN told USING (module_id, collectivity_id)
        WHERE amount IS NOT NULL GROUP BY module_id, question_id
    )
    INSERT INTO photograph_roll_up
      SELECT given.id, territory_id, kind, stratum, service_id, standing, count(*), sum(population)
      FROM counted JOIN (
        SELECT * FROM standings_known_at(given.edition_id, end_of_day, NULL)
        UNION ALL
        SELECT collectivity_id, '*', 'respondent' FROM counted
      ) AS stood USING (collectivity_id)
      GROUP BY territory_id, kind, stratum, service_id, standing;
    RETURN true;
  END
  $$;
  COMMENT ON FUNCTION take_photograph(text) IS
    'Takes the photograph of a campaign whose day is over, from the history; false when it is taken already';`;
