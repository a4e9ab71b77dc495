import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `late` said that somebody dawdles; `not-met` only says that the date passed without what was announced for it. */
export class MilestoneNotMet1760000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(renameState('late', 'not-met'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(renameState('not-met', 'late'));
  }
}

function renameState(from: string, to: string): string {
  return `
    ALTER TABLE action_milestone DROP CONSTRAINT action_milestone_state_check;
    UPDATE action_milestone SET state = '${to}' WHERE state = '${from}';
    ALTER TABLE action_milestone ADD CONSTRAINT action_milestone_state_check CHECK (
      state IN ('done', '${to}', 'planned', 'dropped', 'passed-unverified')
      AND (kind <> 'legal-deadline' OR state <> 'done')
    );`;
}
