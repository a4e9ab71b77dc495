import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, noteChangesOf } from './sql.js';

/** The histories of what is public: whatever a generator invents is written there, in its own name. */
const HISTORIES = ['validation', 'module_validation', 'sheet_publication'];

/**
 * A database of demonstration says so itself, before anything is in it, once and for all. One that people use can
 * neither become a demonstration, nor hold what a generator invented.
 */
export class Demonstration1760000122000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEMONSTRATION);
    await runner.query(noteChangesOf('demonstration'));
    await runner.query(REFUSALS);
    for (const table of HISTORIES) {
      await runner.query(`
        CREATE TRIGGER ${table}_invented BEFORE INSERT ON ${table}
          FOR EACH ROW WHEN (NEW.recorded_by = 'generated') EXECUTE FUNCTION refuse_invented()`);
    }
    await runner.query('GRANT SELECT ON demonstration TO oeeo_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of HISTORIES) await runner.query(`DROP TRIGGER ${table}_invented ON ${table}`);
    await runner.query(`
      DROP TABLE demonstration;
      DROP FUNCTION refuse_demonstration();
      DROP FUNCTION refuse_invented();`);
  }
}

const DEMONSTRATION = `
  CREATE TABLE demonstration (
    id boolean PRIMARY KEY DEFAULT true,
    share double precision NOT NULL,
    declared_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT demonstration_id_check CHECK (id),
    CONSTRAINT demonstration_share_check CHECK (share > 0 AND share <= 1)
  );
  ${comments('demonstration', 'One row: what collectivities say in this database is invented. None: it is not', {
    share: 'Of the communes and intercommunalities of France, those for which answers are invented',
  })}`;

/** Private tables are seen as they are, whoever declares: only the owner can. */
const REFUSALS = `
  CREATE FUNCTION refuse_demonstration() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp
  AS $$
  BEGIN
    PERFORM set_config('oeeo.identity', 'system:migration', true), set_config('oeeo.staff', 'on', true),
      set_config('oeeo.readable', '{*}', true);
    IF EXISTS (SELECT FROM motion) OR EXISTS (SELECT FROM matrix_edition) OR EXISTS (SELECT FROM collectivity)
      OR EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM import_run) OR EXISTS (SELECT FROM self_assessment) THEN
      RAISE EXCEPTION 'a database in use cannot become a demonstration' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END
  $$;
  COMMENT ON FUNCTION refuse_demonstration() IS 'Lets a database be declared a demonstration while it is empty only';
  CREATE FUNCTION refuse_invented() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM demonstration) THEN
      RAISE EXCEPTION 'invented data belong in a demonstration' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END
  $$;
  COMMENT ON FUNCTION refuse_invented() IS 'Refuses what a generator writes in a database that is not a demonstration';
  REVOKE ALL ON FUNCTION refuse_demonstration(), refuse_invented() FROM PUBLIC;
  CREATE TRIGGER demonstration_empty BEFORE INSERT ON demonstration
    FOR EACH ROW EXECUTE FUNCTION refuse_demonstration();
  CREATE TRIGGER demonstration_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON demonstration
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;
