-- Written by npm run routines; do not edit.

CREATE OR REPLACE FUNCTION public.add_to_roll_up(moves roll_up[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
  $function$;

CREATE OR REPLACE FUNCTION public.answers_known_at(of_edition text, at timestamp with time zone, services text[])
 RETURNS TABLE(collectivity_id text, service_id text, value text, provided_by text)
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'public', 'pg_temp'
AS $function$
    WITH begun AS (
      SELECT collectivity_id, max(sequence) FILTER (WHERE kind <> 'validated') AS ended_by FROM validation
      WHERE edition_id = of_edition AND recorded_at <= at GROUP BY collectivity_id
    ), last AS (
      SELECT DISTINCT ON (validation.collectivity_id, said.service_id)
        validation.collectivity_id, said.service_id, said.value, said.provided_by
      FROM validation JOIN begun USING (collectivity_id) JOIN validated_answer AS said
        ON said.validation_id = validation.id AND (services IS NULL OR said.service_id = ANY (services))
      WHERE validation.edition_id = of_edition AND validation.recorded_at <= at
        AND validation.sequence > coalesce(begun.ended_by, 0)
      ORDER BY validation.collectivity_id, said.service_id, validation.sequence DESC
    )
    SELECT * FROM last WHERE value IS NOT NULL
  $function$;

CREATE OR REPLACE FUNCTION public.check_event_facts()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DECLARE
    event progress_event;
    facts integer;
    evidence integer;
    unsure text;
  BEGIN
    SELECT * INTO event FROM progress_event
    WHERE id = coalesce(to_jsonb(NEW) ->> 'event_id', to_jsonb(NEW) ->> 'id');
    SELECT count(*), count(*) FILTER (WHERE role = 'evidence') INTO facts, evidence
    FROM progress_event_fact WHERE event_id = event.id;
    IF facts <> event.fact_count THEN
      RAISE EXCEPTION 'Event % announces % facts and has %', event.id, event.fact_count, facts
        USING ERRCODE = 'check_violation', CONSTRAINT = 'progress_event_fact_count_rule';
    END IF;
    IF facts > evidence AND event.progress <> 'not-assessed' THEN
      RAISE EXCEPTION 'Event % rests on a fact to verify and says %', event.id, event.progress
        USING ERRCODE = 'check_violation', CONSTRAINT = 'progress_event_to_verify_rule';
    END IF;
    IF evidence = 0 AND event.progress IN (
      'announced', 'parliamentary-initiative', 'engaged', 'partly-achieved', 'achieved', 'declined', 'rolled-back'
    ) THEN
      RAISE EXCEPTION 'Event % says % without evidence', event.id, event.progress
        USING ERRCODE = 'check_violation', CONSTRAINT = 'progress_event_evidence_rule';
    END IF;
    SELECT string_agg(cited.fact_ref, ', ') INTO unsure
    FROM progress_event_fact cited LEFT JOIN action_fact known ON known.id = cited.fact_ref
    WHERE cited.event_id = event.id
      AND (known.id IS NULL OR (cited.role = 'evidence' AND known.to_verify AND event.progress <> 'not-assessed'));
    IF unsure IS NOT NULL THEN
      RAISE EXCEPTION 'Event % rests on facts unknown or still to verify: %', event.id, unsure
        USING ERRCODE = 'check_violation', CONSTRAINT = 'progress_event_known_facts_rule';
    END IF;
    RETURN NULL;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.check_publisher(of_collectivity text, shows boolean)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  BEGIN
    IF NOT (of_collectivity = ANY (writable_collectivities()) OR '*' = ANY (writable_collectivities())) THEN
      RAISE EXCEPTION 'of another collectivity' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF shows AND EXISTS (SELECT FROM collectivity WHERE id = of_collectivity AND closed_on IS NOT NULL) THEN
      RAISE EXCEPTION 'the collectivity no longer exists' USING ERRCODE = 'check_violation';
    END IF;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.counted_as(of_collectivity text, of_edition text)
 RETURNS respondent
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
    SELECT ROW(id, of_edition, territory_id, kind, stratum, population, now())::respondent
    FROM counted_collectivities() WHERE id COLLATE "C" = of_collectivity
  $function$;

CREATE OR REPLACE FUNCTION public.counted_collectivities()
 RETURNS TABLE(id text, territory_id text, region_id text, kind text, stratum text, population integer)
 LANGUAGE sql
 STABLE
AS $function$
    SELECT collectivity.id,
      CASE
        WHEN territory.type = 'department' THEN territory.id
        ELSE coalesce(territory.department_id, CASE WHEN territory.type = 'region' THEN territory.id END,
          territory.region_id, 'FR')
      END,
      CASE WHEN territory.type = 'region' THEN territory.id ELSE territory.region_id END,
      collectivity.kind, coalesce(collectivity.stratum, 'unknown'), coalesce(collectivity.population, 0)
    FROM collectivity LEFT JOIN territory ON territory.id = collectivity.territory_id
  $function$;

CREATE OR REPLACE FUNCTION public.current_audit_era()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DECLARE
    here text := (SELECT system_identifier::text FROM pg_control_system());
    last public.audit_era;
  BEGIN
    SELECT * INTO last FROM public.audit_era ORDER BY number DESC LIMIT 1;
    IF last.cluster = here THEN RETURN last.number; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('begin an era of the audit', 0));
    SELECT * INTO last FROM public.audit_era ORDER BY number DESC LIMIT 1;
    IF last.cluster = here THEN RETURN last.number; END IF;
    INSERT INTO public.audit_era (number, cluster) VALUES (coalesce(last.number, 0) + 1, here);
    RETURN coalesce(last.number, 0) + 1;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.current_identity()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('oeeo.identity'::text, true), ''::text);

CREATE OR REPLACE FUNCTION public.current_request()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('oeeo.request'::text, true), ''::text);

CREATE OR REPLACE FUNCTION public.fold_name(value text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE STRICT
AS $function$
    SELECT coalesce(nullif(regexp_replace(without, '(^ +| +$)|( ) +', '\2', 'g'), ''), trim(words))
    FROM (
      SELECT words, regexp_replace(words, '\y(le|la|les|l|de|du|des|d)\y', ' ', 'g') AS without
      FROM (
        SELECT replace(
          regexp_replace(
            regexp_replace(lower(public.search_text(public.unaccent(value))), '\yst\y', 'saint', 'g'),
            '\yste\y', 'sainte', 'g'
          ),
          ' s ', ' sur '
        ) AS words
      ) AS written
    ) AS stripped
  $function$;

CREATE OR REPLACE FUNCTION public.has_distinct_values(items text[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ SELECT count(*) = count(DISTINCT item) FROM unnest(items) AS item $function$;

CREATE OR REPLACE FUNCTION public.inheriting(of_collectivity text, of_edition text, services text[])
 RETURNS TABLE(collectivity_id text, service_id text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
    WITH RECURSIVE heir AS (
      SELECT collectivity_id, service_id FROM public_answer
        WHERE provided_by = of_collectivity AND edition_id = of_edition AND service_id = ANY (services)
      UNION
      SELECT next.collectivity_id, next.service_id FROM heir JOIN public_answer AS next
        ON next.provided_by = heir.collectivity_id AND next.edition_id = of_edition
        AND next.service_id = heir.service_id
    )
    SELECT collectivity_id, service_id FROM heir
  $function$;

CREATE OR REPLACE FUNCTION public.invited_by(of_campaign text, on_day date)
 RETURNS TABLE(collectivity_id text, territory_id text, region_id text, kind text, stratum text, population integer)
 LANGUAGE sql
 STABLE
AS $function$
    SELECT counted.*
    FROM campaign, counted_collectivities() AS counted JOIN collectivity ON collectivity.id = counted.id
    WHERE campaign.id = of_campaign AND (collectivity.closed_on IS NULL OR collectivity.closed_on > on_day) AND (
      counted.id = ANY (campaign.collectivity_ids)
      OR (
        counted.kind = ANY (campaign.kinds)
        AND (campaign.strata = '{}' OR counted.stratum = ANY (campaign.strata))
        AND (
          campaign.territory_ids = '{}' OR counted.territory_id = ANY (campaign.territory_ids)
          OR counted.region_id = ANY (campaign.territory_ids)
        )
      )
    )
  $function$;

CREATE OR REPLACE FUNCTION public.is_partial_date(value text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
    SELECT CASE
      WHEN value ~ '^[12][0-9]{3}(-(0[1-9]|1[0-2]))?$' THEN true
      WHEN value ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' THEN
        right(value, 2)::int <= extract(
          day FROM make_date(left(value, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month -1 day'
        )
      ELSE false
    END
  $function$;

CREATE OR REPLACE FUNCTION public.is_siren(value text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((value ~ '^[0-9]{9}$'::text) AND (value <> '000000000'::text) AND ((((((((((((ascii(value) + ascii(substr(value, 3))) + ascii(substr(value, 5))) + ascii(substr(value, 7))) + ascii(substr(value, 9))) - (5 * ascii('0'::text))) + strpos('0516273849'::text, substr(value, 2, 1))) + strpos('0516273849'::text, substr(value, 4, 1))) + strpos('0516273849'::text, substr(value, 6, 1))) + strpos('0516273849'::text, substr(value, 8, 1))) - 4) % 10) = 0));

CREATE OR REPLACE FUNCTION public.is_staff()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((current_setting('oeeo.staff'::text, true) = 'on'::text), false);

CREATE OR REPLACE FUNCTION public.keep_campaign()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  BEGIN
    IF OLD.cancelled_at IS NOT NULL OR EXISTS (SELECT FROM photograph WHERE campaign_id = OLD.id) THEN
      RAISE EXCEPTION 'a campaign that was photographed or cancelled stays as it was'
        USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN coalesce(NEW, OLD);
  END
  $function$;

CREATE OR REPLACE FUNCTION public.keep_module_levels()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
  $function$;

CREATE OR REPLACE FUNCTION public.keep_validated_state()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  BEGIN
    PERFORM keep_validated_state(NEW.id);
    RETURN NULL;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.keep_validated_state(of_validation bigint)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DECLARE
    of_edition text COLLATE "C" := (SELECT edition_id FROM validation WHERE id = of_validation);
    answered text[];
    answers text[];
    distinct_words text[];
    layout state_layout;
    missing text[];
  BEGIN
    SELECT coalesce(array_agg(service_id), '{}'), coalesce(array_agg(word), '{}') INTO answered, answers
      FROM validated_words(of_validation);
    SELECT * INTO layout FROM state_layout WHERE edition_id = of_edition ORDER BY id DESC LIMIT 1;
    missing := ARRAY(SELECT unnest(answered) EXCEPT SELECT unnest(layout.services));
    IF layout.id IS NULL OR cardinality(missing) > 0 THEN
      INSERT INTO state_layout (edition_id, services) VALUES (of_edition, coalesce(layout.services, '{}') || missing)
        RETURNING * INTO layout;
    END IF;
    distinct_words := ARRAY(SELECT DISTINCT unnest(answers));
    INSERT INTO validated_state
      SELECT of_validation, layout.id, distinct_words, coalesce(string_agg(
        set_byte('\x00', 0, coalesce(array_position(distinct_words, word), 0)), '' ORDER BY place), '')
      FROM unnest(layout.services) WITH ORDINALITY AS listed(service, place)
        LEFT JOIN unnest(answered, answers) AS given(service, word) USING (service)
      ON CONFLICT (validation_id) DO UPDATE
        SET layout_id = excluded.layout_id, words = excluded.words, said = excluded.said;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.keep_validated_states(of_edition text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DECLARE
    made integer := 0;
    one bigint;
  BEGIN
    IF NOT is_staff() THEN
      RAISE EXCEPTION 'only the staff keeps states again' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('roll-up ' || of_edition, 0));
    FOR one IN
      SELECT id FROM validation WHERE edition_id = of_edition AND kind = 'validated'
      ORDER BY collectivity_id, sequence
    LOOP
      PERFORM keep_validated_state(one);
      made := made + 1;
    END LOOP;
    RETURN made;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.kept_words(of_validation bigint)
 RETURNS TABLE(service_id text, word text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
    SELECT service, words[get_byte(said, place::integer - 1)]
    FROM validated_state JOIN state_layout ON state_layout.id = layout_id,
      unnest(services) WITH ORDINALITY AS listed(service, place)
    WHERE validation_id = of_validation AND get_byte(said, place::integer - 1) > 0
  $function$;

CREATE OR REPLACE FUNCTION public.lead_again(of_collectivity text, of_edition text, services text[], provided text[])
 RETURNS roll_up[]
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
  $function$;

CREATE OR REPLACE FUNCTION public.lock_providers(given validation)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
  $function$;

CREATE OR REPLACE FUNCTION public.module_answers_known_at(of_module text, at timestamp with time zone)
 RETURNS TABLE(collectivity_id text, question_id text, value text, provided_by text, amount double precision)
 LANGUAGE sql
 STABLE
AS $function$
    SELECT * FROM (
      SELECT DISTINCT ON (made.collectivity_id, said.question_id)
        made.collectivity_id, said.question_id, said.value, said.provided_by, said.amount
      FROM module_validation AS made JOIN validated_module_answer AS said ON said.validation_id = made.id
      WHERE made.module_id = of_module AND made.recorded_at <= at
        AND made.sequence > coalesce((
          SELECT max(ended.sequence) FROM module_validation AS ended
          WHERE ended.collectivity_id = made.collectivity_id AND ended.module_id = of_module
            AND ended.recorded_at <= at AND ended.kind <> 'validated'
        ), 0)
      ORDER BY made.collectivity_id, said.question_id, made.sequence DESC
    ) AS last WHERE value IS NOT NULL
  $function$;

CREATE OR REPLACE FUNCTION public.module_levels_said()
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
    SELECT coalesce(array_agg(DISTINCT said.value ORDER BY said.value), '{}')
    FROM (
      SELECT question_id, value FROM module_answer
      UNION ALL
      SELECT question_id, value FROM validated_module_answer
    ) AS said
    JOIN module_question AS question ON question.id = said.question_id AND question.kind = 'level'
    WHERE said.value NOT IN ('not-concerned', 'provided-by')
  $function$;

CREATE OR REPLACE FUNCTION public.module_standings_known_at(of_module text, at timestamp with time zone)
 RETURNS TABLE(collectivity_id text, question_id text, standing text)
 LANGUAGE sql
 STABLE
AS $function$
    WITH RECURSIVE told AS MATERIALIZED (
      SELECT * FROM module_answers_known_at(of_module, at)
    ), lead(collectivity_id, question_id, provider, passed) AS (
      SELECT collectivity_id, question_id, provided_by, ARRAY[collectivity_id, provided_by] FROM told
        WHERE provided_by IS NOT NULL
      UNION ALL
      SELECT lead.collectivity_id, lead.question_id, next.provided_by, passed || next.provided_by
        FROM lead JOIN told AS next ON next.collectivity_id = lead.provider AND next.question_id = lead.question_id
        WHERE next.provided_by IS NOT NULL AND next.provided_by <> ALL (passed)
    )
    SELECT collectivity_id, question_id, value FROM told WHERE provided_by IS NULL
    UNION ALL
    SELECT told.collectivity_id, told.question_id, coalesce(found.value, 'awaited')
      FROM told LEFT JOIN (
        SELECT lead.collectivity_id, lead.question_id, last.value FROM lead JOIN told AS last
          ON last.collectivity_id = lead.provider AND last.question_id = lead.question_id
            AND last.provided_by IS NULL AND last.value <> 'not-concerned'
      ) AS found USING (collectivity_id, question_id)
      WHERE told.provided_by IS NOT NULL
  $function$;

CREATE OR REPLACE FUNCTION public.module_withdrawal_reason(of_validation bigint)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
          SELECT reason FROM module_validation WHERE id = of_validation AND (collectivity_id = ANY ((SELECT readable_collectivities())::text[]) OR '*' = ANY ((SELECT readable_collectivities())::text[]))
        $function$;

CREATE OR REPLACE FUNCTION public.moved_respondents(of_edition text)
 RETURNS TABLE(collectivity_id text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
    SELECT counted.collectivity_id
    FROM respondent AS counted JOIN counted_collectivities() AS now_as ON now_as.id = counted.collectivity_id
    WHERE counted.edition_id = of_edition
      AND (counted.territory_id, counted.kind, counted.stratum, counted.population)
        <> (now_as.territory_id, now_as.kind, now_as.stratum, now_as.population)
  $function$;

CREATE OR REPLACE FUNCTION public.note_data_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  BEGIN
    PERFORM pg_notify('data_version', nextval('data_version')::text);
    RETURN NULL;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.note_opened_account()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
        BEGIN
          UPDATE person SET opened_at = NEW.changed_at WHERE id = NEW.person_id AND opened_at IS NULL;
          RETURN NULL;
        END
      $function$;

CREATE OR REPLACE FUNCTION public.public_differences(of_edition text)
 RETURNS TABLE(collectivity_id text, service_id text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
    WITH shown AS (SELECT * FROM public_answer WHERE edition_id = of_edition),
      told AS (SELECT * FROM answers_known_at(of_edition, 'infinity', NULL)),
      last AS (
        SELECT DISTINCT ON (collectivity_id) collectivity_id, kind FROM validation WHERE edition_id = of_edition
        ORDER BY collectivity_id, sequence DESC
      )
    SELECT collectivity_id, service_id FROM shown FULL JOIN told USING (collectivity_id, service_id)
    WHERE (shown.value, shown.provided_by) IS DISTINCT FROM (told.value, told.provided_by)
    UNION ALL
    SELECT shown.collectivity_id, shown.service_id FROM shown, LATERAL standing_of(
      shown.collectivity_id, of_edition, shown.service_id
    ) AS led
    WHERE shown.provided_by IS NOT NULL
      AND (shown.standing, shown.inherited_from) IS DISTINCT FROM (led.standing, led.inherited_from)
    UNION ALL
    SELECT collectivity_id, service_id FROM shown
    WHERE provided_by IS NULL AND (standing <> value OR inherited_from IS NOT NULL)
    UNION ALL
    SELECT collectivity_id, '*' FROM (SELECT * FROM respondent WHERE edition_id = of_edition) AS counted
      FULL JOIN (SELECT * FROM last WHERE kind = 'validated') AS validated USING (collectivity_id)
    WHERE counted.edition_id IS NULL OR validated.kind IS NULL
  $function$;

CREATE OR REPLACE FUNCTION public.publish_module_validation(of_validation bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DECLARE
    given module_validation%ROWTYPE;
  BEGIN
    SELECT * INTO STRICT given FROM module_validation WHERE id = of_validation;
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('module ' || given.module_id, 0));
    PERFORM FROM module_state WHERE collectivity_id = given.collectivity_id AND module_id = given.module_id FOR UPDATE;
    PERFORM check_publisher(given.collectivity_id, given.kind = 'validated');
    IF EXISTS (
      SELECT FROM module_validation WHERE collectivity_id = given.collectivity_id AND module_id = given.module_id
        AND sequence > given.sequence
    ) THEN
      RAISE EXCEPTION 'a later validation is public' USING ERRCODE = 'serialization_failure';
    END IF;
    DELETE FROM public_module_answer AS shown
      WHERE shown.collectivity_id = given.collectivity_id AND shown.module_id = given.module_id
        AND (given.kind <> 'validated' OR EXISTS (
          SELECT FROM validated_module_answer AS changed
            WHERE changed.validation_id = given.id AND changed.question_id = shown.question_id
        ));
    IF given.kind = 'validated' THEN
      INSERT INTO public_module_answer
        SELECT given.collectivity_id, given.module_id, question_id, value, provided_by, amount, dated_on, evidence
        FROM validated_module_answer WHERE validation_id = given.id AND value IS NOT NULL;
    END IF;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.publish_sheet(of_publication bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DECLARE
    given sheet_publication%ROWTYPE;
  BEGIN
    SELECT * INTO STRICT given FROM sheet_publication WHERE id = of_publication;
    PERFORM check_publisher(given.collectivity_id, given.kind = 'published');
    IF EXISTS (SELECT FROM sheet_publication WHERE sheet_id = given.sheet_id AND sequence > given.sequence) THEN
      RAISE EXCEPTION 'a later publication is public' USING ERRCODE = 'serialization_failure';
    END IF;
    DELETE FROM public_action_sheet WHERE id = given.sheet_id;
    IF given.kind = 'published' THEN
      -- Whose it is and since when comes from the row, whatever the content says.
      INSERT INTO public_action_sheet
        SELECT (jsonb_populate_record(NULL::public_action_sheet, given.content || jsonb_build_object(
          'id', given.sheet_id, 'collectivity_id', given.collectivity_id, 'edition_id', given.edition_id,
          'published_at', given.recorded_at))).*;
    END IF;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.publish_validation(of_validation bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
  $function$;

CREATE OR REPLACE FUNCTION public.readable_collectivities()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('oeeo.readable'::text, true), ''::text))::text[], '{}'::text[]);

CREATE OR REPLACE FUNCTION public.rebuild_roll_up(of_edition text, of_territories text[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET work_mem TO '64MB'
 SET random_page_cost TO '1.1'
AS $function$
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
  $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    RAISE EXCEPTION '% is append-only: a correction is a new row', TG_TABLE_NAME
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END
  $function$;

CREATE OR REPLACE FUNCTION public.refuse_demonstration()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  BEGIN
    PERFORM set_config('oeeo.identity', 'system:migration', true), set_config('oeeo.staff', 'on', true),
      set_config('oeeo.readable', '{*}', true);
    IF EXISTS (SELECT FROM motion) OR EXISTS (SELECT FROM matrix_edition) OR EXISTS (SELECT FROM collectivity)
      OR EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM import_run) OR EXISTS (SELECT FROM self_assessment) THEN
      RAISE EXCEPTION 'a database in use cannot become a demonstration' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.refuse_invented()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  BEGIN
    IF NOT EXISTS (SELECT FROM demonstration) THEN
      RAISE EXCEPTION 'invented data belong in a demonstration' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.refuse_unless_staff()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  BEGIN
    IF NOT is_staff() THEN
      RAISE insufficient_privilege USING
        MESSAGE = format('%I is written by those who work for the association', TG_TABLE_NAME);
    END IF;
    RETURN NULL;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.renew_counted_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  BEGIN
    UPDATE counted_version SET version = gen_random_uuid();
    RETURN NULL;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.renew_roll_up_versions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  BEGIN
    INSERT INTO roll_up_version
      SELECT edition_id, territory_id, gen_random_uuid()
      FROM (SELECT DISTINCT edition_id, territory_id FROM changed) AS territory
      WHERE NOT EXISTS (
        SELECT FROM roll_up_version AS held
        WHERE (held.edition_id, held.territory_id) = (territory.edition_id, territory.territory_id)
          AND held.xmin = pg_current_xact_id()::xid
      )
      ORDER BY edition_id, territory_id
      ON CONFLICT (edition_id, territory_id) DO UPDATE SET version = excluded.version;
    RETURN NULL;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.republish(of_edition text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DECLARE
    differences integer;
  BEGIN
    IF NOT is_staff() THEN
      RAISE EXCEPTION 'only the staff publishes again' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('roll-up ' || of_edition, 0));
    SELECT count(*) INTO differences FROM public_differences(of_edition);
    IF differences = 0 THEN
      RETURN 0;
    END IF;
    DELETE FROM public_answer WHERE edition_id = of_edition;
    DELETE FROM respondent WHERE edition_id = of_edition AND collectivity_id NOT IN (
      SELECT last.collectivity_id FROM (
        SELECT DISTINCT ON (collectivity_id) collectivity_id, kind FROM validation WHERE edition_id = of_edition
        ORDER BY collectivity_id, sequence DESC
      ) AS last WHERE kind = 'validated'
    );
    INSERT INTO respondent
      SELECT counted.collectivity_id, counted.edition_id, counted.territory_id, counted.kind, counted.stratum,
        counted.population, last.recorded_at
      FROM (
        SELECT DISTINCT ON (collectivity_id) collectivity_id, kind, recorded_at FROM validation
        WHERE edition_id = of_edition ORDER BY collectivity_id, sequence DESC
      ) AS last, counted_as(last.collectivity_id, of_edition) AS counted
      WHERE last.kind = 'validated'
      ON CONFLICT DO NOTHING;
    INSERT INTO public_answer (collectivity_id, edition_id, service_id, value, provided_by, standing)
      SELECT collectivity_id, of_edition, service_id, value, provided_by,
        CASE WHEN provided_by IS NULL THEN value ELSE 'awaited' END
      FROM answers_known_at(of_edition, 'infinity', NULL);
    UPDATE public_answer SET standing = led.standing, inherited_from = led.inherited_from
      FROM public_answer AS heir, standing_of(heir.collectivity_id, of_edition, heir.service_id) AS led
      WHERE heir.edition_id = of_edition AND heir.provided_by IS NOT NULL AND led.standing <> 'awaited'
        AND public_answer.edition_id = of_edition AND public_answer.collectivity_id = heir.collectivity_id
        AND public_answer.service_id = heir.service_id;
    RETURN differences;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.roll_up_differences(of_edition text, territories text[])
 RETURNS TABLE(territory_id text, kind text, stratum text, subject_id text, standing text, collectivities integer, population bigint, counted_collectivities integer, counted_population bigint)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
 SET work_mem TO '64MB'
AS $function$
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
  $function$;

CREATE OR REPLACE FUNCTION public.search_document_words()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    NEW.words := setweight(to_tsvector('public.french_unaccent', search_text(NEW.title)), 'A')
      || setweight(to_tsvector('public.french_unaccent', search_text(coalesce(NEW.body, ''))), 'B');
    RETURN NEW;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.search_text(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace((value COLLATE french), '[^[:alnum:]]'::text, ' '::text, 'g'::text);

CREATE OR REPLACE FUNCTION public.standing_of(of_collectivity text, of_edition text, of_service text, OUT standing text, OUT inherited_from text)
 RETURNS record
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
  $function$;

CREATE OR REPLACE FUNCTION public.standings_known_at(of_edition text, at timestamp with time zone, services text[])
 RETURNS TABLE(collectivity_id text, service_id text, standing text)
 LANGUAGE sql
 STABLE ROWS 30000
 SET search_path TO 'public', 'pg_temp'
 SET enable_nestloop TO 'off'
AS $function$
    WITH RECURSIVE listed AS MATERIALIZED (
      SELECT id AS layout_id, service_id, place::integer - 1 AS place
      FROM state_layout, unnest(state_layout.services) WITH ORDINALITY AS one(service_id, place)
      WHERE edition_id = of_edition
        AND (standings_known_at.services IS NULL OR service_id = ANY (standings_known_at.services))
    ), state AS MATERIALIZED (
      SELECT * FROM states_known_at(of_edition, at)
    ), provided AS MATERIALIZED (
      SELECT collectivity_id, service_id, split_part(words[get_byte(said, place)], ' ', 2) AS provider
      FROM state JOIN listed USING (layout_id) WHERE starts_with(words[get_byte(said, place)], 'provided-by ')
    ), lead(collectivity_id, service_id, provider, passed) AS (
      SELECT collectivity_id, service_id, provider, ARRAY[collectivity_id, provider] FROM provided
      UNION ALL
      SELECT lead.collectivity_id, lead.service_id, next.provider, passed || next.provider
        FROM lead JOIN provided AS next ON next.collectivity_id = lead.provider AND next.service_id = lead.service_id
        WHERE next.provider <> ALL (passed)
    ), offered AS MATERIALIZED (
      SELECT collectivity_id, service_id, words[get_byte(said, place)] AS word
      FROM state JOIN listed USING (layout_id)
      WHERE collectivity_id IN (SELECT provider FROM provided) AND get_byte(said, place) > 0
    )
    SELECT collectivity_id, service_id, words[get_byte(said, place)] FROM state JOIN listed USING (layout_id)
      WHERE NOT starts_with(words[get_byte(said, place)], 'provided-by ')
    UNION ALL
    SELECT provided.collectivity_id, provided.service_id, coalesce(found.word, 'awaited')
      FROM provided LEFT JOIN (
        SELECT lead.collectivity_id, lead.service_id, last.word FROM lead JOIN offered AS last
          ON last.collectivity_id = lead.provider AND last.service_id = lead.service_id
            AND NOT starts_with(last.word, 'provided-by ') AND last.word <> 'not-concerned'
      ) AS found USING (collectivity_id, service_id)
  $function$;

CREATE OR REPLACE FUNCTION public.state_differences(of_edition text)
 RETURNS TABLE(collectivity_id text, sequence integer)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
    SELECT collectivity_id, sequence FROM validation AS given
    WHERE edition_id = of_edition AND (kind = 'validated') <> EXISTS (
        SELECT FROM validated_state WHERE validation_id = given.id
      )
      OR edition_id = of_edition AND kind = 'validated' AND EXISTS (
        SELECT FROM validated_words(given.id) AS told FULL JOIN kept_words(given.id) AS kept USING (service_id)
        WHERE told.word IS DISTINCT FROM kept.word
      )
  $function$;

CREATE OR REPLACE FUNCTION public.states_known_at(of_edition text, at timestamp with time zone)
 RETURNS TABLE(collectivity_id text, layout_id integer, words text[], said bytea)
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'public', 'pg_temp'
AS $function$
    SELECT last.collectivity_id, layout_id, words, said
    FROM (
      SELECT DISTINCT ON (collectivity_id) collectivity_id, id, kind FROM validation
      WHERE edition_id = of_edition AND recorded_at <= at ORDER BY collectivity_id, sequence DESC
    ) AS last JOIN validated_state ON validation_id = last.id
    WHERE last.kind = 'validated'
  $function$;

CREATE OR REPLACE FUNCTION public.take_photograph(of_campaign text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_nestloop TO 'off'
AS $function$
  DECLARE
    given campaign%ROWTYPE;
    lock_key bigint;
    end_of_day timestamptz;
  BEGIN
    IF NOT is_staff() THEN
      RAISE EXCEPTION 'only the staff takes a photograph' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'what is waited for would not be seen' USING ERRCODE = 'invalid_transaction_state';
    END IF;
    SELECT * INTO STRICT given FROM campaign WHERE id = of_campaign FOR UPDATE;
    IF EXISTS (SELECT FROM photograph WHERE campaign_id = given.id) THEN
      RETURN false;
    END IF;
    end_of_day := ((given.photograph_on + 1)::timestamp AT TIME ZONE 'Europe/Paris') - interval '1 millisecond';
    IF given.cancelled_at IS NOT NULL OR clock_timestamp() <= end_of_day THEN
      RAISE EXCEPTION 'the campaign was cancelled, or its day is not over' USING ERRCODE = 'check_violation';
    END IF;
    lock_key := hashtextextended('roll-up ' || given.edition_id, 0);
    PERFORM pg_advisory_lock(lock_key);
    PERFORM pg_advisory_unlock(lock_key);
    FOR lock_key IN SELECT hashtextextended('module ' || id, 0) FROM motion_module ORDER BY id LOOP
      PERFORM pg_advisory_lock(lock_key);
      PERFORM pg_advisory_unlock(lock_key);
    END LOOP;
    WITH invited AS MATERIALIZED (
      SELECT * FROM invited_by(given.id, given.photograph_on)
    ), counted AS MATERIALIZED (
      SELECT invited.*, last.id AS validation_id FROM invited JOIN (
        SELECT DISTINCT ON (collectivity_id) collectivity_id, id, kind FROM validation
        WHERE edition_id = given.edition_id AND recorded_at <= end_of_day ORDER BY collectivity_id, sequence DESC
      ) AS last USING (collectivity_id) WHERE last.kind = 'validated'
    ), taken AS (
      INSERT INTO photograph (campaign_id, known_at, taken_at, invited, respondents)
        SELECT given.id, end_of_day, clock_timestamp(),
          (SELECT count(*) FROM invited), (SELECT count(*) FROM counted)
    ), frozen AS (
      INSERT INTO photograph_invited
        SELECT given.id, territory_id, kind, stratum, max(region_id), count(*), sum(population)
        FROM invited GROUP BY territory_id, kind, stratum
    ), answered AS (
      INSERT INTO photograph_respondent
        SELECT given.id, collectivity_id, validation_id, territory_id, kind, stratum, population FROM counted
    )
    , told AS MATERIALIZED (
      SELECT motion_module.id AS module_id, answers.*
      FROM motion_module, module_answers_known_at(motion_module.id, end_of_day) AS answers
    ), heard AS MATERIALIZED (
      SELECT invited.*, last.module_id, last.id AS validation_id FROM invited JOIN (
        SELECT DISTINCT ON (collectivity_id, module_id) collectivity_id, module_id, id, kind FROM module_validation
        WHERE recorded_at <= end_of_day ORDER BY collectivity_id, module_id, sequence DESC
      ) AS last USING (collectivity_id) WHERE last.kind = 'validated' AND EXISTS (
        SELECT FROM told WHERE (told.collectivity_id, told.module_id) = (last.collectivity_id, last.module_id)
      )
    ), of_module AS (
      INSERT INTO photograph_module
        SELECT given.id, motion_module.id, count(heard.module_id)
        FROM motion_module LEFT JOIN heard ON heard.module_id = motion_module.id GROUP BY motion_module.id
    ), of_respondent AS (
      INSERT INTO photograph_module_respondent
        SELECT given.id, module_id, collectivity_id, validation_id, territory_id, kind, stratum, population FROM heard
    ), of_question AS (
      INSERT INTO photograph_module_roll_up
        SELECT given.id, module_id, territory_id, kind, stratum, question_id, standing, count(*), sum(population)
        FROM heard JOIN (
          SELECT motion_module.id AS module_id, stood.*
            FROM motion_module, module_standings_known_at(motion_module.id, end_of_day) AS stood
          UNION ALL
          SELECT module_id, collectivity_id, '*', 'respondent' FROM heard
        ) AS stood USING (module_id, collectivity_id)
        GROUP BY module_id, territory_id, kind, stratum, question_id, standing
    ), of_number AS (
      INSERT INTO photograph_module_number
        SELECT given.id, module_id, question_id, count(*),
          percentile_cont(0.25) WITHIN GROUP (ORDER BY amount), percentile_cont(0.5) WITHIN GROUP (ORDER BY amount),
          percentile_cont(0.75) WITHIN GROUP (ORDER BY amount)
        FROM heard JOIN told USING (module_id, collectivity_id)
        WHERE amount IS NOT NULL GROUP BY module_id, question_id
    )
    INSERT INTO photograph_roll_up
      SELECT given.id, territory_id, kind, stratum, service_id, standing, count(*), sum(population)
      FROM counted JOIN (
        SELECT * FROM standings_known_at(given.edition_id, end_of_day, NULL)
        UNION ALL
        SELECT collectivity_id, '*', 'respondent' FROM counted
      ) AS stood USING (collectivity_id)
      GROUP BY territory_id, kind, stratum, service_id, standing;
    RETURN true;
  END
  $function$;

CREATE OR REPLACE FUNCTION public.validated_words(of_validation bigint)
 RETURNS TABLE(service_id text, word text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
    WITH changed AS (
      SELECT service_id, value, provided_by FROM validated_answer WHERE validation_id = of_validation
    )
    SELECT service_id, concat_ws(' ', value, provided_by) FROM changed WHERE value IS NOT NULL
    UNION ALL
    SELECT kept.service_id, kept.word
    FROM validation AS given JOIN validation AS former
        ON (former.collectivity_id, former.edition_id, former.sequence)
          = (given.collectivity_id, given.edition_id, given.sequence - 1),
      kept_words(former.id) AS kept
    WHERE given.id = of_validation AND kept.service_id NOT IN (SELECT service_id FROM changed)
  $function$;

CREATE OR REPLACE FUNCTION public.withdrawal_reason(of_validation bigint)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
          SELECT reason FROM validation WHERE id = of_validation AND (collectivity_id = ANY ((SELECT readable_collectivities())::text[]) OR '*' = ANY ((SELECT readable_collectivities())::text[]))
        $function$;

CREATE OR REPLACE FUNCTION public.writable_collectivities()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('oeeo.writable'::text, true), ''::text))::text[], '{}'::text[]);

CREATE TRIGGER action_milestone_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON action_milestone FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER action_milestone_staff BEFORE INSERT OR DELETE OR UPDATE ON action_milestone FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER action_observation_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON action_observation FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER action_observation_staff BEFORE INSERT OR DELETE OR UPDATE ON action_observation FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER action_target_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON action_target FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER action_target_staff BEFORE INSERT OR DELETE OR UPDATE ON action_target FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_seal_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER axis_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON axis FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER axis_staff BEFORE INSERT OR DELETE OR UPDATE ON axis FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER body_event_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON body_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER body_event_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON body_event FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER body_event_staff BEFORE INSERT ON body_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER campaign_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON campaign FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER campaign_kept BEFORE DELETE OR UPDATE ON campaign FOR EACH ROW EXECUTE FUNCTION keep_campaign();

CREATE TRIGGER campaign_staff BEFORE INSERT OR DELETE OR UPDATE ON campaign FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER collectivity_counted_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON collectivity FOR EACH STATEMENT EXECUTE FUNCTION renew_counted_version();

CREATE TRIGGER collectivity_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON collectivity FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER collectivity_staff BEFORE INSERT OR DELETE OR UPDATE ON collectivity FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER collectivity_member_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON collectivity_member FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER collectivity_member_staff BEFORE INSERT OR DELETE OR UPDATE ON collectivity_member FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER congress_without_text_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON congress_without_text FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER congress_without_text_staff BEFORE INSERT OR DELETE OR UPDATE ON congress_without_text FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER credential_opened AFTER INSERT ON credential FOR EACH ROW EXECUTE FUNCTION note_opened_account();

CREATE TRIGGER demonstration_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON demonstration FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER demonstration_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON demonstration FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER demonstration_empty BEFORE INSERT ON demonstration FOR EACH ROW EXECUTE FUNCTION refuse_demonstration();

CREATE TRIGGER engagement_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON engagement FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER engagement_staff BEFORE INSERT OR DELETE OR UPDATE ON engagement FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER evidence_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON evidence FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER evidence_staff BEFORE INSERT OR DELETE OR UPDATE ON evidence FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER exchange_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON exchange FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER exchange_staff BEFORE INSERT OR DELETE OR UPDATE ON exchange FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER geographic_code_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON geographic_code FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER geographic_code_staff BEFORE INSERT OR DELETE OR UPDATE ON geographic_code FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER governed_territory_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON governed_territory FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER governed_territory_staff BEFORE INSERT OR DELETE OR UPDATE ON governed_territory FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER government_action_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON government_action FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER government_action_staff BEFORE INSERT OR DELETE OR UPDATE ON government_action FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER import_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON import FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER import_staff BEFORE INSERT OR DELETE OR UPDATE ON import FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER import_withdrawn_for_good BEFORE UPDATE ON import FOR EACH ROW WHEN (old.status = 'withdrawn'::text) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER import_indicator_staff BEFORE INSERT OR DELETE OR UPDATE ON import_indicator FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER indicator_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON indicator FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER indicator_staff BEFORE INSERT OR DELETE OR UPDATE ON indicator FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER indicator_fact_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON indicator_fact FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER indicator_fact_staff BEFORE INSERT OR DELETE OR UPDATE ON indicator_fact FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER label_award_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON label_award FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER label_award_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON label_award FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER label_award_staff BEFORE INSERT OR DELETE OR UPDATE ON label_award FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER label_import_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON label_import FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER label_import_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON label_import FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER label_import_invented BEFORE INSERT ON label_import FOR EACH ROW WHEN (new.recorded_by = 'generated'::text) EXECUTE FUNCTION refuse_invented();

CREATE TRIGGER label_import_staff BEFORE INSERT OR DELETE OR UPDATE ON label_import FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER label_withdrawal_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON label_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER label_withdrawal_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON label_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER label_withdrawal_staff BEFORE INSERT OR DELETE OR UPDATE ON label_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER lineage_link_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON lineage_link FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER lineage_link_staff BEFORE INSERT OR DELETE OR UPDATE ON lineage_link FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER matrix_category_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON matrix_category FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER matrix_category_staff BEFORE INSERT OR DELETE OR UPDATE ON matrix_category FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER matrix_edition_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON matrix_edition FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER matrix_edition_module_levels BEFORE INSERT OR UPDATE OF is_current, levels ON matrix_edition FOR EACH ROW WHEN (new.is_current) EXECUTE FUNCTION keep_module_levels();

CREATE TRIGGER matrix_edition_staff BEFORE INSERT OR DELETE OR UPDATE ON matrix_edition FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER matrix_service_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON matrix_service FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER matrix_service_staff BEFORE INSERT OR DELETE OR UPDATE ON matrix_service FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER matrix_theme_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON matrix_theme FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER matrix_theme_staff BEFORE INSERT OR DELETE OR UPDATE ON matrix_theme FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER measure_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON measure FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER measure_staff BEFORE INSERT OR DELETE OR UPDATE ON measure FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER module_question_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON module_question FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER module_question_staff BEFORE INSERT OR DELETE OR UPDATE ON module_question FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER module_question_proposal_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON module_question_proposal FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER module_question_proposal_staff BEFORE INSERT OR DELETE OR UPDATE ON module_question_proposal FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER module_validation_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON module_validation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER module_validation_invented BEFORE INSERT ON module_validation FOR EACH ROW WHEN (new.recorded_by = 'generated'::text) EXECUTE FUNCTION refuse_invented();

CREATE TRIGGER motion_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON motion FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER motion_staff BEFORE INSERT OR DELETE OR UPDATE ON motion FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER motion_module_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON motion_module FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER motion_module_staff BEFORE INSERT OR DELETE OR UPDATE ON motion_module FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER observation_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON observation FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER observation_staff BEFORE INSERT OR DELETE OR UPDATE ON observation FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER photograph_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON photograph FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER photograph_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON photograph FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER photograph_invited_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON photograph_invited FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER photograph_invited_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON photograph_invited FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER photograph_module_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON photograph_module FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER photograph_module_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON photograph_module FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER photograph_module_number_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON photograph_module_number FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER photograph_module_number_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON photograph_module_number FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER photograph_module_respondent_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON photograph_module_respondent FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER photograph_module_respondent_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON photograph_module_respondent FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER photograph_module_roll_up_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON photograph_module_roll_up FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER photograph_module_roll_up_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON photograph_module_roll_up FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER photograph_respondent_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON photograph_respondent FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER photograph_respondent_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON photograph_respondent FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER photograph_roll_up_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON photograph_roll_up FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER photograph_roll_up_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON photograph_roll_up FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER progress_event_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON progress_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER progress_event_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON progress_event FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE CONSTRAINT TRIGGER progress_event_facts_rule AFTER INSERT ON progress_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_event_facts();

CREATE TRIGGER progress_event_staff BEFORE INSERT OR DELETE OR UPDATE ON progress_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER progress_event_fact_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON progress_event_fact FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER progress_event_fact_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON progress_event_fact FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE CONSTRAINT TRIGGER progress_event_fact_rule AFTER INSERT ON progress_event_fact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_event_facts();

CREATE TRIGGER progress_event_fact_staff BEFORE INSERT OR DELETE OR UPDATE ON progress_event_fact FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER proposal_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON proposal FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER proposal_staff BEFORE INSERT OR DELETE OR UPDATE ON proposal FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER proposal_action_link_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON proposal_action_link FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER proposal_action_link_staff BEFORE INSERT OR DELETE OR UPDATE ON proposal_action_link FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER proposal_indicator_link_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON proposal_indicator_link FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER proposal_indicator_link_staff BEFORE INSERT OR DELETE OR UPDATE ON proposal_indicator_link FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER proposal_service_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON proposal_service FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER proposal_service_staff BEFORE INSERT OR DELETE OR UPDATE ON proposal_service FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER proposal_version_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON proposal_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER proposal_version_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON proposal_version FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER proposal_version_staff BEFORE INSERT OR DELETE OR UPDATE ON proposal_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER public_action_sheet_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public_action_sheet FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER public_answer_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public_answer FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER public_module_answer_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public_module_answer FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER respondent_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON respondent FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER roll_up_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON roll_up FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER roll_up_deleted AFTER DELETE ON roll_up REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION renew_roll_up_versions();

CREATE TRIGGER roll_up_inserted AFTER INSERT ON roll_up REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION renew_roll_up_versions();

CREATE TRIGGER roll_up_updated AFTER UPDATE ON roll_up REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION renew_roll_up_versions();

CREATE TRIGGER search_document_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON search_document FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER search_document_staff BEFORE INSERT OR DELETE OR UPDATE ON search_document FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER search_document_words BEFORE INSERT OR UPDATE ON search_document FOR EACH ROW EXECUTE FUNCTION search_document_words();

CREATE TRIGGER search_word_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON search_word FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER search_word_staff BEFORE INSERT OR DELETE OR UPDATE ON search_word FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER sheet_publication_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON sheet_publication FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER sheet_publication_invented BEFORE INSERT ON sheet_publication FOR EACH ROW WHEN (new.recorded_by = 'generated'::text) EXECUTE FUNCTION refuse_invented();

CREATE TRIGGER staged_observation_staff BEFORE INSERT OR DELETE OR UPDATE ON staged_observation FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER stake_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON stake FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER stake_staff BEFORE INSERT OR DELETE OR UPDATE ON stake FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER territory_counted_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON territory FOR EACH STATEMENT EXECUTE FUNCTION renew_counted_version();

CREATE TRIGGER territory_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON territory FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER territory_staff BEFORE INSERT OR DELETE OR UPDATE ON territory FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER territory_change_append_only BEFORE DELETE OR UPDATE ON territory_change FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER territory_change_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON territory_change FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER territory_change_staff BEFORE INSERT OR DELETE OR UPDATE ON territory_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER territory_name_data_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON territory_name FOR EACH STATEMENT EXECUTE FUNCTION note_data_change();

CREATE TRIGGER territory_name_staff BEFORE INSERT OR DELETE OR UPDATE ON territory_name FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();

CREATE TRIGGER validated_answer_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON validated_answer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER validated_module_answer_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON validated_module_answer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER validation_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON validation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER validation_invented BEFORE INSERT ON validation FOR EACH ROW WHEN (new.recorded_by = 'generated'::text) EXECUTE FUNCTION refuse_invented();

CREATE CONSTRAINT TRIGGER validation_state AFTER INSERT ON validation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.kind = 'validated'::text) EXECUTE FUNCTION keep_validated_state();
