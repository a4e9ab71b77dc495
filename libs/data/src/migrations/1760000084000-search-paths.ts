import type { MigrationInterface, QueryRunner } from 'typeorm';

const FUNCTIONS = [
  'add_to_roll_up(text, public_answer[], public_answer[])',
  'check_event_facts()',
  'counted_as(text, text)',
  'inheriting(text, text, text[])',
  'lock_providers(validation)',
  'note_data_change()',
  'roll_up_differences(text)',
  'standing_of(text, text, text)',
];

/**
 * Temporary tables come first in a search path that does not name them, and these functions also run with the rights
 * of the owner: a temporary view of the application, called as one of our tables, would have run its own code there.
 */
export class SearchPaths1760000084000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of FUNCTIONS) await runner.query(`ALTER FUNCTION ${name} SET search_path = public, pg_temp`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of FUNCTIONS) await runner.query(`ALTER FUNCTION ${name} SET search_path = public`);
  }
}
