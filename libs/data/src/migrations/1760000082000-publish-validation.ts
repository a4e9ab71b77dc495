import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What makes a validation public, in its own transaction: the answers, where they lead, and the sums, which nobody else
 * may write. Providers are locked before those who inherit from them are read, then the versions of the sums in order.
 */
export class PublishValidation1760000082000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CHECK_PUBLISHER, LEAD_AGAIN, ADD_TO_ROLL_UP, PUBLISH_VALIDATION]) await runner.query(sql);
    await runner.query(`
      REVOKE ALL ON FUNCTION ${FUNCTIONS} FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION publish_validation(bigint) TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${FUNCTIONS}`);
  }
}

const FUNCTIONS = `publish_validation(bigint), add_to_roll_up(roll_up[]), lead_again(text, text, text[], text[]),
  check_publisher(text, boolean)`;

const CHECK_PUBLISHER = `
  CREATE FUNCTION check_publisher(of_collectivity text, shows boolean) RETURNS void
  LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
  AS $$
  BEGIN
    IF NOT (of_collectivity = ANY (writable_collectivities()) OR '*' = ANY (writable_collectivities())) THEN
      RAISE EXCEPTION 'of another collectivity' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF shows AND EXISTS (SELECT FROM collectivity WHERE id = of_collectivity AND closed_on IS NOT NULL) THEN
      RAISE EXCEPTION 'the collectivity no longer exists' USING ERRCODE = 'check_violation';
    END IF;
  END
  $$;
  COMMENT ON FUNCTION check_publisher(text, boolean) IS
    'Refuses what the transaction may not make public or withdraw, and what would show a collectivity that ended';`;

const LEAD_AGAIN = `
  CREATE FUNCTION lead_again(of_collectivity text, of_edition text, services text[], provided text[])
  RETURNS roll_up[] LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp
  AS $$
  DECLARE
    ids text[];
    id_services text[];
    moves roll_up[];
  BEGIN
    SELECT array_agg(collectivity_id), array_agg(service_id) INTO ids, id_services FROM (
      SELECT of_collectivity COLLATE "C" AS collectivity_id, service_id COLLATE "C" FROM unnest(provided) AS service_id
      UNION
      SELECT collectivity_id, service_id FROM inheriting(of_collectivity, of_edition, services)
    ) AS lead;
    IF ids IS NULL THEN
      RETURN moves;
    END IF;
    WITH moved AS (
      UPDATE public_answer SET standing = led.standing, inherited_from = led.inherited_from
        FROM unnest(ids, id_services) AS lead(collectivity_id, service_id)
          JOIN public_answer AS former USING (collectivity_id, service_id),
          standing_of(lead.collectivity_id, of_edition, lead.service_id) AS led
        WHERE former.edition_id = of_edition AND public_answer.edition_id = of_edition
          AND (public_answer.collectivity_id, public_answer.service_id) = (lead.collectivity_id, lead.service_id)
          AND (former.standing, former.inherited_from) IS DISTINCT FROM (led.standing, led.inherited_from)
        RETURNING public_answer.collectivity_id, public_answer.service_id, former.standing AS stood, led.standing
    )
    SELECT array_agg(ROW(of_edition, territory_id, kind, stratum, service_id, move.standing, sign,
        sign * population)::roll_up) INTO moves
      FROM moved JOIN respondent ON respondent.edition_id = of_edition
          AND respondent.collectivity_id = moved.collectivity_id,
        LATERAL (VALUES (stood, -1), (moved.standing, 1)) AS move(standing, sign);
    RETURN moves;
  END
  $$;
  COMMENT ON FUNCTION lead_again(text, text, text[], text[]) IS
    'Looks up where the answers that somebody provides lead, those of a collectivity and those that lead to it; gives what moved';`;

const ADD_TO_ROLL_UP = `
  CREATE FUNCTION add_to_roll_up(moves roll_up[]) RETURNS void
  LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp
  AS $$
  DECLARE
    deltas roll_up[];
    moved integer;
  BEGIN
    SELECT array_agg(ROW(edition_id, territory_id, kind, stratum, subject_id, standing, count, people)::roll_up)
      INTO deltas FROM (
        SELECT edition_id, territory_id, kind, stratum, subject_id, standing, sum(collectivities) AS count,
          sum(population) AS people
        FROM unnest(moves) GROUP BY subject_id, standing, territory_id, kind, stratum, edition_id
        HAVING sum(collectivities) <> 0 OR sum(population) <> 0
      ) AS delta;
    IF deltas IS NULL THEN
      RETURN;
    END IF;
    INSERT INTO roll_up_version
      SELECT edition_id, territory_id, gen_random_uuid() FROM (SELECT DISTINCT edition_id, territory_id FROM unnest(deltas))
        AS changed ORDER BY edition_id, territory_id
      ON CONFLICT (edition_id, territory_id) DO UPDATE SET version = excluded.version;
    UPDATE roll_up SET collectivities = roll_up.collectivities + delta.collectivities,
        population = roll_up.population + delta.population
      FROM unnest(deltas) AS delta
      WHERE (roll_up.edition_id, roll_up.territory_id, roll_up.kind, roll_up.stratum, roll_up.subject_id,
        roll_up.standing)
        = (delta.edition_id, delta.territory_id, delta.kind, delta.stratum, delta.subject_id, delta.standing);
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved < cardinality(deltas) THEN
      INSERT INTO roll_up
        SELECT delta.* FROM unnest(deltas) AS delta LEFT JOIN roll_up AS known
          USING (edition_id, territory_id, kind, stratum, subject_id, standing)
        WHERE known.edition_id IS NULL;
    END IF;
  END
  $$;
  COMMENT ON FUNCTION add_to_roll_up(roll_up[]) IS
    'Adds what moved, each place left and each place taken, to the sums, one territory at a time for everybody';`;

/** Its statements are planned once for a connection: what they find is alike, whoever validates. */
const PUBLISH_VALIDATION = `
  CREATE FUNCTION publish_validation(of_validation bigint) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
  AS $$
  DECLARE
    given validation%ROWTYPE;
    counted respondent%ROWTYPE;
    was_public boolean;
    services text[];
    provided text[];
    moves roll_up[];
  BEGIN
    SELECT * INTO STRICT given FROM validation WHERE id = of_validation;
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('roll-up ' || given.edition_id, 0));
    PERFORM lock_providers(given);
    PERFORM check_publisher(given.collectivity_id, given.kind = 'validated');
    IF EXISTS (
      SELECT FROM validation WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id
        AND sequence > given.sequence
    ) THEN
      RAISE EXCEPTION 'a later validation is public' USING ERRCODE = 'serialization_failure';
    END IF;
    SELECT * INTO counted FROM respondent
      WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id;
    was_public := FOUND;
    IF given.kind = 'validated' THEN
      UPDATE respondent SET validated_at = now()
        WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id;
      IF NOT was_public THEN
        INSERT INTO respondent SELECT * FROM counted_as(given.collectivity_id, given.edition_id)
          RETURNING * INTO counted;
      END IF;
    END IF;
    WITH said AS MATERIALIZED (
      SELECT service_id, value, provided_by, CASE WHEN provided_by IS NULL THEN value ELSE 'awaited' END AS standing
        FROM validated_answer WHERE validation_id = given.id AND given.kind = 'validated'
      UNION ALL
      -- What is withdrawn or ended is no longer said.
      SELECT service_id, NULL, NULL, NULL FROM public_answer
        WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id AND given.kind <> 'validated'
    ), shown AS MATERIALIZED (
      SELECT service_id, public_answer.standing FROM public_answer JOIN said USING (service_id)
        WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id
    ), emptied AS (
      DELETE FROM public_answer USING said
        WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id
          AND public_answer.service_id = said.service_id AND said.value IS NULL
    ), changed AS (
      UPDATE public_answer SET value = said.value, provided_by = said.provided_by, standing = said.standing,
          inherited_from = NULL
        FROM said WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id
          AND public_answer.service_id = said.service_id AND said.value IS NOT NULL
    ), added AS (
      INSERT INTO public_answer (collectivity_id, edition_id, service_id, value, provided_by, standing)
        SELECT given.collectivity_id, given.edition_id, service_id, value, provided_by, said.standing
        FROM said LEFT JOIN shown USING (service_id) WHERE said.value IS NOT NULL AND shown.service_id IS NULL
    ), move AS (
      SELECT service_id, standing, -1 AS sign FROM shown
      UNION ALL SELECT service_id, standing, 1 FROM said WHERE value IS NOT NULL
      -- Whoever answered nothing else is a respondent all the same.
      UNION ALL SELECT '*', 'respondent', (given.kind = 'validated')::integer - was_public::integer
    )
    SELECT array_agg(ROW(given.edition_id, counted.territory_id, counted.kind, counted.stratum, service_id, standing, sign,
        sign * counted.population)::roll_up),
        (SELECT array_agg(service_id) FROM said), (SELECT array_agg(service_id) FROM said WHERE provided_by IS NOT NULL)
      INTO moves, services, provided FROM move;
    PERFORM add_to_roll_up(moves || lead_again(given.collectivity_id, given.edition_id, services, provided));
    IF given.kind <> 'validated' THEN
      DELETE FROM respondent WHERE collectivity_id = given.collectivity_id AND edition_id = given.edition_id;
    END IF;
  END
  $$;
  COMMENT ON FUNCTION publish_validation(bigint) IS 'Makes the latest validation, withdrawal or end of a collectivity public; doing it twice changes nothing';`;
