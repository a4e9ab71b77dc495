import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions of the matrix follow one another: each names the one before, its services theirs; an official one warns of nothing. */
export class MatrixLineage1760000070100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE matrix_edition
        ADD previous_edition_id text COLLATE "C"
          CONSTRAINT matrix_edition_previous_fk REFERENCES matrix_edition,
        ALTER warning DROP NOT NULL,
        ADD CONSTRAINT matrix_edition_previous_check CHECK (previous_edition_id <> id),
        ADD CONSTRAINT matrix_edition_warning_check CHECK (official OR warning IS NOT NULL);
      CREATE INDEX matrix_edition_previous_idx ON matrix_edition (previous_edition_id);
      COMMENT ON COLUMN matrix_edition.previous_edition_id IS
        'The edition its services say they come from; null when that one is not held here';
      COMMENT ON COLUMN matrix_service.derived_from IS
        'Services of the previous edition it comes from; those of the list of 2014 for the working edition';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      COMMENT ON COLUMN matrix_service.derived_from IS 'Services of 2014 it was rebuilt from';
      UPDATE matrix_edition SET warning = based_on WHERE warning IS NULL;
      ALTER TABLE matrix_edition
        DROP CONSTRAINT matrix_edition_warning_check,
        DROP COLUMN previous_edition_id,
        ALTER warning SET NOT NULL;`);
  }
}
