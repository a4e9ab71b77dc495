import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, noteChangesOf } from './sql.js';

/** Tables that only `take_photograph` writes, once: what a photograph counted never changes. */
const TABLES = ['photograph', 'photograph_invited', 'photograph_respondent', 'photograph_roll_up'];

/** The photograph of a campaign: who had been invited, who had answered and the sums, at the end of its day. */
export class Photographs1760000120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [PHOTOGRAPH, INVITED, RESPONDENT, ROLL_UP]) await runner.query(table);
    for (const table of TABLES) {
      await runner.query(noteChangesOf(table));
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
    for (const sql of [KEEP_CAMPAIGN, STANDINGS_KNOWN_AT, TAKE_PHOTOGRAPH]) await runner.query(sql);
    await runner.query(`
      REVOKE ALL ON FUNCTION ${FUNCTIONS} FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION standings_known_at(text, timestamptz, text[]), take_photograph(text) TO oeeo_app;
      GRANT SELECT ON ${TABLES.join(', ')} TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER campaign_kept ON campaign;
      DROP FUNCTION ${FUNCTIONS};
      DROP TABLE photograph_roll_up, photograph_respondent, photograph_invited, photograph;`);
  }
}

const FUNCTIONS = 'keep_campaign(), standings_known_at(text, timestamptz, text[]), take_photograph(text)';

const PHOTOGRAPH = `
  CREATE TABLE photograph (
    campaign_id text COLLATE "C" PRIMARY KEY CONSTRAINT photograph_campaign_fk REFERENCES campaign,
    known_at timestamptz NOT NULL,
    taken_at timestamptz NOT NULL,
    invited integer NOT NULL,
    respondents integer NOT NULL,
    CONSTRAINT photograph_instants_check CHECK (known_at < taken_at),
    CONSTRAINT photograph_counts_check CHECK (respondents >= 0 AND respondents <= invited)
  );
  ${comments('photograph', 'What the states of those invited were at the end of the day of a campaign: append-only', {
    known_at: 'The last instant of that day, in Paris',
    taken_at: 'When it was made, from the history of validations',
  })}`;

const INVITED = `
  CREATE TABLE photograph_invited (
    campaign_id text COLLATE "C" CONSTRAINT photograph_invited_photograph_fk REFERENCES photograph,
    territory_id text COLLATE "C",
    kind text COLLATE "C",
    stratum text COLLATE "C",
    region_id text COLLATE "C",
    collectivities integer NOT NULL,
    population bigint NOT NULL,
    PRIMARY KEY (campaign_id, territory_id, kind, stratum),
    CONSTRAINT photograph_invited_counts_check CHECK (collectivities > 0 AND population >= 0)
  );
  ${comments('photograph_invited', 'How many were invited, as they were counted then: append-only', {
    territory_id: 'As in respondent',
    region_id: 'The région of that territory then; null outside any',
  })}`;

const RESPONDENT = `
  CREATE TABLE photograph_respondent (
    campaign_id text COLLATE "C" CONSTRAINT photograph_respondent_photograph_fk REFERENCES photograph,
    collectivity_id text COLLATE "C" CONSTRAINT photograph_respondent_collectivity_fk REFERENCES collectivity,
    validation_id bigint NOT NULL CONSTRAINT photograph_respondent_validation_fk REFERENCES validation,
    territory_id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    stratum text COLLATE "C" NOT NULL,
    population integer NOT NULL,
    PRIMARY KEY (campaign_id, collectivity_id),
    CONSTRAINT photograph_respondent_population_check CHECK (population >= 0)
  );
  CREATE INDEX photograph_respondent_collectivity_idx ON photograph_respondent (collectivity_id);
  CREATE INDEX photograph_respondent_validation_idx ON photograph_respondent (validation_id);
  ${comments('photograph_respondent', 'Those invited whose state was public then, as they were counted: append-only', {
    validation_id: 'The validation that was public',
  })}`;

const ROLL_UP = `
  CREATE TABLE photograph_roll_up (
    campaign_id text COLLATE "C" CONSTRAINT photograph_roll_up_photograph_fk REFERENCES photograph,
    territory_id text COLLATE "C",
    kind text COLLATE "C",
    stratum text COLLATE "C",
    subject_id text COLLATE "C",
    standing text COLLATE "C",
    collectivities integer NOT NULL,
    population bigint NOT NULL,
    PRIMARY KEY (campaign_id, territory_id, kind, stratum, subject_id, standing),
    CONSTRAINT photograph_roll_up_counts_check CHECK (collectivities > 0 AND population >= 0)
  );
  ${comments('photograph_roll_up', 'How many of them stood where, at the grain of roll_up: append-only', {
    subject_id: 'A service of the edition; a star for the respondents themselves',
  })}`;

const KEEP_CAMPAIGN = `
  CREATE FUNCTION keep_campaign() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    IF OLD.cancelled_at IS NOT NULL OR EXISTS (SELECT FROM photograph WHERE campaign_id = OLD.id) THEN
      RAISE EXCEPTION 'a campaign that was photographed or cancelled stays as it was'
        USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN coalesce(NEW, OLD);
  END
  $$;
  COMMENT ON FUNCTION keep_campaign() IS 'Whom a photograph counted, and why a campaign was given up, is never rewritten';
  CREATE TRIGGER campaign_kept BEFORE UPDATE OR DELETE ON campaign
    FOR EACH ROW EXECUTE FUNCTION keep_campaign();`;

/** Without a search path of its own, so that the planner sees through it: its caller's holds. */
const STANDINGS_KNOWN_AT = `
  CREATE FUNCTION standings_known_at(of_edition text, at timestamptz, services text[])
  RETURNS TABLE (collectivity_id text, service_id text, standing text)
  LANGUAGE sql STABLE
  AS $$
    WITH RECURSIVE told AS MATERIALIZED (
      SELECT * FROM answers_known_at(of_edition, at, services)
    ), lead(collectivity_id, service_id, provider, passed) AS (
      SELECT collectivity_id, service_id, provided_by, ARRAY[collectivity_id, provided_by] FROM told
        WHERE provided_by IS NOT NULL
      UNION ALL
      SELECT lead.collectivity_id, lead.service_id, next.provided_by, passed || next.provided_by
        FROM lead JOIN told AS next ON next.collectivity_id = lead.provider AND next.service_id = lead.service_id
        WHERE next.provided_by IS NOT NULL AND next.provided_by <> ALL (passed)
    )
    SELECT collectivity_id, service_id, value FROM told WHERE provided_by IS NULL
    UNION ALL
    SELECT told.collectivity_id, told.service_id, coalesce(found.value, 'awaited')
      FROM told LEFT JOIN (
        SELECT lead.collectivity_id, lead.service_id, last.value FROM lead JOIN told AS last
          ON last.collectivity_id = lead.provider AND last.service_id = lead.service_id
            AND last.provided_by IS NULL AND last.value <> 'not-concerned'
      ) AS found USING (collectivity_id, service_id)
      WHERE told.provided_by IS NOT NULL
  $$;
  COMMENT ON FUNCTION standings_known_at(text, timestamptz, text[]) IS
    'Where the answers that were public at an instant led, for all at once: a circle, or a provider without a level, is awaited';`;

/**
 * What was public at the end of the day comes from the history, whenever it is read. Validations under way have taken
 * the shared lock of their edition: they are waited for, and no other is kept waiting longer. All is then read and
 * written by one statement, hence from one snapshot: a validation is in it whole, or not at all.
 */
export const TAKE_PHOTOGRAPH = `
  CREATE FUNCTION take_photograph(of_campaign text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
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
