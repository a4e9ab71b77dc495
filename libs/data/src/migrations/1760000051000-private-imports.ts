import type { MigrationInterface, QueryRunner } from 'typeorm';
import { privateToStaff, withoutRowSecurity } from './sql.js';

const TABLES = ['import_run', 'import_finding'];

/** What becomes of the files handed over concerns those who import; what they publish is public. */
export class PrivateImports1760000051000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(privateToStaff(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(withoutRowSecurity(table));
  }
}
