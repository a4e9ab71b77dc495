import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REBUILD } from './1760000111000-check-roll-up.js';
import { BY_INDEX } from './1760000112000-rebuild-by-territory.js';
import { MOVED_RESPONDENTS } from './1760000117000-moved-respondents.js';

/**
 * Sums are made again for many territories at once, in as few passes as validations can wait for. How a collectivity is
 * counted is read for all of them together; nothing reads sums by their subject any more, now that processes keep them.
 */
export class RebuildAtOnce1760000128200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MOVED_AT_ONCE);
    await runner.query('DROP FUNCTION rebuild_roll_up(text, text)');
    await runner.query(REBUILD_AT_ONCE);
    await runner.query(`
      REVOKE ALL ON FUNCTION rebuild_roll_up(text, text[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION rebuild_roll_up(text, text[]) TO oeeo_app;
      DROP INDEX roll_up_subject_idx;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX roll_up_subject_idx ON roll_up (edition_id, subject_id);
      DROP FUNCTION rebuild_roll_up(text, text[]);`);
    await runner.query(REBUILD);
    await runner.query(BY_INDEX);
    await runner.query(`
      REVOKE ALL ON FUNCTION rebuild_roll_up(text, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION rebuild_roll_up(text, text) TO oeeo_app;`);
    await runner.query(MOVED_RESPONDENTS.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
  }
}

const MOVED_AT_ONCE = `
  CREATE OR REPLACE FUNCTION moved_respondents(of_edition text) RETURNS TABLE (collectivity_id text)
  LANGUAGE sql STABLE SET search_path = public, pg_temp
  AS $$
    SELECT counted.collectivity_id
    FROM respondent AS counted JOIN counted_collectivities() AS now_as ON now_as.id = counted.collectivity_id
    WHERE counted.edition_id = of_edition
      AND (counted.territory_id, counted.kind, counted.stratum, counted.population)
        <> (now_as.territory_id, now_as.kind, now_as.stratum, now_as.population)
  $$;`;

/** A respondent that moved leaves the sums of one territory for those of another: both are made again at once. */
const REBUILD_AT_ONCE = `
  CREATE FUNCTION rebuild_roll_up(of_edition text, of_territories text[]) RETURNS integer
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan
  SET work_mem = '64MB'
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
