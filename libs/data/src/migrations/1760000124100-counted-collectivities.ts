import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COUNTED_AS } from './1760000082000-publish-validation.js';

/** Where collectivities are counted, for all at once: `counted_as` says it of one. */
export class CountedCollectivities1760000124100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COUNTED_COLLECTIVITIES);
    await runner.query(ONE_OF_THEM);
    await runner.query(`
      REVOKE ALL ON FUNCTION counted_collectivities() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION counted_collectivities() TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      COUNTED_AS.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION').replace(
        'search_path = public',
        'search_path = public, pg_temp',
      ),
    );
    await runner.query('DROP FUNCTION counted_collectivities()');
  }
}

/** Without a search path of its own, so that the planner sees through it: its caller's holds. */
const COUNTED_COLLECTIVITIES = `
  CREATE FUNCTION counted_collectivities()
  RETURNS TABLE (id text, territory_id text, region_id text, kind text, stratum text, population integer)
  LANGUAGE sql STABLE
  AS $$
    SELECT collectivity.id,
      CASE
        WHEN territory.type = 'department' THEN territory.id
        ELSE coalesce(territory.department_id, CASE WHEN territory.type = 'region' THEN territory.id END,
          territory.region_id, 'FR')
      END,
      CASE WHEN territory.type = 'region' THEN territory.id ELSE territory.region_id END,
      collectivity.kind, coalesce(collectivity.stratum, 'unknown'), coalesce(collectivity.population, 0)
    FROM collectivity LEFT JOIN territory ON territory.id = collectivity.territory_id
  $$;
  COMMENT ON FUNCTION counted_collectivities() IS
    'Under which département, région, kind and stratum each collectivity is counted today, as counted_as says of one';`;

export const ONE_OF_THEM = `
  CREATE OR REPLACE FUNCTION counted_as(of_collectivity text, of_edition text) RETURNS respondent
  LANGUAGE sql STABLE SET search_path = public, pg_temp
  AS $$
    SELECT ROW(id, of_edition, territory_id, kind, stratum, population, now())::respondent
    FROM counted_collectivities() WHERE id = of_collectivity
  $$;`;
