import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All the sums of an edition are compared at once: they fit in memory, where the smallest that a server gives would spill. */
export class CompareInMemory1760000136300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER FUNCTION roll_up_differences(text, text[]) SET work_mem = '64MB'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER FUNCTION roll_up_differences(text, text[]) RESET work_mem');
  }
}
