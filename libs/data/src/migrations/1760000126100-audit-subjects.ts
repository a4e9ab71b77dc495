import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The acts on one account, and those of one kind or refused, are read without reading all of them. */
export class AuditSubjects1760000126100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX audit_entry_person_idx ON audit_entry (subject_id, id) WHERE subject_table = 'person';
      CREATE INDEX audit_entry_operation_idx ON audit_entry (operation, id);
      CREATE INDEX audit_entry_refused_idx ON audit_entry (id) WHERE outcome = 'refused';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_entry_refused_idx, audit_entry_operation_idx, audit_entry_person_idx');
  }
}
