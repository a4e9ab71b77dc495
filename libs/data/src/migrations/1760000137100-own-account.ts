import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isPerson } from './sql.js';

/** What is kept of a person is theirs to read, also where others wrote it: links, acts on the account, files handed over. */
export class OwnAccount1760000137100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, table, owns] of POLICIES) {
      await runner.query(`CREATE POLICY ${name} ON ${table} FOR SELECT USING (${owns})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, table] of POLICIES) await runner.query(`DROP POLICY ${name} ON ${table}`);
  }
}

const POLICIES = [
  ['access_link_own', 'access_link', isPerson('person_id')],
  ['audit_entry_own', 'audit_entry', `subject_table = 'person' AND ${isPerson('subject_id')}`],
  ['import_run_own', 'import_run', isPerson('asked_by')],
] as const;
