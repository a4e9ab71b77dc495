import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REBUILD } from './1760000111000-check-roll-up.js';

/** The respondents of a territory are found by an index, and their answers by theirs: one territory never reads the others. */
export class RebuildByTerritory1760000112000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX respondent_territory_idx ON respondent (edition_id, territory_id);
      DROP INDEX respondent_edition_idx;`);
    await runner.query(BY_INDEX);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(REBUILD.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
    await runner.query(`
      ALTER FUNCTION rebuild_roll_up(text, text) RESET plan_cache_mode;
      CREATE INDEX respondent_edition_idx ON respondent (edition_id);
      DROP INDEX respondent_territory_idx;`);
  }
}

export const BY_INDEX = `
  CREATE OR REPLACE FUNCTION rebuild_roll_up(of_edition text, of_territory text) RETURNS integer
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan
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
  COMMENT ON FUNCTION rebuild_roll_up(text, text) IS
    'Makes the sums of one territory again, with the populations and strata of today; answers how many were not right';`;
