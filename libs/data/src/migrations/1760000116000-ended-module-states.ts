import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PUBLISH_MODULE } from './1760000101000-module-answers.js';

/** The answers of a collectivity to the module end with it, as its state does: nobody signs it, and nothing is validated after. */
export class EndedModuleStates1760000116000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE module_validation
        ALTER quality DROP NOT NULL,
        DROP CONSTRAINT module_validation_kind_check,
        ADD CONSTRAINT module_validation_kind_check CHECK (kind IN ('validated', 'withdrawn', 'ended')),
        ADD CONSTRAINT module_validation_ended_check CHECK ((kind = 'ended') = (quality IS NULL));
      COMMENT ON COLUMN module_validation.quality IS
        'In which capacity they were validated or withdrawn; null when the collectivity ended';`);
    await runner.query(PUBLISH_OR_END);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLISH_MODULE.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
    await runner.query(`
      ALTER TABLE module_validation
        DROP CONSTRAINT module_validation_ended_check,
        DROP CONSTRAINT module_validation_kind_check,
        ADD CONSTRAINT module_validation_kind_check CHECK (kind IN ('validated', 'withdrawn')),
        ALTER quality SET NOT NULL;
      COMMENT ON COLUMN module_validation.quality IS 'In which capacity they were validated or withdrawn';`);
  }
}

export const PUBLISH_OR_END = `
  CREATE OR REPLACE FUNCTION publish_module_validation(of_validation bigint) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    given module_validation%ROWTYPE;
  BEGIN
    SELECT * INTO STRICT given FROM module_validation WHERE id = of_validation;
    IF NOT (given.collectivity_id = ANY (writable_collectivities()) OR '*' = ANY (writable_collectivities())) THEN
      RAISE EXCEPTION 'validation of another collectivity' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM FROM module_state WHERE collectivity_id = given.collectivity_id AND module_id = given.module_id FOR UPDATE;
    IF EXISTS (
      SELECT FROM module_validation WHERE collectivity_id = given.collectivity_id AND module_id = given.module_id
        AND sequence > given.sequence
    ) THEN
      RAISE EXCEPTION 'a later validation is public' USING ERRCODE = 'serialization_failure';
    END IF;
    IF given.kind = 'validated' AND EXISTS (
      SELECT FROM collectivity WHERE id = given.collectivity_id AND closed_on IS NOT NULL
    ) THEN
      RAISE EXCEPTION 'the collectivity no longer exists' USING ERRCODE = 'check_violation';
    END IF;
    DELETE FROM public_module_answer AS shown
      WHERE shown.collectivity_id = given.collectivity_id AND shown.module_id = given.module_id
        AND (given.kind <> 'validated' OR EXISTS (
          SELECT FROM validated_module_answer AS changed
            WHERE changed.validation_id = given.id AND changed.question_id = shown.question_id
        ));
    IF given.kind = 'validated' THEN
      INSERT INTO public_module_answer
        SELECT given.collectivity_id, given.module_id, question_id, value, provided_by, amount, dated_on, evidence
        FROM validated_module_answer WHERE validation_id = given.id AND value IS NOT NULL;
    END IF;
  END
  $$;
  COMMENT ON FUNCTION publish_module_validation(bigint) IS
    'Makes the answers of a validation the public ones, or takes them away';`;
