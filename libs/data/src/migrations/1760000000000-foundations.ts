import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every table rests on: extensions, French order, the form of partial dates, append-only tables,
 * and the role the application works as. That role belongs to the whole cluster: another database of the
 * same cluster may have created it already, or be creating it at this very moment.
 */
export class Foundations1760000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXTENSIONS);
    await runner.query(PARTIAL_DATE);
    await runner.query(DISTINCT_VALUES);
    await runner.query(APPEND_ONLY);
    await runner.query(APPLICATION_ROLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(FORGET_APPLICATION_ROLE);
    await runner.query(`
      DROP FUNCTION refuse_change();
      DROP FUNCTION has_distinct_values(text[]);
      DROP FUNCTION is_partial_date(text);
      DROP COLLATION french;`);
    await runner.query(DROP_OWN_EXTENSIONS);
  }
}

const EXTENSIONS = `
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE EXTENSION IF NOT EXISTS unaccent;
  CREATE EXTENSION IF NOT EXISTS btree_gist;
  CREATE COLLATION french (provider = icu, locale = 'fr-FR');
  COMMENT ON COLLATION french IS 'Alphabetical order of displayed labels';`;

const PARTIAL_DATE = `
  CREATE FUNCTION is_partial_date(value text) RETURNS boolean
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$
    SELECT CASE
      WHEN value ~ '^[12][0-9]{3}(-(0[1-9]|1[0-2]))?$' THEN true
      WHEN value ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' THEN
        right(value, 2)::int <= extract(
          day FROM make_date(left(value, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month -1 day'
        )
      ELSE false
    END
  $$;
  COMMENT ON FUNCTION is_partial_date(text) IS
    'True for a real year, month or day: sources often date a fact by its year or month only';
  REVOKE ALL ON FUNCTION is_partial_date(text) FROM PUBLIC;`;

const DISTINCT_VALUES = `
  CREATE FUNCTION has_distinct_values(items text[]) RETURNS boolean
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT count(*) = count(DISTINCT item) FROM unnest(items) AS item $$;
  COMMENT ON FUNCTION has_distinct_values(text[]) IS 'True for a list that says nothing twice';
  REVOKE ALL ON FUNCTION has_distinct_values(text[]) FROM PUBLIC;`;

const APPEND_ONLY = `
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only: a correction is a new row', TG_TABLE_NAME
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END
  $$;
  COMMENT ON FUNCTION refuse_change() IS 'What was published stays readable as it was: history is never rewritten';
  REVOKE ALL ON FUNCTION refuse_change() FROM PUBLIC;`;

const APPLICATION_ROLE = `
  DO $$
  BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'oeeo_app') THEN
      CREATE ROLE oeeo_app NOLOGIN;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL; -- another database of the cluster created it meanwhile
  END
  $$;
  REVOKE ALL ON SCHEMA public FROM PUBLIC;
  GRANT USAGE ON SCHEMA public TO oeeo_app;
  GRANT EXECUTE ON FUNCTION is_partial_date(text), has_distinct_values(text[]) TO oeeo_app;
  GRANT SELECT ON schema_migration TO oeeo_app;`;

const FORGET_APPLICATION_ROLE = `
  REVOKE ALL ON schema_migration FROM oeeo_app;
  REVOKE ALL ON FUNCTION is_partial_date(text), has_distinct_values(text[]) FROM oeeo_app;
  REVOKE ALL ON SCHEMA public FROM oeeo_app;
  GRANT USAGE ON SCHEMA public TO PUBLIC;
  DO $$
  BEGIN
    DROP ROLE oeeo_app;
  EXCEPTION WHEN dependent_objects_still_exist OR insufficient_privilege OR object_in_use THEN
    RAISE NOTICE 'The role oeeo_app stays: another database uses it, or this role may not drop it';
  END
  $$;`;

const DROP_OWN_EXTENSIONS = `
  DO $$
  DECLARE
    extension text;
  BEGIN
    FOR extension IN
      SELECT extname FROM pg_extension
      WHERE extname IN ('pg_trgm', 'unaccent', 'btree_gist') AND extowner = current_user::regrole
    LOOP
      EXECUTE format('DROP EXTENSION %I', extension);
    END LOOP;
  END
  $$;`;
