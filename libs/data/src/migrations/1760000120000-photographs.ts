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
    await runner.query(KEEP_CAMPAIGN);
    await runner.query(`
      REVOKE ALL ON FUNCTION keep_campaign() FROM PUBLIC;
      GRANT SELECT ON ${TABLES.join(', ')} TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER campaign_kept ON campaign;
      DROP FUNCTION keep_campaign();
      DROP TABLE photograph_roll_up, photograph_respondent, photograph_invited, photograph;`);
  }
}

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
