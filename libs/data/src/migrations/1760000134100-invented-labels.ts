import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Labels that a generator invents belong in a demonstration, as the answers that it invents. */
export class InventedLabels1760000134100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER label_import_invented BEFORE INSERT ON label_import
        FOR EACH ROW WHEN (NEW.recorded_by = 'generated') EXECUTE FUNCTION refuse_invented()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER label_import_invented ON label_import');
  }
}
