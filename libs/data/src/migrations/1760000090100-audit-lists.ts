import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The acts of one collectivity, or of one day, are read without reading all of them. */
export class AuditLists1760000090100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX audit_entry_collectivity_idx ON audit_entry (collectivity_id, id);
      CREATE INDEX audit_entry_at_idx ON audit_entry (at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_entry_at_idx, audit_entry_collectivity_idx');
  }
}
