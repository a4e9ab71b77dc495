import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PUBLISH_SHEET } from './1760000105000-action-sheets.js';

/** A collectivity that no longer exists makes no sheet public; what it made public may be withdrawn. */
export class EndedSheets1760000118000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OF_WHO_EXISTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLISH_SHEET.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
  }
}

export const OF_WHO_EXISTS = `
  CREATE OR REPLACE FUNCTION publish_sheet(of_publication bigint) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    given sheet_publication%ROWTYPE;
  BEGIN
    SELECT * INTO STRICT given FROM sheet_publication WHERE id = of_publication;
    IF NOT (given.collectivity_id = ANY (writable_collectivities()) OR '*' = ANY (writable_collectivities())) THEN
      RAISE EXCEPTION 'sheet of another collectivity' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF EXISTS (SELECT FROM sheet_publication WHERE sheet_id = given.sheet_id AND sequence > given.sequence) THEN
      RAISE EXCEPTION 'a later publication is public' USING ERRCODE = 'serialization_failure';
    END IF;
    IF given.kind = 'published' AND EXISTS (
      SELECT FROM collectivity WHERE id = given.collectivity_id AND closed_on IS NOT NULL
    ) THEN
      RAISE EXCEPTION 'the collectivity no longer exists' USING ERRCODE = 'check_violation';
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
