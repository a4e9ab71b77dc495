import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The module « motion » is answered by the levels of the edition shown, and its answers outlive it: an edition that
 * lacks a level they say would take them out of every figure. It is not shown.
 */
export class ModuleLevels1760000143000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LEVELS_SAID);
    await runner.query(KEEP_LEVELS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER matrix_edition_module_levels ON matrix_edition;
      DROP FUNCTION keep_module_levels();
      DROP FUNCTION module_levels_said();`);
  }
}

const LEVELS_SAID = `
  CREATE FUNCTION module_levels_said() RETURNS text[]
  LANGUAGE sql STABLE SET search_path = public, pg_temp
  AS $$
    SELECT coalesce(array_agg(DISTINCT said.value ORDER BY said.value), '{}')
    FROM (
      SELECT question_id, value FROM module_answer
      UNION ALL
      SELECT question_id, value FROM validated_module_answer
    ) AS said
    JOIN module_question AS question ON question.id = said.question_id AND question.kind = 'level'
    WHERE said.value NOT IN ('not-concerned', 'provided-by')
  $$;
  COMMENT ON FUNCTION module_levels_said() IS
    'Levels that answers to the module say, or said in public; of the working copies, those that who asks may read';
  REVOKE ALL ON FUNCTION module_levels_said() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION module_levels_said() TO oeeo_app;`;

const KEEP_LEVELS = `
  CREATE FUNCTION keep_module_levels() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  DECLARE
    lacking text[];
  BEGIN
    IF TG_OP = 'UPDATE' AND OLD.is_current AND OLD.levels = NEW.levels THEN
      RETURN NEW;
    END IF;
    SELECT array_agg(said) INTO lacking FROM unnest(module_levels_said()) AS said
      WHERE NOT EXISTS (SELECT FROM jsonb_array_elements(NEW.levels) AS level WHERE level ->> 'code' = said);
    IF lacking IS NOT NULL THEN
      RAISE EXCEPTION 'answers to the module say %, no level of the edition %', lacking, NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'matrix_edition_module_levels';
    END IF;
    RETURN NEW;
  END
  $$;
  COMMENT ON FUNCTION keep_module_levels() IS 'An edition that begins to be shown has every level that answers to the module say';
  REVOKE ALL ON FUNCTION keep_module_levels() FROM PUBLIC;
  CREATE TRIGGER matrix_edition_module_levels BEFORE INSERT OR UPDATE OF is_current, levels ON matrix_edition
    FOR EACH ROW WHEN (NEW.is_current) EXECUTE FUNCTION keep_module_levels();`;
