import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_STAFF, isPerson } from './sql.js';

/** Who validates holds what they are in the collectivity until they have, and changes nothing of it. */
export class HeldMemberships1760000136400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER POLICY membership_update ON membership USING (${IS_STAFF} OR ${isPerson('person_id')})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER POLICY membership_update ON membership USING (${IS_STAFF})`);
  }
}
