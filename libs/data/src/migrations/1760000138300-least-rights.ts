import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_STAFF, isPerson, isSystem, readsCollectivity } from './sql.js';

const STATES = ['self_assessment', 'module_state'];
const OWN_SESSION = `${isPerson('person_id')} OR ${isSystem('sign-in')}`;

/**
 * Rights that nothing uses are taken back: the staff read no living state, where a member may have written why it was
 * handed back, and open no session in somebody's place.
 */
export class LeastRights1760000138300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const members = readsCollectivity('collectivity_id');
    for (const table of STATES) await runner.query(`ALTER POLICY ${table}_read ON ${table} USING (${members})`);
    await runner.query(`ALTER POLICY session_insert ON session WITH CHECK (${OWN_SESSION})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const membersAndStaff = `${readsCollectivity('collectivity_id')} OR ${IS_STAFF}`;
    for (const table of STATES) await runner.query(`ALTER POLICY ${table}_read ON ${table} USING (${membersAndStaff})`);
    await runner.query(`ALTER POLICY session_insert ON session WITH CHECK (${isPerson('person_id')} OR ${IS_STAFF}
      OR ${isSystem('sign-in')})`);
  }
}
