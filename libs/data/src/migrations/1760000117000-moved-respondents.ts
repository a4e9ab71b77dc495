import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A load that stopped between a new geographic code and the sums left them with the former one: whom, anybody can see. */
export class MovedRespondents1760000117000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MOVED_RESPONDENTS);
    await runner.query(`
      REVOKE ALL ON FUNCTION moved_respondents(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION moved_respondents(text), counted_as(text, text) TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION moved_respondents(text);
      REVOKE EXECUTE ON FUNCTION counted_as(text, text) FROM oeeo_app;`);
  }
}

export const MOVED_RESPONDENTS = `
  CREATE FUNCTION moved_respondents(of_edition text) RETURNS TABLE (collectivity_id text)
  LANGUAGE sql STABLE SET search_path = public, pg_temp
  AS $$
    SELECT counted.collectivity_id
    FROM respondent AS counted, counted_as(counted.collectivity_id, counted.edition_id) AS now_as
    WHERE counted.edition_id = of_edition
      AND (counted.territory_id, counted.kind, counted.stratum, counted.population)
        <> (now_as.territory_id, now_as.kind, now_as.stratum, now_as.population)
  $$;
  COMMENT ON FUNCTION moved_respondents(text) IS
    'Respondents counted with a population, a stratum or a territory that is no longer theirs: none, once sums are made again';`;
