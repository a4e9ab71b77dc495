import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is public is compared with what was validated, wherever the history leads, and made again from it. */
export class CheckRollUp1760000111000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ANSWERS_KNOWN_AT, PUBLIC_DIFFERENCES, REPUBLISH]) await runner.query(sql);
    await runner.query(`
      REVOKE ALL ON FUNCTION ${FUNCTIONS} FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ${FUNCTIONS}, standing_of(text, text, text) TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ${FUNCTIONS};
      REVOKE EXECUTE ON FUNCTION standing_of(text, text, text) FROM oeeo_app;`);
  }
}

const FUNCTIONS = `answers_known_at(text, timestamptz, text[]), public_differences(text), republish(text)`;

/** Each validation holds what it changed: the last word on a service is the answer, from the last end or withdrawal on. */
const ANSWERS_KNOWN_AT = `
  CREATE FUNCTION answers_known_at(of_edition text, at timestamptz, services text[])
  RETURNS TABLE (collectivity_id text, service_id text, value text, provided_by text)
  LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp
  AS $$
    WITH begun AS (
      SELECT collectivity_id, max(sequence) FILTER (WHERE kind <> 'validated') AS ended_by FROM validation
      WHERE edition_id = of_edition AND recorded_at <= at GROUP BY collectivity_id
    ), last AS (
      SELECT DISTINCT ON (validation.collectivity_id, said.service_id)
        validation.collectivity_id, said.service_id, said.value, said.provided_by
      FROM validation JOIN begun USING (collectivity_id) JOIN validated_answer AS said
        ON said.validation_id = validation.id AND (services IS NULL OR said.service_id = ANY (services))
      WHERE validation.edition_id = of_edition AND validation.recorded_at <= at
        AND validation.sequence > coalesce(begun.ended_by, 0)
      ORDER BY validation.collectivity_id, said.service_id, validation.sequence DESC
    )
    SELECT * FROM last WHERE value IS NOT NULL
  $$;
  COMMENT ON FUNCTION answers_known_at(text, timestamptz, text[]) IS
    'The answers that were public at an instant, as the history of validations tells; of every service without any';`;

const PUBLIC_DIFFERENCES = `
  CREATE FUNCTION public_differences(of_edition text)
  RETURNS TABLE (collectivity_id text, service_id text) LANGUAGE sql STABLE SET search_path = public, pg_temp
  AS $$
    WITH shown AS (SELECT * FROM public_answer WHERE edition_id = of_edition),
      told AS (SELECT * FROM answers_known_at(of_edition, 'infinity', NULL)),
      last AS (
        SELECT DISTINCT ON (collectivity_id) collectivity_id, kind FROM validation WHERE edition_id = of_edition
        ORDER BY collectivity_id, sequence DESC
      )
    SELECT collectivity_id, service_id FROM shown FULL JOIN told USING (collectivity_id, service_id)
    WHERE (shown.value, shown.provided_by) IS DISTINCT FROM (told.value, told.provided_by)
    UNION ALL
    SELECT shown.collectivity_id, shown.service_id FROM shown, LATERAL standing_of(
      shown.collectivity_id, of_edition, shown.service_id
    ) AS led
    WHERE shown.provided_by IS NOT NULL
      AND (shown.standing, shown.inherited_from) IS DISTINCT FROM (led.standing, led.inherited_from)
    UNION ALL
    SELECT collectivity_id, service_id FROM shown
    WHERE provided_by IS NULL AND (standing <> value OR inherited_from IS NOT NULL)
    UNION ALL
    SELECT collectivity_id, '*' FROM (SELECT * FROM respondent WHERE edition_id = of_edition) AS counted
      FULL JOIN (SELECT * FROM last WHERE kind = 'validated') AS validated USING (collectivity_id)
    WHERE counted.edition_id IS NULL OR validated.kind IS NULL
  $$;
  COMMENT ON FUNCTION public_differences(text) IS
    'Public answers of an edition that are not what was validated, or do not lead where they should: none, unless something is wrong';`;

const REPUBLISH = `
  CREATE FUNCTION republish(of_edition text) RETURNS integer
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    differences integer;
  BEGIN
    IF NOT is_staff() THEN
      RAISE EXCEPTION 'only the staff publishes again' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('roll-up ' || of_edition, 0));
    SELECT count(*) INTO differences FROM public_differences(of_edition);
    IF differences = 0 THEN
      RETURN 0;
    END IF;
    DELETE FROM public_answer WHERE edition_id = of_edition;
    DELETE FROM respondent WHERE edition_id = of_edition AND collectivity_id NOT IN (
      SELECT last.collectivity_id FROM (
        SELECT DISTINCT ON (collectivity_id) collectivity_id, kind FROM validation WHERE edition_id = of_edition
        ORDER BY collectivity_id, sequence DESC
      ) AS last WHERE kind = 'validated'
    );
    INSERT INTO respondent
      SELECT counted.collectivity_id, counted.edition_id, counted.territory_id, counted.kind, counted.stratum,
        counted.population, last.recorded_at
      FROM (
        SELECT DISTINCT ON (collectivity_id) collectivity_id, kind, recorded_at FROM validation
        WHERE edition_id = of_edition ORDER BY collectivity_id, sequence DESC
      ) AS last, counted_as(last.collectivity_id, of_edition) AS counted
      WHERE last.kind = 'validated'
      ON CONFLICT DO NOTHING;
    INSERT INTO public_answer (collectivity_id, edition_id, service_id, value, provided_by, standing)
      SELECT collectivity_id, of_edition, service_id, value, provided_by,
        CASE WHEN provided_by IS NULL THEN value ELSE 'awaited' END
      FROM answers_known_at(of_edition, 'infinity', NULL);
    UPDATE public_answer SET standing = led.standing, inherited_from = led.inherited_from
      FROM public_answer AS heir, standing_of(heir.collectivity_id, of_edition, heir.service_id) AS led
      WHERE heir.edition_id = of_edition AND heir.provided_by IS NOT NULL AND led.standing <> 'awaited'
        AND public_answer.edition_id = of_edition AND public_answer.collectivity_id = heir.collectivity_id
        AND public_answer.service_id = heir.service_id;
    RETURN differences;
  END
  $$;
  COMMENT ON FUNCTION republish(text) IS
    'Makes the public answers of an edition again from what was validated, if they differ; answers how many did. Sums are to be made again after';`;
