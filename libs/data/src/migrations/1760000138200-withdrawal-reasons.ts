import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readsCollectivity } from './sql.js';

const TABLES = [
  ['validation', 'edition_id', 'withdrawal_reason'],
  ['module_validation', 'module_id', 'module_withdrawal_reason'],
] as const;

/**
 * Everybody reads when a state was validated or withdrawn: past dates are made of it. Why it was withdrawn may name
 * somebody, and is for the collectivity: its column is granted to nobody, and a function gives it to its members.
 */
export class WithdrawalReasons1760000138200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, about, reason] of TABLES) {
      await runner.query(`
        REVOKE SELECT ON ${table} FROM oeeo_app;
        GRANT SELECT (id, collectivity_id, ${about}, sequence, kind, quality, recorded_at, recorded_by)
          ON ${table} TO oeeo_app;
        CREATE FUNCTION ${reason}(of_validation bigint) RETURNS text
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
        AS $$
          SELECT reason FROM ${table} WHERE id = of_validation AND ${readsCollectivity('collectivity_id')}
        $$;
        COMMENT ON FUNCTION ${reason}(bigint) IS 'Why a state was withdrawn, for those who read what is not public of it';
        REVOKE ALL ON FUNCTION ${reason}(bigint) FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION ${reason}(bigint) TO oeeo_app;`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, about, reason] of TABLES) {
      await runner.query(`
        DROP FUNCTION ${reason}(bigint);
        REVOKE SELECT (id, collectivity_id, ${about}, sequence, kind, quality, recorded_at, recorded_by)
          ON ${table} FROM oeeo_app;
        GRANT SELECT ON ${table} TO oeeo_app;`);
    }
  }
}
