import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REBUILD_ROLL_UP, ROLL_UP_DIFFERENCES } from './1760000083000-rebuild-roll-up.js';

/**
 * Sums are made again one territory at a time, each in its own transaction: validations wait for one territory, never
 * for the whole. What is public is compared with what was validated, wherever the history leads.
 */
export class CheckRollUp1760000111000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION rebuild_roll_up(text), roll_up_differences(text)');
    for (const sql of [ANSWERS_KNOWN_AT, PUBLIC_DIFFERENCES, DIFFERENCES, REBUILD, REPUBLISH]) await runner.query(sql);
    await runner.query(`
      REVOKE ALL ON FUNCTION ${FUNCTIONS} FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ${FUNCTIONS}, standing_of(text, text, text) TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ${FUNCTIONS};
      REVOKE EXECUTE ON FUNCTION standing_of(text, text, text) FROM oeeo_app;`);
    await runner.query(ROLL_UP_DIFFERENCES);
    await runner.query(REBUILD_ROLL_UP);
    await runner.query(`
      ALTER FUNCTION roll_up_differences(text) SET search_path = public, pg_temp;
      REVOKE ALL ON FUNCTION roll_up_differences(text), rebuild_roll_up(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION roll_up_differences(text), rebuild_roll_up(text) TO oeeo_app;`);
  }
}

const FUNCTIONS = `answers_known_at(text, timestamptz, text[]), public_differences(text),
  roll_up_differences(text, text[]), rebuild_roll_up(text, text), republish(text)`;

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

const DIFFERENCES = `
  CREATE FUNCTION roll_up_differences(of_edition text, territories text[])
  RETURNS TABLE (
    territory_id text, kind text, stratum text, subject_id text, standing text,
    collectivities integer, population bigint, counted_collectivities integer, counted_population bigint
  ) LANGUAGE sql STABLE SET search_path = public, pg_temp
  AS $$
    WITH counted_once AS (
      SELECT * FROM respondent
      WHERE edition_id = of_edition AND (territories IS NULL OR territory_id = ANY (territories))
    ), counted AS (
      SELECT territory_id, kind, stratum, subject.service_id AS subject_id, subject.standing,
        count(*)::integer AS collectivities, sum(population)::bigint AS population
      FROM counted_once JOIN public_answer AS subject USING (collectivity_id, edition_id)
      GROUP BY territory_id, kind, stratum, subject.service_id, subject.standing
      UNION ALL
      SELECT territory_id, kind, stratum, '*', 'respondent', count(*)::integer, sum(population)::bigint
      FROM counted_once GROUP BY territory_id, kind, stratum
    ), stored AS (
      SELECT * FROM roll_up WHERE edition_id = of_edition AND (territories IS NULL OR territory_id = ANY (territories))
    )
    SELECT territory_id, kind, stratum, subject_id, standing,
      coalesce(stored.collectivities, 0), coalesce(stored.population, 0),
      coalesce(counted.collectivities, 0), coalesce(counted.population, 0)
    FROM stored FULL JOIN counted USING (territory_id, kind, stratum, subject_id, standing)
    WHERE (coalesce(stored.collectivities, 0), coalesce(stored.population, 0))
      <> (coalesce(counted.collectivities, 0), coalesce(counted.population, 0))
  $$;
  COMMENT ON FUNCTION roll_up_differences(text, text[]) IS
    'Sums of an edition that are not what its public answers give, in some territories or in all: none, unless something is wrong';`;

/** A respondent that moved leaves the sums of one territory for those of another: both are made again at once. */
export const REBUILD = `
  CREATE FUNCTION rebuild_roll_up(of_edition text, of_territory text) RETURNS integer
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    territories text[];
    differences integer;
  BEGIN
    IF NOT is_staff() THEN
      RAISE EXCEPTION 'only the staff makes sums again' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('roll-up ' || of_edition, 0));
    WITH moved AS (
      UPDATE respondent SET territory_id = now_as.territory_id, kind = now_as.kind, stratum = now_as.stratum,
          population = now_as.population
        FROM respondent AS counted, counted_as(counted.collectivity_id, counted.edition_id) AS now_as
        WHERE counted.edition_id = of_edition AND counted.territory_id = of_territory
          AND respondent.edition_id = of_edition AND respondent.collectivity_id = counted.collectivity_id
          AND (respondent.territory_id, respondent.kind, respondent.stratum, respondent.population)
            <> (now_as.territory_id, now_as.kind, now_as.stratum, now_as.population)
        RETURNING respondent.territory_id
    )
    SELECT array_agg(DISTINCT territory_id) INTO territories
      FROM (SELECT of_territory AS territory_id UNION SELECT territory_id FROM moved) AS changed;
    INSERT INTO roll_up
      SELECT of_edition, territory_id, kind, stratum, subject_id, standing, counted_collectivities, counted_population
      FROM roll_up_differences(of_edition, territories)
      ON CONFLICT (edition_id, territory_id, kind, stratum, subject_id, standing)
      DO UPDATE SET collectivities = excluded.collectivities, population = excluded.population;
    GET DIAGNOSTICS differences = ROW_COUNT;
    RETURN differences;
  END
  $$;
  COMMENT ON FUNCTION rebuild_roll_up(text, text) IS
    'Makes the sums of one territory again, with the populations and strata of today; answers how many were not right';`;

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
