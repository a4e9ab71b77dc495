import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many codes of six figures were refused in a row: past a number, whoever tries knows the passphrase and no more. */
export class RefusedCodes1760000131000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, comment] of TABLES) {
      await runner.query(`
        ALTER TABLE ${table}
          ADD COLUMN refused_codes integer NOT NULL DEFAULT 0,
          ADD CONSTRAINT ${table}_refused_check CHECK (refused_codes >= 0);
        ALTER TABLE ${table} ALTER COLUMN refused_codes DROP DEFAULT;
        COMMENT ON COLUMN ${table}.refused_codes IS '${comment}';`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of TABLES) await runner.query(`ALTER TABLE ${table} DROP COLUMN refused_codes`);
  }
}

const TABLES = [
  ['second_factor', 'Codes refused in a row, given from browsers that were not known'],
  ['known_device', 'Codes refused in a row, given from this browser'],
] as const;
