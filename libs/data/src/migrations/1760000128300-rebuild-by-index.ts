import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * At the size of the country some territories are a small part of all the answers, and those lately written are in
 * memory: found by their index, they do not make each pass read all the others.
 */
export class RebuildByIndex1760000128300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER FUNCTION rebuild_roll_up(text, text[]) SET random_page_cost = 1.1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER FUNCTION rebuild_roll_up(text, text[]) RESET random_page_cost');
  }
}
