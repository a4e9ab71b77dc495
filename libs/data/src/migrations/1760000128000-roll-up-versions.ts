import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ADD_TO_ROLL_UP } from './1760000082000-publish-validation.js';
import { comments } from './sql.js';

/**
 * Each territory's sums have a version, another one whenever any of them changes, whoever changes them: who kept what
 * they make up reads again those of the territories that changed, and no other. Whoever changes sums holds the versions
 * of their territories first, in order: the sums themselves need no lock of their own.
 */
export class RollUpVersions1760000128000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ROLL_UP_VERSION, RENEW_VERSIONS, TRIGGERS, ADD_IN_ORDER, ROOM]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(ADD_TO_ROLL_UP.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
    await runner.query(`
      ALTER FUNCTION add_to_roll_up(text, public_answer[], public_answer[]) SET search_path = public, pg_temp;
      ALTER TABLE roll_up RESET (fillfactor);
      ALTER TABLE public_answer RESET (fillfactor);
      DROP TRIGGER roll_up_inserted ON roll_up;
      DROP TRIGGER roll_up_updated ON roll_up;
      DROP TRIGGER roll_up_deleted ON roll_up;
      DROP FUNCTION renew_roll_up_versions();
      DROP TABLE roll_up_version;`);
  }
}

const ROLL_UP_VERSION = `
  CREATE TABLE roll_up_version (
    edition_id text COLLATE "C" CONSTRAINT roll_up_version_edition_fk REFERENCES matrix_edition,
    territory_id text COLLATE "C",
    version uuid NOT NULL,
    PRIMARY KEY (edition_id, territory_id)
  );
  ${comments('roll_up_version', 'Names what the sums of a territory are: another version once any of them changed', {
    version: 'Drawn at random: never the same twice, even in a database restored',
  })}
  INSERT INTO roll_up_version
    SELECT edition_id, territory_id, gen_random_uuid() FROM roll_up GROUP BY edition_id, territory_id;
  GRANT SELECT ON roll_up_version TO oeeo_app;`;

export const RENEW_VERSIONS = `
  CREATE FUNCTION renew_roll_up_versions() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    INSERT INTO roll_up_version
      SELECT edition_id, territory_id, gen_random_uuid() FROM changed
      GROUP BY edition_id, territory_id ORDER BY edition_id, territory_id
      ON CONFLICT (edition_id, territory_id) DO UPDATE SET version = excluded.version;
    RETURN NULL;
  END
  $$;
  COMMENT ON FUNCTION renew_roll_up_versions() IS 'Gives the territories whose sums changed another version';
  REVOKE ALL ON FUNCTION renew_roll_up_versions() FROM PUBLIC;`;

/** One for each kind of statement: a trigger that sees the rows changed may be fired by one kind only. */
const TRIGGERS = [
  ['inserted', 'INSERT', 'NEW'],
  ['updated', 'UPDATE', 'NEW'],
  ['deleted', 'DELETE', 'OLD'],
]
  .map(
    ([name, event, rows]) => `
  CREATE TRIGGER roll_up_${name} AFTER ${event} ON roll_up REFERENCING ${rows} TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION renew_roll_up_versions();`,
  )
  .join('');

/** Sums that are not there yet are added once those that are were moved: seldom any. */
export const ADD_IN_ORDER = `
  CREATE OR REPLACE FUNCTION add_to_roll_up(of_edition text, before public_answer[], after public_answer[]) RETURNS void
  LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp
  AS $$
  DECLARE
    deltas roll_up[];
    moved integer;
  BEGIN
    SELECT array_agg(delta) INTO deltas FROM (
      SELECT of_edition AS edition_id, territory_id, kind, stratum, changed.service_id AS subject_id, changed.standing,
        sum(sign)::integer AS collectivities, sum(sign * population)::bigint AS population
      FROM (
        SELECT collectivity_id, service_id, standing, -1 AS sign FROM unnest(before)
        UNION ALL
        SELECT collectivity_id, service_id, standing, 1 FROM unnest(after)
      ) AS changed JOIN respondent USING (collectivity_id)
      WHERE respondent.edition_id = of_edition
      GROUP BY territory_id, kind, stratum, changed.service_id, changed.standing
      HAVING sum(sign) <> 0 OR sum(sign * population) <> 0
    ) AS delta;
    IF deltas IS NULL THEN
      RETURN;
    END IF;
    INSERT INTO roll_up_version
      SELECT of_edition, territory_id, gen_random_uuid() FROM unnest(deltas) GROUP BY territory_id ORDER BY territory_id
      ON CONFLICT (edition_id, territory_id) DO UPDATE SET version = excluded.version;
    UPDATE roll_up SET collectivities = roll_up.collectivities + delta.collectivities,
        population = roll_up.population + delta.population
      FROM unnest(deltas) AS delta
      WHERE (roll_up.edition_id, roll_up.territory_id, roll_up.kind, roll_up.stratum, roll_up.subject_id,
        roll_up.standing)
        = (delta.edition_id, delta.territory_id, delta.kind, delta.stratum, delta.subject_id, delta.standing);
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved < cardinality(deltas) THEN
      INSERT INTO roll_up
        SELECT delta.* FROM unnest(deltas) AS delta LEFT JOIN roll_up AS known
          USING (edition_id, territory_id, kind, stratum, subject_id, standing)
        WHERE known.edition_id IS NULL;
    END IF;
  END
  $$;
  COMMENT ON FUNCTION add_to_roll_up(text, public_answer[], public_answer[]) IS
    'Moves respondents from where they stood to where they stand, one territory at a time for everybody';`;

/** Rows that are written over and over stay on their page, and out of their indexes, while there is room. */
const ROOM = `
  ALTER TABLE roll_up SET (fillfactor = 70);
  ALTER TABLE public_answer SET (fillfactor = 80);`;
