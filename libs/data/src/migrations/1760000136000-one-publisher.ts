import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PUBLISH_OR_END } from './1760000116000-ended-module-states.js';
import { OF_WHO_EXISTS } from './1760000118000-ended-sheets.js';

/** Whatever is made public asks in one place by whom, and whether the collectivity still exists. */
export class OnePublisher1760000136000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CHECK_PUBLISHER, PUBLISH_MODULE, PUBLISH_SHEET]) await runner.query(sql);
    await runner.query('REVOKE ALL ON FUNCTION check_publisher(text, boolean) FROM PUBLIC');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLISH_OR_END);
    await runner.query(OF_WHO_EXISTS);
    await runner.query('DROP FUNCTION check_publisher(text, boolean)');
  }
}

const CHECK_PUBLISHER = `
  CREATE FUNCTION check_publisher(of_collectivity text, shows boolean) RETURNS void
  LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
  AS $$
  BEGIN
    IF NOT (of_collectivity = ANY (writable_collectivities()) OR '*' = ANY (writable_collectivities())) THEN
      RAISE EXCEPTION 'of another collectivity' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF shows AND EXISTS (SELECT FROM collectivity WHERE id = of_collectivity AND closed_on IS NOT NULL) THEN
      RAISE EXCEPTION 'the collectivity no longer exists' USING ERRCODE = 'check_violation';
    END IF;
  END
  $$;
  COMMENT ON FUNCTION check_publisher(text, boolean) IS
    'Refuses what the transaction may not make public or withdraw, and what would show a collectivity that ended';`;

const PUBLISH_MODULE = `
  CREATE OR REPLACE FUNCTION publish_module_validation(of_validation bigint) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    given module_validation%ROWTYPE;
  BEGIN
    SELECT * INTO STRICT given FROM module_validation WHERE id = of_validation;
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('module ' || given.module_id, 0));
    PERFORM FROM module_state WHERE collectivity_id = given.collectivity_id AND module_id = given.module_id FOR UPDATE;
    PERFORM check_publisher(given.collectivity_id, given.kind = 'validated');
    IF EXISTS (
      SELECT FROM module_validation WHERE collectivity_id = given.collectivity_id AND module_id = given.module_id
        AND sequence > given.sequence
    ) THEN
      RAISE EXCEPTION 'a later validation is public' USING ERRCODE = 'serialization_failure';
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
  $$`;

const PUBLISH_SHEET = `
  CREATE OR REPLACE FUNCTION publish_sheet(of_publication bigint) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    given sheet_publication%ROWTYPE;
  BEGIN
    SELECT * INTO STRICT given FROM sheet_publication WHERE id = of_publication;
    PERFORM check_publisher(given.collectivity_id, given.kind = 'published');
    IF EXISTS (SELECT FROM sheet_publication WHERE sheet_id = given.sheet_id AND sequence > given.sequence) THEN
      RAISE EXCEPTION 'a later publication is public' USING ERRCODE = 'serialization_failure';
    END IF;
    DELETE FROM public_action_sheet WHERE id = given.sheet_id;
    IF given.kind = 'published' THEN
      -- Whose it is and since when comes from the row, whatever the content says.
      INSERT INTO public_action_sheet
        SELECT (jsonb_populate_record(NULL::public_action_sheet, given.content || jsonb_build_object(
          'id', given.sheet_id, 'collectivity_id', given.collectivity_id, 'edition_id', given.edition_id,
          'published_at', given.recorded_at))).*;
    END IF;
  END
  $$`;
