import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noteChangesOf } from './sql.js';

/** Tables whose rows show in public answers. The migration that adds one gives it the same trigger. */
const PUBLIC_TABLES = [
  ...['stake', 'motion', 'congress_without_text', 'axis', 'measure', 'engagement'],
  ...['matrix_edition', 'matrix_category', 'matrix_theme', 'matrix_service', 'evidence', 'territory'],
  ...['government_action', 'action_target', 'action_milestone', 'action_observation', 'proposal_action_link'],
  ...['proposal', 'proposal_version', 'proposal_service', 'lineage_link', 'progress_event', 'progress_event_fact'],
  ...['indicator', 'indicator_fact', 'proposal_indicator_link', 'import', 'observation', 'exchange'],
];

/**
 * The version of the public data. A sequence rather than a row: writers of different rows do not wait for one another.
 * The notification leaves with the commit; a process that hears it forgets the answers it keeps.
 */
export class DataVersion1760000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERSION);
    for (const table of PUBLIC_TABLES) await runner.query(noteChangesOf(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of PUBLIC_TABLES) await runner.query(`DROP TRIGGER ${table}_data_version ON ${table}`);
    await runner.query(`
      DROP FUNCTION note_data_change();
      DROP SEQUENCE data_version;`);
  }
}

const VERSION = `
  CREATE SEQUENCE data_version;
  COMMENT ON SEQUENCE data_version IS 'Raised by every statement on a public table: names a state of the public data';
  GRANT SELECT, USAGE ON SEQUENCE data_version TO oeeo_app;
  CREATE FUNCTION note_data_change() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    PERFORM pg_notify('data_version', nextval('data_version')::text);
    RETURN NULL;
  END
  $$;
  COMMENT ON FUNCTION note_data_change() IS
    'Tells every process, once the transaction is committed, that the public data are no longer what they were';
  REVOKE ALL ON FUNCTION note_data_change() FROM PUBLIC;`;
