import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A file tried and never published keeps its staged values: the work on another one no longer goes through them. By
 * blocks: the values of a file are written one after the other, and such an index costs their writing nothing.
 */
export class StagedByRun1760000130500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX staged_observation_run_idx ON staged_observation USING brin (run_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX staged_observation_run_idx');
  }
}
