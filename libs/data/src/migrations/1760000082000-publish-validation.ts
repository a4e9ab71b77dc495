import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What makes a validation public, in its own transaction: the answers, where they lead, and the sums, which nobody else
 * may write. Providers are locked before those who inherit from them are read, sums in the order of their keys.
 */
export class PublishValidation1760000082000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COUNTED_AS);
    await runner.query(ADD_TO_ROLL_UP);
    await runner.query(PUBLISH_VALIDATION);
    await runner.query(`
      REVOKE ALL ON FUNCTION
        counted_as(text, text), add_to_roll_up(text, public_answer[], public_answer[]), publish_validation(bigint) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION publish_validation(bigint) TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION publish_validation(bigint), add_to_roll_up(text, public_answer[], public_answer[]),
        counted_as(text, text);`);
  }
}

export const COUNTED_AS = `
  CREATE FUNCTION counted_as(of_collectivity text, of_edition text) RETURNS respondent
  LANGUAGE sql STABLE SET search_path = public
  AS $$
    SELECT ROW(
      collectivity.id,
      of_edition,
      CASE
        WHEN territory.type = 'department' THEN territory.id
        ELSE coalesce(territory.department_id, CASE WHEN territory.type = 'region' THEN territory.id END,
          territory.region_id, 'FR')
      END,
      collectivity.kind,
      coalesce(collectivity.stratum, 'unknown'),
      coalesce(collectivity.population, 0),
      now()
    )::respondent
    FROM collectivity LEFT JOIN territory ON territory.id = collectivity.territory_id
    WHERE collectivity.id = of_collectivity
  $$;
  COMMENT ON FUNCTION counted_as(text, text) IS 'Under which département, kind and stratum a respondent is counted';`;

export const ADD_TO_ROLL_UP = `
  CREATE FUNCTION add_to_roll_up(of_edition text, before public_answer[], after public_answer[]) RETURNS void
  LANGUAGE plpgsql VOLATILE SET search_path = public
  AS $$
  DECLARE
    deltas roll_up[];
  BEGIN
    SELECT array_agg(delta ORDER BY territory_id, kind, stratum, subject_id, standing) INTO deltas FROM (
      SELECT of_edition AS edition_id, territory_id, kind, stratum, changed.service_id AS subject_id, changed.standing,
        sum(sign)::integer AS collectivities, sum(sign * population)::bigint AS population
      FROM (
        SELECT collectivity_id, service_id, standing, -1 AS sign FROM unnest(before)
        UNION ALL
        SELECT collectivity_id, service_id, standing, 1 FROM unnest(after)
      ) AS changed JOIN respondent USING (collectivity_id)
      WHERE respondent.edition_id = of_edition
      GROUP BY territory_id, kind, stratum, changed.service_id, changed.standing
      HAVING sum(sign) <> 0 OR sum(sign * population) <> 0
    ) AS delta;
    INSERT INTO roll_up
      SELECT edition_id, territory_id, kind, stratum, subject_id, standing, 0, 0 FROM unnest(deltas)
      ON CONFLICT DO NOTHING;
    PERFORM FROM roll_up JOIN unnest(deltas) AS delta
        USING (edition_id, territory_id, kind, stratum, subject_id, standing)
      ORDER BY edition_id, territory_id, kind, stratum, subject_id, standing FOR UPDATE OF roll_up;
    UPDATE roll_up SET collectivities = roll_up.collectivities + delta.collectivities,
        population = roll_up.population + delta.population
      FROM unnest(deltas) AS delta
      WHERE (roll_up.edition_id, roll_up.territory_id, roll_up.kind, roll_up.stratum, roll_up.subject_id,
        roll_up.standing)
        = (delta.edition_id, delta.territory_id, delta.kind, delta.stratum, delta.subject_id, delta.standing);
  END
  $$;
  COMMENT ON FUNCTION add_to_roll_up(text, public_answer[], public_answer[]) IS
    'Moves respondents from where they stood to where they stand, in the order of the keys';`;

export const PUBLISH_VALIDATION = `
  CREATE FUNCTION publish_validation(of_validation bigint) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    given validation%ROWTYPE;
    services text[];
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
    IF given.kind = 'withdrawn' THEN
      SELECT array_agg(service_id) INTO services FROM public_answer
        WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id;
    ELSE
      SELECT array_agg(service_id) INTO services FROM validated_answer WHERE validation_id = given.id;
    END IF;
    -- Whoever answered nothing else is a respondent all the same.
    self := ROW(given.collectivity_id, given.edition_id, '*', 'respondent', NULL, 'respondent', NULL)::public_answer;
    SELECT coalesce(array_agg(public_answer), '{}') INTO before
      FROM public_answer JOIN inheriting(given.collectivity_id, given.edition_id, services) AS moved
        USING (collectivity_id, service_id)
      WHERE edition_id = given.edition_id;
    IF EXISTS (
      SELECT FROM respondent WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id
    ) THEN
      before := before || self;
    END IF;
    IF given.kind = 'withdrawn' THEN
      DELETE FROM public_answer WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id;
    ELSE
      INSERT INTO respondent SELECT (counted_as(given.collectivity_id, given.edition_id)).*
        ON CONFLICT (collectivity_id, edition_id) DO UPDATE SET validated_at = excluded.validated_at;
      DELETE FROM public_answer USING validated_answer AS emptied
        WHERE emptied.validation_id = given.id AND emptied.value IS NULL
          AND public_answer.collectivity_id = given.collectivity_id AND public_answer.edition_id = given.edition_id
          AND public_answer.service_id = emptied.service_id;
      INSERT INTO public_answer (collectivity_id, edition_id, service_id, value, provided_by, standing)
        SELECT given.collectivity_id, given.edition_id, service_id, value, provided_by, 'awaited'
        FROM validated_answer WHERE validation_id = given.id AND value IS NOT NULL
        ON CONFLICT (collectivity_id, edition_id, service_id)
        DO UPDATE SET value = excluded.value, provided_by = excluded.provided_by;
    END IF;
    UPDATE public_answer SET standing = led.standing, inherited_from = led.inherited_from
      FROM inheriting(given.collectivity_id, given.edition_id, services) AS moved,
        standing_of(moved.collectivity_id, given.edition_id, moved.service_id) AS led
      WHERE public_answer.collectivity_id = moved.collectivity_id AND public_answer.edition_id = given.edition_id
        AND public_answer.service_id = moved.service_id
        AND (public_answer.standing, public_answer.inherited_from)
          IS DISTINCT FROM (led.standing, led.inherited_from);
    SELECT coalesce(array_agg(public_answer), '{}') INTO after
      FROM public_answer JOIN inheriting(given.collectivity_id, given.edition_id, services) AS moved
        USING (collectivity_id, service_id)
      WHERE edition_id = given.edition_id;
    IF given.kind = 'validated' THEN
      after := after || self;
    END IF;
    PERFORM add_to_roll_up(given.edition_id, before, after);
    IF given.kind = 'withdrawn' THEN
      DELETE FROM respondent WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id;
    END IF;
  END
  $$;
  COMMENT ON FUNCTION publish_validation(bigint) IS
    'Makes the latest validation or withdrawal of a collectivity public; doing it twice changes nothing';`;
