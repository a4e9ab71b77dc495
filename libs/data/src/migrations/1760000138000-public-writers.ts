import type { MigrationInterface, QueryRunner } from 'typeorm';
import { writtenByStaff } from './sql.js';

/**
 * Everybody reads the public tables; those that the application writes, it writes in the name of those who work for the
 * association or of a program of the site. The database refuses a visitor, or the member of a collectivity, by itself.
 */
export class PublicWriters1760000138000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(writtenByStaff(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TRIGGER ${table}_staff ON ${table}`);
  }
}

const TABLES = [
  ...['stake', 'motion', 'congress_without_text', 'axis', 'measure', 'engagement'],
  ...['matrix_edition', 'matrix_category', 'matrix_theme', 'matrix_service'],
  ...['motion_module', 'module_question', 'module_question_proposal'],
  ...['evidence', 'exchange', 'government_action', 'action_target', 'action_milestone', 'action_observation'],
  ...['proposal', 'proposal_version', 'proposal_service', 'proposal_action_link', 'lineage_link'],
  ...['progress_event', 'progress_event_fact'],
  ...['indicator', 'indicator_fact', 'proposal_indicator_link'],
  ...['import', 'import_indicator', 'observation', 'staged_observation'],
  ...['geographic_code', 'territory', 'territory_change', 'territory_name'],
  ...['search_document', 'search_word'],
];
