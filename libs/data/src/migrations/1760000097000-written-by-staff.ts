import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['collectivity', 'collectivity_member', 'governed_territory'];

/**
 * Everybody reads which collectivities there are; only those who work for the association, and the programs of the site,
 * write it: the database refuses anybody else by itself.
 */
export class WrittenByStaff1760000097000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFUSE);
    for (const table of TABLES) {
      await runner.query(`
        CREATE TRIGGER ${table}_staff BEFORE INSERT OR UPDATE OR DELETE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff()`);
    }
    await runner.query(`
      CREATE INDEX collectivity_body_idx ON collectivity (name, id) WHERE territory_id IS NULL AND closed_on IS NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX collectivity_body_idx');
    for (const table of TABLES) await runner.query(`DROP TRIGGER ${table}_staff ON ${table}`);
    await runner.query('DROP FUNCTION refuse_unless_staff()');
  }
}

const REFUSE = `
  CREATE FUNCTION refuse_unless_staff() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    IF NOT is_staff() THEN
      RAISE insufficient_privilege USING
        MESSAGE = format('%I is written by those who work for the association', TG_TABLE_NAME);
    END IF;
    RETURN NULL;
  END
  $$;
  COMMENT ON FUNCTION refuse_unless_staff() IS 'A public table that not everybody may write';
  REVOKE ALL ON FUNCTION refuse_unless_staff() FROM PUBLIC;`;
