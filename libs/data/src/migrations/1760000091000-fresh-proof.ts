import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a session last proved whose it is: what opens an account is not changed on the word of a cookie alone. */
export class FreshProof1760000091000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session ADD COLUMN proved_at timestamptz;
      UPDATE session SET proved_at = created_at;
      ALTER TABLE session ALTER COLUMN proved_at SET NOT NULL;
      COMMENT ON COLUMN session.proved_at IS 'When the passphrase was last given in it';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP COLUMN proved_at');
  }
}
