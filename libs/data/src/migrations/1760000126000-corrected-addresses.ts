import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An address that its owner wrote over the one they were invited at: nobody has shown yet that it is theirs. */
export class CorrectedAddresses1760000126000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person
        ADD COLUMN email_corrected_at timestamptz,
        ADD CONSTRAINT person_corrected_check CHECK (erased_at IS NULL OR email_corrected_at IS NULL);
      COMMENT ON COLUMN person.email_corrected_at IS
        'When they last wrote another address themselves, which nothing has proved; null for the one they were invited at';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person DROP COLUMN email_corrected_at');
  }
}
