import type { MigrationInterface, QueryRunner } from 'typeorm';

const VALIDATIONS = [
  ['validation', 'validated_answer'],
  ['module_validation', 'validated_module_answer'],
] as const;

/**
 * What a validation changed belongs to the collectivity that made it. The key was the validation's alone: the member of
 * another collectivity could have slipped an answer of theirs into its history, which past dates and photographs read.
 */
export class OwnedValidations1760000138100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [validation, answer] of VALIDATIONS) {
      await runner.query(`
        CREATE UNIQUE INDEX ${validation}_owner_key ON ${validation} (id, collectivity_id);
        ALTER TABLE ${answer}
          DROP CONSTRAINT ${answer}_validation_fk,
          ADD CONSTRAINT ${answer}_validation_fk
            FOREIGN KEY (validation_id, collectivity_id) REFERENCES ${validation} (id, collectivity_id);`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [validation, answer] of VALIDATIONS) {
      await runner.query(`
        ALTER TABLE ${answer}
          DROP CONSTRAINT ${answer}_validation_fk,
          ADD CONSTRAINT ${answer}_validation_fk FOREIGN KEY (validation_id) REFERENCES ${validation};
        DROP INDEX ${validation}_owner_key;`);
    }
  }
}
