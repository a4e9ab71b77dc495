import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a public answer leads, who is moved by it, and what must not change while it is worked out. */
export class Standings1760000081000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STANDING_OF);
    await runner.query(INHERITING);
    await runner.query(LOCK_PROVIDERS);
    await runner.query(`
      REVOKE ALL ON FUNCTION
        standing_of(text, text, text), inheriting(text, text, text[]), lock_providers(validation) FROM PUBLIC;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION lock_providers(validation), inheriting(text, text, text[]), standing_of(text, text, text);`);
  }
}

/** The same rule as `standingOf` of the domain: a test holds the two equal on random histories. */
const STANDING_OF = `
  CREATE FUNCTION standing_of(
    of_collectivity text, of_edition text, of_service text, OUT standing text, OUT inherited_from text
  ) LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
  AS $$
  DECLARE
    passed text[] := ARRAY[of_collectivity];
    reached public_answer%ROWTYPE;
  BEGIN
    SELECT * INTO reached FROM public_answer
      WHERE collectivity_id = of_collectivity AND edition_id = of_edition AND service_id = of_service;
    WHILE reached.value = 'provided-by' LOOP
      inherited_from := reached.provided_by;
      IF inherited_from = ANY (passed) THEN
        reached := NULL;
      ELSE
        passed := passed || inherited_from;
        SELECT * INTO reached FROM public_answer AS provider
          WHERE provider.collectivity_id = standing_of.inherited_from AND provider.edition_id = of_edition
            AND provider.service_id = of_service;
      END IF;
    END LOOP;
    IF reached.value IS NULL OR (reached.value = 'not-concerned' AND inherited_from IS NOT NULL) THEN
      standing := 'awaited';
      inherited_from := NULL;
    ELSE
      standing := reached.value;
    END IF;
  END
  $$;
  COMMENT ON FUNCTION standing_of(text, text, text) IS
    'Where a public answer leads, through those who provide the service; a circle leads nowhere';`;

const INHERITING = `
  CREATE FUNCTION inheriting(of_collectivity text, of_edition text, services text[])
  RETURNS TABLE (collectivity_id text, service_id text) LANGUAGE sql STABLE SET search_path = public, pg_temp
  AS $$
    WITH RECURSIVE heir AS (
      SELECT collectivity_id, service_id FROM public_answer
        WHERE provided_by = of_collectivity AND edition_id = of_edition AND service_id = ANY (services)
      UNION
      SELECT next.collectivity_id, next.service_id FROM heir JOIN public_answer AS next
        ON next.provided_by = heir.collectivity_id AND next.edition_id = of_edition
        AND next.service_id = heir.service_id
    )
    SELECT collectivity_id, service_id FROM heir
  $$;
  COMMENT ON FUNCTION inheriting(text, text, text[]) IS
    'The public answers that lead to some of a collectivity, through as many others as it takes';`;

const LOCK_PROVIDERS = `
  CREATE FUNCTION lock_providers(given validation) RETURNS void
  LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp
  AS $$
  DECLARE
    held text[] := '{}';
    wanted text;
    lock_key bigint;
    passes integer := 0;
    grew boolean := true;
  BEGIN
    WHILE grew LOOP
      grew := false;
      passes := passes + 1;
      FOR wanted IN
        WITH RECURSIVE chain(id) AS (
          SELECT given.collectivity_id
          UNION
          SELECT provider.id FROM chain, LATERAL (
            SELECT provided_by FROM public_answer
              WHERE collectivity_id = chain.id AND edition_id = given.edition_id AND provided_by IS NOT NULL
            UNION ALL
            SELECT provided_by FROM validated_answer
              WHERE validation_id = given.id AND validated_answer.collectivity_id = chain.id AND provided_by IS NOT NULL
          ) AS provider(id)
        )
        SELECT id FROM chain WHERE id <> ALL (held) ORDER BY id COLLATE "C"
      LOOP
        lock_key := hashtextextended(given.edition_id || ' ' || wanted, 0);
        IF wanted = given.collectivity_id THEN
          PERFORM pg_advisory_xact_lock(lock_key);
        ELSIF passes = 1 THEN
          PERFORM pg_advisory_xact_lock_shared(lock_key);
        ELSIF NOT pg_try_advisory_xact_lock_shared(lock_key) THEN
          -- Found while waiting for the others: waiting for it out of their order could wait for ever.
          RAISE EXCEPTION 'the providers changed meanwhile' USING ERRCODE = 'serialization_failure';
        END IF;
        held := held || wanted;
        grew := true;
      END LOOP;
    END LOOP;
  END
  $$;
  COMMENT ON FUNCTION lock_providers(validation) IS 'Keeps what a collectivity inherits from unchanged until the end of the transaction, in one order for everybody';`;
