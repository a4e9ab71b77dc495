import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A working answer keeps the addresses of the pages that show what it says. */
export class AnswerEvidence1760000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE answer ADD COLUMN evidence text[] NOT NULL DEFAULT '{}',
        ADD CONSTRAINT answer_evidence_check CHECK (
          cardinality(evidence) <= 5 AND length(array_to_string(evidence, '')) <= 2500
          AND array_to_string(evidence, ' ', '?') ~ '^(https?://[^[:space:]]+( |$))*$'
        );
      COMMENT ON COLUMN answer.evidence IS 'Addresses of pages that show it; for the collectivity alone';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE answer DROP COLUMN evidence');
  }
}
