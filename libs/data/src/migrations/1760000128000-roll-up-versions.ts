import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments } from './sql.js';

/**
 * Each territory's sums have a version, another one whenever any of them changes, whoever changes them: who kept what
 * they make up reads again those of the territories that changed, and no other. Whoever changes sums holds the versions
 * of their territories first, in order: the sums themselves need no lock of their own.
 */
export class RollUpVersions1760000128000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ROLL_UP_VERSION, RENEW_VERSIONS, TRIGGERS, ROOM]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
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

/** What holds a version has renewed it: nobody else has seen what it is in this transaction. */
const RENEW_VERSIONS = `
  CREATE FUNCTION renew_roll_up_versions() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    INSERT INTO roll_up_version
      SELECT edition_id, territory_id, gen_random_uuid()
      FROM (SELECT DISTINCT edition_id, territory_id FROM changed) AS territory
      WHERE NOT EXISTS (
        SELECT FROM roll_up_version AS held
        WHERE (held.edition_id, held.territory_id) = (territory.edition_id, territory.territory_id)
          AND held.xmin = pg_current_xact_id()::xid
      )
      ORDER BY edition_id, territory_id
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

/** Rows that are written over and over stay on their page, and out of their indexes, while there is room. */
const ROOM = `
  ALTER TABLE roll_up SET (fillfactor = 70);
  ALTER TABLE public_answer SET (fillfactor = 80);`;
