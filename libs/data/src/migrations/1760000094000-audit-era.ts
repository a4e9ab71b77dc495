import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, rowSecurity } from './sql.js';

/**
 * Transactions are counted by each server from its beginning: an act is ordered first by the era it belongs to, which
 * changes when the database is found on another server than before. Acts of the first era are hashed as they were.
 */
export class AuditEra1760000094000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ERA}
      ${CURRENT_ERA}
      ALTER TABLE audit_entry ADD COLUMN era integer NOT NULL DEFAULT 1
        CONSTRAINT audit_entry_era_fk REFERENCES audit_era;
      ALTER TABLE audit_entry ALTER COLUMN era SET DEFAULT current_audit_era();
      COMMENT ON COLUMN audit_entry.era IS 'Transactions are compared inside one era only';
      DROP INDEX audit_entry_order_idx;
      CREATE INDEX audit_entry_order_idx ON audit_entry (era, transaction, id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX audit_entry_order_idx;
      ALTER TABLE audit_entry DROP COLUMN era;
      CREATE INDEX audit_entry_order_idx ON audit_entry (transaction, id);
      DROP FUNCTION current_audit_era();
      DROP TABLE audit_era;`);
  }
}

const ERA = `
  CREATE TABLE audit_era (
    number integer PRIMARY KEY,
    cluster text COLLATE "C" NOT NULL,
    began_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT audit_era_number_check CHECK (number > 0)
  );
  INSERT INTO audit_era (number, cluster) SELECT 1, system_identifier::text FROM pg_control_system();
  ${comments(
    'audit_era',
    'The servers that this database was on, one after the other: written by current_audit_era alone',
    {
      cluster: 'As pg_control_system identifies a server: another one after a dump is restored elsewhere',
    },
  )}
  GRANT SELECT ON audit_era TO oeeo_app;
  ${rowSecurity('audit_era', {
    read: 'true',
    // The function runs as the owner; nobody else writes, were they granted to.
    write: `(SELECT pg_get_userbyid(relowner) = current_user FROM pg_class WHERE oid = 'audit_era'::regclass)`,
  })}`;

/** The first act on another server begins an era; of several at once, the first one does. */
const CURRENT_ERA = `
  CREATE FUNCTION current_audit_era() RETURNS integer LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
  DECLARE
    here text := (SELECT system_identifier::text FROM pg_control_system());
    last public.audit_era;
  BEGIN
    SELECT * INTO last FROM public.audit_era ORDER BY number DESC LIMIT 1;
    IF last.cluster = here THEN RETURN last.number; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('begin an era of the audit', 0));
    SELECT * INTO last FROM public.audit_era ORDER BY number DESC LIMIT 1;
    IF last.cluster = here THEN RETURN last.number; END IF;
    INSERT INTO public.audit_era (number, cluster) VALUES (coalesce(last.number, 0) + 1, here);
    RETURN coalesce(last.number, 0) + 1;
  END
  $$;
  REVOKE ALL ON FUNCTION current_audit_era() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION current_audit_era() TO oeeo_app;`;
