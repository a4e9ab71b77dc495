import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who lost their telephone and their codes is given a link: with the passphrase, it lets another second factor be taken. */
export class SecondFactorLinks1760000092000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(purposes(['invitation', 'reset', 'second-factor']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM access_link WHERE purpose = 'second-factor';
      ${purposes(['invitation', 'reset'])}`);
  }
}

const purposes = (names: readonly string[]): string => `
  ALTER TABLE access_link DROP CONSTRAINT access_link_purpose_check;
  ALTER TABLE access_link ADD CONSTRAINT access_link_purpose_check
    CHECK (purpose IN (${names.map((name) => `'${name}'`).join(', ')}));`;
