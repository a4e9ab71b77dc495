import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many collectivities there are, and how many people live there, stands beside every count of respondents. */
export class CountCollectivities1760000128100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX collectivity_kind_idx ON collectivity (kind, population) WHERE closed_on IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX collectivity_kind_idx');
  }
}
