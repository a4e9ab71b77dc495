import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['self_assessment', 'module_state'];

/** Who reads what was submitted and does not validate it hands it back, and may say what to look at again. */
export class ReturnedStates1760000102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`
        ALTER TABLE ${table} ADD COLUMN returned_at timestamptz, ADD COLUMN returned_by text COLLATE "C",
          ADD COLUMN return_reason text,
          ADD CONSTRAINT ${table}_returned_check CHECK (
            (returned_at IS NULL) = (returned_by IS NULL) AND (returned_at IS NULL OR status = 'editing')
            AND (return_reason IS NULL OR returned_at IS NOT NULL AND return_reason ~ '[^[:space:]]')
          );
        COMMENT ON COLUMN ${table}.returned_at IS 'When it was handed back without being validated; null once submitted again';
        COMMENT ON COLUMN ${table}.returned_by IS 'Not a foreign key, as the person may be erased';
        COMMENT ON COLUMN ${table}.return_reason IS 'What to look at again; for the collectivity alone';`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(
        `ALTER TABLE ${table} DROP COLUMN returned_at, DROP COLUMN returned_by, DROP COLUMN return_reason`,
      );
    }
  }
}
