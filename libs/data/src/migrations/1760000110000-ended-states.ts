import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PUBLISH_VALIDATION } from './1760000082000-publish-validation.js';

/**
 * A collectivity that no longer exists has no public state: its end is an event of its history, like a withdrawal that
 * nobody signs, and it validates nothing after. An answer that is its own level is written once, with where it leads.
 */
export class EndedStates1760000110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE validation
        ALTER quality DROP NOT NULL,
        DROP CONSTRAINT validation_kind_check,
        ADD CONSTRAINT validation_kind_check CHECK (kind IN ('validated', 'withdrawn', 'ended')),
        ADD CONSTRAINT validation_ended_check CHECK ((kind = 'ended') = (quality IS NULL));
      COMMENT ON COLUMN validation.quality IS
        'In which capacity it was validated or withdrawn; null when the collectivity ended';`);
    await runner.query(PUBLISH_OR_END);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLISH_VALIDATION.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
    await runner.query(`
      ALTER TABLE validation
        DROP CONSTRAINT validation_ended_check,
        DROP CONSTRAINT validation_kind_check,
        ADD CONSTRAINT validation_kind_check CHECK (kind IN ('validated', 'withdrawn')),
        ALTER quality SET NOT NULL;
      COMMENT ON COLUMN validation.quality IS 'In which capacity it was validated or withdrawn';`);
  }
}

export const PUBLISH_OR_END = `
  CREATE OR REPLACE FUNCTION publish_validation(of_validation bigint) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    given validation%ROWTYPE;
    -- The answers that change, and all those that lead to them, each by its collectivity and its service.
    moved_ids text[];
    moved_services text[];
    before public_answer[];
    after public_answer[];
    self public_answer;
  BEGIN
    SELECT * INTO STRICT given FROM validation WHERE id = of_validation;
    IF NOT (given.collectivity_id = ANY (writable_collectivities()) OR '*' = ANY (writable_collectivities())) THEN
      RAISE EXCEPTION 'validation of another collectivity' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('roll-up ' || given.edition_id, 0));
    PERFORM lock_providers(given);
    IF EXISTS (
      SELECT FROM validation WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id
        AND sequence > given.sequence
    ) THEN
      RAISE EXCEPTION 'a later validation is public' USING ERRCODE = 'serialization_failure';
    END IF;
    IF given.kind = 'validated' AND EXISTS (
      SELECT FROM collectivity WHERE id = given.collectivity_id AND closed_on IS NOT NULL
    ) THEN
      RAISE EXCEPTION 'the collectivity no longer exists' USING ERRCODE = 'check_violation';
    END IF;
    SELECT array_agg(moved.collectivity_id), array_agg(moved.service_id) INTO moved_ids, moved_services
      FROM inheriting(given.collectivity_id, given.edition_id, CASE
        WHEN given.kind = 'validated' THEN ARRAY(SELECT service_id FROM validated_answer WHERE validation_id = given.id)
        ELSE ARRAY(SELECT service_id FROM public_answer
          WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id)
      END) AS moved;
    SELECT coalesce(array_agg(public_answer), '{}') INTO before
      FROM public_answer JOIN unnest(moved_ids, moved_services) AS moved(collectivity_id, service_id)
        USING (collectivity_id, service_id)
      WHERE edition_id = given.edition_id;
    -- Whoever answered nothing else is a respondent all the same.
    self := ROW(given.collectivity_id, given.edition_id, '*', 'respondent', NULL, 'respondent', NULL)::public_answer;
    IF EXISTS (
      SELECT FROM respondent WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id
    ) THEN
      before := before || self;
    END IF;
    IF given.kind = 'validated' THEN
      INSERT INTO respondent SELECT (counted_as(given.collectivity_id, given.edition_id)).*
        ON CONFLICT (collectivity_id, edition_id) DO UPDATE SET validated_at = excluded.validated_at;
      DELETE FROM public_answer USING validated_answer AS emptied
        WHERE emptied.validation_id = given.id AND emptied.value IS NULL
          AND public_answer.collectivity_id = given.collectivity_id AND public_answer.edition_id = given.edition_id
          AND public_answer.service_id = emptied.service_id;
      INSERT INTO public_answer (collectivity_id, edition_id, service_id, value, provided_by, standing)
        SELECT given.collectivity_id, given.edition_id, service_id, value, provided_by,
          CASE WHEN provided_by IS NULL THEN value ELSE 'awaited' END
        FROM validated_answer WHERE validation_id = given.id AND value IS NOT NULL
        ON CONFLICT (collectivity_id, edition_id, service_id)
        DO UPDATE SET value = excluded.value, provided_by = excluded.provided_by, standing = excluded.standing,
          inherited_from = NULL;
    ELSE
      DELETE FROM public_answer WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id;
    END IF;
    UPDATE public_answer SET standing = led.standing, inherited_from = led.inherited_from
      FROM unnest(moved_ids, moved_services) AS moved(collectivity_id, service_id),
        standing_of(moved.collectivity_id, given.edition_id, moved.service_id) AS led
      WHERE public_answer.collectivity_id = moved.collectivity_id AND public_answer.edition_id = given.edition_id
        AND public_answer.service_id = moved.service_id AND public_answer.provided_by IS NOT NULL
        AND (public_answer.standing, public_answer.inherited_from)
          IS DISTINCT FROM (led.standing, led.inherited_from);
    SELECT coalesce(array_agg(public_answer), '{}') INTO after
      FROM public_answer JOIN unnest(moved_ids, moved_services) AS moved(collectivity_id, service_id)
        USING (collectivity_id, service_id)
      WHERE edition_id = given.edition_id;
    IF given.kind = 'validated' THEN
      after := after || self;
    END IF;
    PERFORM add_to_roll_up(given.edition_id, before, after);
    IF given.kind <> 'validated' THEN
      DELETE FROM respondent WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id;
    END IF;
  END
  $$;
  COMMENT ON FUNCTION publish_validation(bigint) IS
    'Makes the latest validation, withdrawal or end of a collectivity public; doing it twice changes nothing';`;
