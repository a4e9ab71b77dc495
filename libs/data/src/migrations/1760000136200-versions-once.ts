import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RENEW_VERSIONS } from './1760000128000-roll-up-versions.js';

/** A version is renewed once in a transaction, however many statements change the sums that it names. */
export class VersionsOnce1760000136200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RENEW_ONCE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(RENEW_VERSIONS.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
  }
}

/** What holds a version has renewed it: nobody else has seen what it is in this transaction. */
const RENEW_ONCE = `
  CREATE OR REPLACE FUNCTION renew_roll_up_versions() RETURNS trigger
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
  $$`;
