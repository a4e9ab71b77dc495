import type { MigrationInterface, QueryRunner } from 'typeorm';
import { shipped, shippedComments } from './sql.js';

/** What the State did, with its dated facts: targets, milestones and figures, each with its source. */
export class GovernmentActions1760000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACTION);
    await runner.query(TARGET);
    await runner.query(MILESTONE);
    await runner.query(OBSERVATION);
    await runner.query(FACT);
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE
        ON government_action, action_target, action_milestone, action_observation TO oeeo_app;
      GRANT SELECT ON action_fact TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW action_fact;
      DROP TABLE action_observation, action_milestone, action_target, government_action;`);
  }
}

const ACTION = `
  CREATE TABLE government_action (
    id text COLLATE "C" PRIMARY KEY,
    name text COLLATE french NOT NULL,
    kind text COLLATE "C" NOT NULL,
    text_type text COLLATE "C",
    legal_state text COLLATE "C",
    domain text COLLATE "C" NOT NULL,
    lead text NOT NULL,
    ministry text,
    start_date text COLLATE "C",
    end_date text COLLATE "C",
    promise text NOT NULL,
    note text,
    to_verify boolean NOT NULL,
    legal_references jsonb NOT NULL,
    ${shipped('government_action')},
    CONSTRAINT government_action_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    CONSTRAINT government_action_texts_check CHECK (
      name ~ '[^[:space:]]' AND lead ~ '[^[:space:]]' AND promise ~ '[^[:space:]]' AND ministry ~ '[^[:space:]]'
      AND note ~ '[^[:space:]]'
    ),
    CONSTRAINT government_action_kind_check CHECK (kind IN ('law', 'plan', 'fund', 'programme', 'body', 'platform')),
    CONSTRAINT government_action_text_type_check CHECK (
      text_type IN ('law', 'government-bill', 'members-bill', 'decree', 'order', 'ordinance')
    ),
    CONSTRAINT government_action_legal_state_check CHECK (
      legal_state IN ('tabled', 'in-passage', 'in-force') AND (legal_state IS NULL OR text_type IS NOT NULL)
    ),
    CONSTRAINT government_action_domain_check CHECK (
      domain IN (
        'networks', 'mediation', 'service-access', 'ecology', 'cybersecurity', 'data', 'pooling', 'finance',
        'education', 'artificial-intelligence', 'training'
      )
    ),
    CONSTRAINT government_action_dates_check CHECK (is_partial_date(start_date) AND is_partial_date(end_date)),
    CONSTRAINT government_action_legal_references_check CHECK (jsonb_typeof(legal_references) = 'array')
  );
  ${shippedComments(
    'government_action',
    'A programme, law, plan, fund, body or platform of the State that can be cited',
    {
      text_type: 'A bill by members is a parliamentary initiative, never an answer of the Government',
      promise: 'What it promises, in our words',
      to_verify: 'Its facts are neither displayed nor counted until someone has checked the action',
    },
  )}`;

/** Columns that every fact about an action carries. */
const fact = (table: string, letter: string): string => `
    evidence_id text COLLATE "C" CONSTRAINT ${table}_evidence_fk REFERENCES evidence,
    verification text COLLATE "C" NOT NULL,
    to_verify boolean NOT NULL,
    note text,
    ${shipped(table)},
    CONSTRAINT ${table}_id_check CHECK (id ~ '^[a-z0-9-]+:[${letter}][0-9]+$' AND starts_with(id, action_id || ':')),
    CONSTRAINT ${table}_position_check CHECK (position >= 0),
    CONSTRAINT ${table}_verification_check CHECK (verification IN ('read-in-a-copy', 'general-knowledge'))`;

const factIndexes = (table: string): string => `
  CREATE INDEX ${table}_action_idx ON ${table} (action_id);
  CREATE INDEX ${table}_evidence_idx ON ${table} (evidence_id);`;

const FACT_COMMENTS = {
  verification: 'How the fact was checked before it was shipped',
  to_verify: 'A fact to verify is neither displayed nor counted',
};

const TARGET = `
  CREATE TABLE action_target (
    id text COLLATE "C" PRIMARY KEY,
    action_id text COLLATE "C" NOT NULL CONSTRAINT action_target_action_fk REFERENCES government_action,
    position integer NOT NULL,
    metric text NOT NULL,
    value double precision,
    unit text,
    due text COLLATE "C",
    ${fact('action_target', 't')},
    CONSTRAINT action_target_texts_check CHECK (
      metric ~ '[^[:space:]]' AND unit ~ '[^[:space:]]' AND note ~ '[^[:space:]]'
    ),
    CONSTRAINT action_target_value_check CHECK (value > '-Infinity' AND value < 'Infinity'),
    CONSTRAINT action_target_due_check CHECK (is_partial_date(due)),
    CONSTRAINT action_target_source_check CHECK (evidence_id IS NOT NULL OR to_verify)
  );
  ${factIndexes('action_target')}
  ${shippedComments('action_target', 'What the State set itself to reach, with its date when one was set', FACT_COMMENTS)}`;

const MILESTONE = `
  CREATE TABLE action_milestone (
    id text COLLATE "C" PRIMARY KEY,
    action_id text COLLATE "C" NOT NULL CONSTRAINT action_milestone_action_fk REFERENCES government_action,
    position integer NOT NULL,
    date text COLLATE "C" NOT NULL,
    label text COLLATE french NOT NULL,
    kind text COLLATE "C" NOT NULL,
    nature text COLLATE "C",
    state text COLLATE "C" NOT NULL,
    ${fact('action_milestone', 'm')},
    CONSTRAINT action_milestone_texts_check CHECK (label ~ '[^[:space:]]' AND note ~ '[^[:space:]]'),
    CONSTRAINT action_milestone_date_check CHECK (is_partial_date(date)),
    CONSTRAINT action_milestone_kind_check CHECK (kind IN ('deliverable', 'legal-deadline', 'event')),
    CONSTRAINT action_milestone_nature_check CHECK (
      nature IN ('refusal', 'sanction', 'vote') AND (nature IS NULL OR kind = 'event')
    ),
    CONSTRAINT action_milestone_state_check CHECK (
      state IN ('done', 'late', 'planned', 'dropped', 'passed-unverified')
      AND (kind <> 'legal-deadline' OR state <> 'done')
    )
  );
  ${factIndexes('action_milestone')}
  ${shippedComments('action_milestone', 'A dated step of an action', {
    ...FACT_COMMENTS,
    state: 'A date that nobody verified is passed-unverified, neither late nor done; a legal deadline is never done',
  })}`;

const OBSERVATION = `
  CREATE TABLE action_observation (
    id text COLLATE "C" PRIMARY KEY,
    action_id text COLLATE "C" NOT NULL CONSTRAINT action_observation_action_fk REFERENCES government_action,
    position integer NOT NULL,
    metric text NOT NULL,
    value double precision,
    value_max double precision,
    value_text text,
    unit text,
    date text COLLATE "C" NOT NULL,
    date_precision text COLLATE "C" NOT NULL,
    published_on date,
    derived boolean NOT NULL,
    ${fact('action_observation', 'o')},
    CONSTRAINT action_observation_texts_check CHECK (
      metric ~ '[^[:space:]]' AND value_text ~ '[^[:space:]]' AND unit ~ '[^[:space:]]' AND note ~ '[^[:space:]]'
    ),
    CONSTRAINT action_observation_value_check CHECK (
      value > '-Infinity' AND value < 'Infinity' AND value_max < 'Infinity' AND value_max >= value
      AND (value IS NOT NULL OR value_text IS NOT NULL) AND (value_max IS NULL OR value IS NOT NULL)
    ),
    CONSTRAINT action_observation_date_check CHECK (is_partial_date(date)),
    CONSTRAINT action_observation_date_precision_check CHECK (
      date_precision IN ('day', 'month', 'quarter', 'year')
      AND length(date) >= CASE date_precision WHEN 'day' THEN 10 WHEN 'year' THEN 4 ELSE 7 END
    )
  );
  ${factIndexes('action_observation')}
  ${shippedComments('action_observation', 'A dated figure about an action; competing figures stay side by side', {
    ...FACT_COMMENTS,
    value_max: 'Upper end, when the source gives a range',
    value_text: "The source's words, when it gives no number",
    derived: 'True when the figure is our own calculation',
  })}`;

const FACT = `
  CREATE VIEW action_fact WITH (security_invoker = true) AS
  SELECT fact.id, fact.kind, fact.action_id, fact.to_verify OR action.to_verify AS to_verify
  FROM (
    SELECT id, 'target' AS kind, action_id, to_verify FROM action_target
    UNION ALL
    SELECT id, 'milestone', action_id, to_verify FROM action_milestone
    UNION ALL
    SELECT id, 'observation', action_id, to_verify FROM action_observation
  ) fact
  JOIN government_action action ON action.id = fact.action_id;
  COMMENT ON VIEW action_fact IS
    'Every fact about an action, and whether it still has to be verified: by itself or through its action';`;
