import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sums made again from what they count, to be compared with those that validations wrote, or to replace them. */
export class RebuildRollUp1760000083000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLL_UP_DIFFERENCES);
    await runner.query(REBUILD_ROLL_UP);
    await runner.query(`
      REVOKE ALL ON FUNCTION
        roll_up_differences(text), rebuild_roll_up(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION roll_up_differences(text), rebuild_roll_up(text) TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION rebuild_roll_up(text), roll_up_differences(text);`);
  }
}

/** Sums made again from the answers, wherever they differ from the ones that validations wrote. */
export const ROLL_UP_DIFFERENCES = `
  CREATE FUNCTION roll_up_differences(of_edition text)
  RETURNS TABLE (
    territory_id text, kind text, stratum text, subject_id text, standing text,
    collectivities integer, population bigint, counted_collectivities integer, counted_population bigint
  ) LANGUAGE sql STABLE SET search_path = public
  AS $$
    WITH counted AS (
      SELECT respondent.territory_id, respondent.kind, respondent.stratum, subject.service_id AS subject_id,
        subject.standing, count(*)::integer AS collectivities, sum(respondent.population)::bigint AS population
      FROM respondent JOIN (
        SELECT collectivity_id, service_id, standing FROM public_answer WHERE edition_id = of_edition
        UNION ALL
        SELECT collectivity_id, '*', 'respondent' FROM respondent WHERE edition_id = of_edition
      ) AS subject USING (collectivity_id)
      WHERE respondent.edition_id = of_edition
      GROUP BY respondent.territory_id, respondent.kind, respondent.stratum, subject.service_id, subject.standing
    ), stored AS (SELECT * FROM roll_up WHERE edition_id = of_edition)
    SELECT coalesce(stored.territory_id, counted.territory_id), coalesce(stored.kind, counted.kind),
      coalesce(stored.stratum, counted.stratum), coalesce(stored.subject_id, counted.subject_id),
      coalesce(stored.standing, counted.standing),
      coalesce(stored.collectivities, 0), coalesce(stored.population, 0),
      coalesce(counted.collectivities, 0), coalesce(counted.population, 0)
    FROM stored FULL JOIN counted ON (
      stored.territory_id = counted.territory_id AND stored.kind = counted.kind
      AND stored.stratum = counted.stratum AND stored.subject_id = counted.subject_id
      AND stored.standing = counted.standing
    )
    WHERE (coalesce(stored.collectivities, 0), coalesce(stored.population, 0))
      <> (coalesce(counted.collectivities, 0), coalesce(counted.population, 0))
  $$;
  COMMENT ON FUNCTION roll_up_differences(text) IS
    'Sums of an edition that are not what its public answers give: none, unless something is wrong';`;

/** Also counts each respondent as its collectivity is now: a new geographic code changes populations and strata. */
export const REBUILD_ROLL_UP = `
  CREATE FUNCTION rebuild_roll_up(of_edition text) RETURNS integer
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    differences integer;
  BEGIN
    IF NOT is_staff() THEN
      RAISE EXCEPTION 'only the staff makes sums again' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('roll-up ' || of_edition, 0));
    UPDATE respondent SET territory_id = now_as.territory_id, kind = now_as.kind, stratum = now_as.stratum,
        population = now_as.population
      FROM respondent AS counted, counted_as(counted.collectivity_id, counted.edition_id) AS now_as
      WHERE counted.edition_id = of_edition AND respondent.edition_id = of_edition
        AND respondent.collectivity_id = counted.collectivity_id
        AND (respondent.territory_id, respondent.kind, respondent.stratum, respondent.population)
          <> (now_as.territory_id, now_as.kind, now_as.stratum, now_as.population);
    INSERT INTO roll_up
      SELECT of_edition, territory_id, kind, stratum, subject_id, standing, counted_collectivities, counted_population
      FROM roll_up_differences(of_edition)
      ON CONFLICT (edition_id, territory_id, kind, stratum, subject_id, standing)
      DO UPDATE SET collectivities = excluded.collectivities, population = excluded.population;
    GET DIAGNOSTICS differences = ROW_COUNT;
    RETURN differences;
  END
  $$;
  COMMENT ON FUNCTION rebuild_roll_up(text) IS 'Makes the sums of an edition again; answers how many were not right';`;
