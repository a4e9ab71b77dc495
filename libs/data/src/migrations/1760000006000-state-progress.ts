import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments } from './sql.js';

/**
 * The history of the State's progress: append-only, with the rules that no writer may get round. A shipped event is
 * held to the day its file was settled, by the check of the files: the clock of the machine that loads it is not ours.
 */
export class StateProgress1760000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EVENT);
    await runner.query(EVENT_FACT);
    await runner.query(FACTS_RULE);
    await runner.query(`GRANT SELECT, INSERT ON progress_event, progress_event_fact TO oeeo_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE progress_event_fact, progress_event;
      DROP FUNCTION check_event_facts();`);
  }
}

const EVENT = `
  CREATE TABLE progress_event (
    id text COLLATE "C" PRIMARY KEY,
    proposal_id text COLLATE "C" NOT NULL CONSTRAINT progress_event_proposal_fk REFERENCES proposal,
    progress text COLLATE "C" NOT NULL,
    review text COLLATE "C" NOT NULL,
    effective_on date NOT NULL,
    effective_precision text COLLATE "C" NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    rationale text,
    confidence text COLLATE "C",
    searched_on date,
    fact_count integer NOT NULL,
    corrects text COLLATE "C",
    author text NOT NULL,
    reviewer text,
    shipped_in text,
    shipped_hash text COLLATE "C",
    CONSTRAINT progress_event_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$'),
    CONSTRAINT progress_event_progress_check CHECK (
      progress IN (
        'not-assessed', 'no-action-found', 'parliamentary-initiative', 'announced', 'engaged', 'partly-achieved',
        'achieved', 'declined', 'rolled-back', 'not-assessable', 'not-concerned'
      )
    ),
    CONSTRAINT progress_event_review_check CHECK (review IN ('proposed', 'published')),
    CONSTRAINT progress_event_reviewer_check CHECK (
      (review = 'published') = (reviewer IS NOT NULL) AND reviewer <> author
    ),
    CONSTRAINT progress_event_effective_precision_check CHECK (
      effective_precision IN ('day', 'month', 'quarter', 'year')
    ),
    CONSTRAINT progress_event_period_end_check CHECK (
      effective_precision = 'day'
      OR (effective_on + 1)::timestamp = date_trunc(effective_precision, (effective_on + 1)::timestamp)
    ),
    CONSTRAINT progress_event_recorded_at_check CHECK (
      shipped_in IS NOT NULL OR effective_on <= (recorded_at AT TIME ZONE 'Europe/Paris')::date
    ),
    CONSTRAINT progress_event_texts_check CHECK (
      author ~ '[^[:space:]]' AND rationale ~ '[^[:space:]]' AND reviewer ~ '[^[:space:]]'
    ),
    CONSTRAINT progress_event_confidence_check CHECK (confidence IN ('low', 'medium', 'high')),
    CONSTRAINT progress_event_search_check CHECK (progress <> 'no-action-found' OR searched_on IS NOT NULL),
    CONSTRAINT progress_event_fact_count_check CHECK (fact_count >= 0),
    CONSTRAINT progress_event_corrects_check CHECK (corrects <> id),
    CONSTRAINT progress_event_shipped_check CHECK (
      (shipped_in IS NULL) = (shipped_hash IS NULL) AND shipped_hash ~ '^[0-9a-f]{64}$'
    )
  );
  CREATE UNIQUE INDEX progress_event_id_proposal_key ON progress_event (id, proposal_id);
  ALTER TABLE progress_event ADD CONSTRAINT progress_event_corrects_fk
    FOREIGN KEY (corrects, proposal_id) REFERENCES progress_event (id, proposal_id);
  CREATE INDEX progress_event_proposal_idx ON progress_event (proposal_id, effective_on, recorded_at);
  CREATE TRIGGER progress_event_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON progress_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  ${comments(
    'progress_event',
    'What the State did about a proposal, event by event (append-only): a correction is a new event',
    {
      effective_on: 'When it became true: the last day of the period when the precision is coarser than a day',
      recorded_at: 'When this site knew it',
      review: 'Proposed by its author, or published by a different person',
      searched_on: 'Date of the search: having found nothing is not a proof of absence',
      fact_count: 'Number of facts it rests on, so that none can be added afterwards',
      corrects: 'Event of the same proposal known to be mistaken: it no longer counts, and stays in the history',
      shipped_in: 'Data file the event was shipped in; null when a person wrote it here',
      shipped_hash: 'SHA-256 of the shipped content: a changed content is a new event',
    },
  )}`;

const EVENT_FACT = `
  CREATE TABLE progress_event_fact (
    event_id text COLLATE "C" CONSTRAINT progress_event_fact_event_fk REFERENCES progress_event,
    fact_ref text COLLATE "C",
    role text COLLATE "C" NOT NULL,
    position integer NOT NULL,
    PRIMARY KEY (event_id, fact_ref),
    CONSTRAINT progress_event_fact_ref_check CHECK (fact_ref ~ '^[a-z0-9-]+:[tmo][0-9]+$'),
    CONSTRAINT progress_event_fact_role_check CHECK (role IN ('evidence', 'to-verify')),
    CONSTRAINT progress_event_fact_position_check CHECK (position >= 0)
  );
  CREATE INDEX progress_event_fact_ref_idx ON progress_event_fact (fact_ref);
  CREATE TRIGGER progress_event_fact_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON progress_event_fact
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  ${comments('progress_event_fact', 'The facts of State actions that an event rests on (append-only)', {
    role: 'evidence: what it rests on; to-verify: what keeps a reading from being displayed until it is checked',
  })}`;

/** Judged at commit, once the event and all its facts are there. */
const FACTS_RULE = `
  CREATE FUNCTION check_event_facts() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
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
  $$;
  COMMENT ON FUNCTION check_event_facts() IS
    'No status without evidence where one is required, and none resting on a fact unknown or still to verify';
  REVOKE ALL ON FUNCTION check_event_facts() FROM PUBLIC;
  CREATE CONSTRAINT TRIGGER progress_event_facts_rule
    AFTER INSERT ON progress_event DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_event_facts();
  CREATE CONSTRAINT TRIGGER progress_event_fact_rule
    AFTER INSERT ON progress_event_fact DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_event_facts();`;
