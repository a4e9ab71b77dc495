import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments } from './sql.js';

/** What `counted_collectivities` reads. */
const COUNTED = ['collectivity', 'territory'];

/** As whom collectivities are counted has a version: who kept sums of theirs knows when to make them again. */
export class CountedVersion1760000135100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COUNTED_VERSION);
    for (const table of COUNTED) {
      await runner.query(`
        CREATE TRIGGER ${table}_counted_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION renew_counted_version()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of COUNTED) await runner.query(`DROP TRIGGER ${table}_counted_version ON ${table}`);
    await runner.query(`
      DROP FUNCTION renew_counted_version();
      DROP TABLE counted_version;`);
  }
}

const COUNTED_VERSION = `
  CREATE TABLE counted_version (
    id boolean PRIMARY KEY DEFAULT true,
    version uuid NOT NULL,
    CONSTRAINT counted_version_id_check CHECK (id)
  );
  ${comments(
    'counted_version',
    'One row: names the kinds, strata, places and populations that collectivities are counted with',
    {
      version: 'Drawn at random, another one whenever any of them may have changed',
    },
  )}
  INSERT INTO counted_version (version) VALUES (gen_random_uuid());
  GRANT SELECT ON counted_version TO oeeo_app;
  CREATE FUNCTION renew_counted_version() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    UPDATE counted_version SET version = gen_random_uuid();
    RETURN NULL;
  END
  $$;
  COMMENT ON FUNCTION renew_counted_version() IS 'Says that collectivities may be counted otherwise';
  REVOKE ALL ON FUNCTION renew_counted_version() FROM PUBLIC;`;
