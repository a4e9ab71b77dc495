import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_STAFF, isPerson, isSystem } from './sql.js';

/**
 * A personal value is added by who writes the entry it belongs to, in that transaction, and under a name that the entry
 * has a digest of: nobody adds one to an entry of before, which would make the whole audit look changed. What is erased
 * is erased by the person, or by the program that erases their account.
 */
export class AuditPersonValues1760000090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${TABLES.map(withoutWrites).join('')}
      CREATE POLICY audit_person_key_insert ON audit_person_key FOR INSERT WITH CHECK (${WRITERS});
      CREATE POLICY audit_person_value_insert ON audit_person_value FOR INSERT WITH CHECK (
        (${WRITERS}) AND EXISTS (
          SELECT FROM audit_entry entry
          WHERE entry.id = entry_id AND entry.transaction = pg_current_xact_id() AND entry.personal ? name
        ));
      ${TABLES.map(
        (table) => `CREATE POLICY ${table}_delete ON ${table} FOR DELETE USING (${OWN} OR ${SIGN_IN});`,
      ).join('')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      TABLES.map(
        (table) => `
      DROP POLICY ${table}_insert ON ${table};
      DROP POLICY ${table}_delete ON ${table};
      CREATE POLICY ${table}_insert ON ${table} FOR INSERT WITH CHECK (${WRITERS});
      CREATE POLICY ${table}_update ON ${table} FOR UPDATE USING (${WRITERS}) WITH CHECK (${WRITERS});
      CREATE POLICY ${table}_delete ON ${table} FOR DELETE USING (${WRITERS});`,
      ).join(''),
    );
  }
}

const TABLES = ['audit_person_key', 'audit_person_value'] as const;
const OWN = isPerson('person_id');
const SIGN_IN = isSystem('sign-in');
const WRITERS = `${IS_STAFF} OR ${OWN} OR ${SIGN_IN}`;

const withoutWrites = (table: string): string => `
  DROP POLICY ${table}_insert ON ${table};
  DROP POLICY ${table}_update ON ${table};
  DROP POLICY ${table}_delete ON ${table};`;
