import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ONE_OF_THEM } from './1760000124100-counted-collectivities.js';

/** A column that a function gives has the collation of the database; the key it comes from is found under its own only. */
export class CountedByKey1760000130100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ONE_OF_THEM.replace('WHERE id =', 'WHERE id COLLATE "C" ='));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(ONE_OF_THEM);
  }
}
