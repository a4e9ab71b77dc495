import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sums made again from what they count, to be compared with those that validations wrote, or to replace them. */
export class RebuildRollUp1760000083000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [MOVED_RESPONDENTS, ROLL_UP_DIFFERENCES, REBUILD_ROLL_UP]) await runner.query(sql);
    await runner.query(`
      REVOKE ALL ON FUNCTION ${FUNCTIONS} FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ${FUNCTIONS} TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${FUNCTIONS}`);
  }
}

const FUNCTIONS = 'moved_respondents(text), roll_up_differences(text, text[]), rebuild_roll_up(text, text[])';

const MOVED_RESPONDENTS = `
  CREATE FUNCTION moved_respondents(of_edition text) RETURNS TABLE (collectivity_id text)
  LANGUAGE sql STABLE SET search_path = public, pg_temp
  AS $$
    SELECT counted.collectivity_id
    FROM respondent AS counted JOIN counted_collectivities() AS now_as ON now_as.id = counted.collectivity_id
    WHERE counted.edition_id = of_edition
      AND (counted.territory_id, counted.kind, counted.stratum, counted.population)
        <> (now_as.territory_id, now_as.kind, now_as.stratum, now_as.population)
  $$;
  COMMENT ON FUNCTION moved_respondents(text) IS 'Respondents counted with a population, a stratum or a territory that is no longer theirs: none, once sums are made again';`;

const ROLL_UP_DIFFERENCES = `
  CREATE FUNCTION roll_up_differences(of_edition text, territories text[])
  RETURNS TABLE (
    territory_id text, kind text, stratum text, subject_id text, standing text,
    collectivities integer, population bigint, counted_collectivities integer, counted_population bigint
  ) LANGUAGE sql STABLE SET search_path = public, pg_temp SET work_mem = '64MB'
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
const REBUILD_ROLL_UP = `
  CREATE FUNCTION rebuild_roll_up(of_edition text, of_territories text[]) RETURNS integer
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan
  SET work_mem = '64MB' SET random_page_cost = 1.1
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
        FROM respondent AS counted JOIN counted_collectivities() AS now_as ON now_as.id = counted.collectivity_id
        WHERE counted.edition_id = of_edition AND counted.territory_id = ANY (of_territories)
          AND (counted.territory_id, counted.kind, counted.stratum, counted.population)
            <> (now_as.territory_id, now_as.kind, now_as.stratum, now_as.population)
          AND respondent.edition_id = of_edition AND respondent.collectivity_id = counted.collectivity_id
        RETURNING respondent.territory_id
    )
    SELECT array_agg(DISTINCT territory_id) INTO territories
      FROM (SELECT unnest(of_territories) AS territory_id UNION SELECT territory_id FROM moved) AS changed;
    WITH counted AS (
      SELECT territory_id, kind, stratum, service_id AS subject_id, standing,
        count(*)::integer AS collectivities, sum(population)::bigint AS population
      FROM respondent JOIN public_answer USING (collectivity_id, edition_id)
      WHERE edition_id = of_edition AND territory_id = ANY (territories)
      GROUP BY territory_id, kind, stratum, service_id, standing
      UNION ALL
      SELECT territory_id, kind, stratum, '*', 'respondent', count(*)::integer, sum(population)::bigint
      FROM respondent WHERE edition_id = of_edition AND territory_id = ANY (territories)
      GROUP BY territory_id, kind, stratum
    ), stored AS (
      SELECT * FROM roll_up WHERE edition_id = of_edition AND territory_id = ANY (territories)
    )
    INSERT INTO roll_up
      SELECT of_edition, territory_id, kind, stratum, subject_id, standing,
        coalesce(counted.collectivities, 0), coalesce(counted.population, 0)
      FROM stored FULL JOIN counted USING (territory_id, kind, stratum, subject_id, standing)
      WHERE (coalesce(stored.collectivities, 0), coalesce(stored.population, 0))
        <> (coalesce(counted.collectivities, 0), coalesce(counted.population, 0))
      ON CONFLICT (edition_id, territory_id, kind, stratum, subject_id, standing)
      DO UPDATE SET collectivities = excluded.collectivities, population = excluded.population;
    GET DIAGNOSTICS differences = ROW_COUNT;
    RETURN differences;
  END
  $$;
  COMMENT ON FUNCTION rebuild_roll_up(text, text[]) IS
    'Makes the sums of some territories again, with the populations and strata of today; answers how many were not right';`;
