import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the policies of private tables ask: in whose name a statement runs. A setting that was never given is NULL, one
 * of a transaction that ended is empty: both are nobody. Their bodies are bound to what they name when they are made,
 * so that no search path changes them, and the planner sees through them.
 */
export class Identity1760000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FUNCTIONS);
    await runner.query(`
      REVOKE ALL ON FUNCTION
        current_identity(), current_request(), is_staff(), readable_collectivities(), writable_collectivities() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION
        current_identity(), current_request(), is_staff(), readable_collectivities(), writable_collectivities() TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION
        current_identity(), current_request(), is_staff(), readable_collectivities(), writable_collectivities();`);
  }
}

const FUNCTIONS = `
  CREATE FUNCTION current_identity() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('oeeo.identity', true), '');
  COMMENT ON FUNCTION current_identity() IS
    'In whose name this statement runs: the id of a person, system: and the name of a program, or NULL for nobody';
  CREATE FUNCTION current_request() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('oeeo.request', true), '');
  COMMENT ON FUNCTION current_request() IS 'The request of the API that this statement serves, if any';
  CREATE FUNCTION is_staff() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(current_setting('oeeo.staff', true) = 'on', false);
  COMMENT ON FUNCTION is_staff() IS 'True for who works for the association, and for the programs of the site';
  CREATE FUNCTION readable_collectivities() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(nullif(current_setting('oeeo.readable', true), '')::text[], '{}');
  COMMENT ON FUNCTION readable_collectivities() IS
    'Ids of the collectivities whose private rows may be read; a single star for all of them';
  CREATE FUNCTION writable_collectivities() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(nullif(current_setting('oeeo.writable', true), '')::text[], '{}');
  COMMENT ON FUNCTION writable_collectivities() IS
    'Ids of the collectivities whose private rows may be written; a single star for all of them';`;
