import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, shipped, shippedComments } from './sql.js';

/** The demands, their texts over time, and what they are linked to. */
export class Proposals1760000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROPOSAL);
    await runner.query(PROPOSAL_VERSION);
    await runner.query(PROPOSAL_SERVICE);
    await runner.query(LINEAGE_LINK);
    await runner.query(ENGAGEMENT);
    await runner.query(PROPOSAL_ACTION_LINK);
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON proposal, engagement TO oeeo_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON proposal_service, lineage_link, proposal_action_link TO oeeo_app;
      GRANT SELECT, INSERT ON proposal_version TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE proposal_action_link, engagement, lineage_link, proposal_service, proposal_version, proposal`,
    );
  }
}

const PROPOSAL = `
  CREATE TABLE proposal (
    id text COLLATE "C" PRIMARY KEY,
    motion_id text COLLATE "C" NOT NULL CONSTRAINT proposal_motion_fk REFERENCES motion,
    axis_id text COLLATE "C" NOT NULL CONSTRAINT proposal_axis_fk REFERENCES axis,
    measure_id text COLLATE "C" CONSTRAINT proposal_measure_fk REFERENCES measure,
    position integer NOT NULL,
    kind text COLLATE "C" NOT NULL,
    text text NOT NULL,
    text_as_published text,
    short_title text COLLATE french,
    keywords text[] NOT NULL,
    tags jsonb NOT NULL,
    stake_id text COLLATE "C" NOT NULL CONSTRAINT proposal_stake_fk REFERENCES stake,
    other_stake_ids text[] NOT NULL,
    actors text[] NOT NULL,
    theme_ids text[] NOT NULL,
    alignment_rationale text,
    text_version integer NOT NULL,
    ${shipped('proposal')},
    CONSTRAINT proposal_id_check CHECK (
      id ~ '^[0-9]{4}(-[0-9]+)([.][0-9]+){1,2}$' AND starts_with(id, coalesce(measure_id, axis_id) || '.')
      AND starts_with(measure_id, axis_id || '.') AND starts_with(axis_id, motion_id || '-')
    ),
    CONSTRAINT proposal_texts_check CHECK (
      text ~ '[^[:space:]]' AND text_as_published ~ '[^[:space:]]' AND short_title ~ '[^[:space:]]'
      AND alignment_rationale ~ '[^[:space:]]'
    ),
    CONSTRAINT proposal_position_check CHECK (position >= 0),
    CONSTRAINT proposal_kind_check CHECK (kind IN ('lever', 'proposal')),
    CONSTRAINT proposal_tags_check CHECK (
      jsonb_typeof(tags) = 'array' AND NOT jsonb_path_exists(tags, '$[*] ? (!exists(@.tag))')
      AND jsonb_path_query_array(tags, '$[*].tag') <@ '["mutualisation", "formation"]'
    ),
    CONSTRAINT proposal_other_stakes_check CHECK (
      other_stake_ids <@ ARRAY['access', 'responsible-strategy', 'public-services', 'risks']::text[]
      AND NOT stake_id = ANY (other_stake_ids)
    ),
    CONSTRAINT proposal_actors_check CHECK (
      actors <@ ARRAY[
        'state', 'parliament', 'public-operator', 'private-operator', 'collectivities', 'association', 'other'
      ]::text[]
      AND cardinality(actors) > 0 AND has_distinct_values(actors)
    ),
    CONSTRAINT proposal_text_version_check CHECK (text_version >= 1)
  );
  CREATE INDEX proposal_motion_idx ON proposal (motion_id);
  CREATE INDEX proposal_axis_idx ON proposal (axis_id);
  CREATE INDEX proposal_measure_idx ON proposal (measure_id);
  CREATE INDEX proposal_stake_idx ON proposal (stake_id);
  ${shippedComments('proposal', 'One demand of a motion: the pivot of the product', {
    text: 'Verbatim',
    text_as_published: "The source's own form, where a reading error was fixed in the text",
    short_title: 'Written by us where the text is long',
    stake_id: 'Where we read it; the others it touches are in other_stake_ids',
    actors: 'Who must act; the first is the main one',
    theme_ids: 'Themes of the label matrix that it touches',
    text_version: 'Version of the text shown; all of them are in proposal_version',
  })}`;

const PROPOSAL_VERSION = `
  CREATE TABLE proposal_version (
    proposal_id text COLLATE "C" CONSTRAINT proposal_version_proposal_fk REFERENCES proposal,
    version integer,
    text text NOT NULL,
    text_as_published text,
    shipped_in text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (proposal_id, version),
    CONSTRAINT proposal_version_version_check CHECK (version >= 1),
    CONSTRAINT proposal_version_texts_check CHECK (text ~ '[^[:space:]]' AND text_as_published ~ '[^[:space:]]')
  );
  CREATE TRIGGER proposal_version_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON proposal_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  ${comments(
    'proposal_version',
    'Every text a proposal has had here (append-only): a corrected reading leaves a trace',
    {
      recorded_at: 'When this site took the text',
    },
  )}`;

const PROPOSAL_SERVICE = `
  CREATE TABLE proposal_service (
    proposal_id text COLLATE "C" CONSTRAINT proposal_service_proposal_fk REFERENCES proposal,
    edition_id text COLLATE "C",
    service_id text COLLATE "C",
    strength text COLLATE "C" NOT NULL,
    ${shipped('proposal_service')},
    PRIMARY KEY (proposal_id, edition_id, service_id),
    CONSTRAINT proposal_service_service_fk FOREIGN KEY (edition_id, service_id) REFERENCES matrix_service (edition_id, id),
    CONSTRAINT proposal_service_strength_check CHECK (strength IN ('direct', 'indirect'))
  );
  CREATE INDEX proposal_service_service_idx ON proposal_service (edition_id, service_id);
  ${shippedComments(
    'proposal_service',
    'Alignment: the services whose realisation says something of a proposal, by edition',
    {
      strength: "direct: the service is the proposal's object; indirect: a sign only",
    },
  )}`;

const LINEAGE_LINK = `
  CREATE TABLE lineage_link (
    id text COLLATE "C" PRIMARY KEY,
    from_proposal_id text COLLATE "C" NOT NULL CONSTRAINT lineage_link_from_fk REFERENCES proposal,
    to_proposal_id text COLLATE "C" NOT NULL CONSTRAINT lineage_link_to_fk REFERENCES proposal,
    kind text COLLATE "C" NOT NULL,
    confidence text COLLATE "C" NOT NULL,
    rationale text NOT NULL,
    review text COLLATE "C" NOT NULL,
    ${shipped('lineage_link')},
    CONSTRAINT lineage_link_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    CONSTRAINT lineage_link_order_check CHECK (left(from_proposal_id, 4) < left(to_proposal_id, 4)),
    CONSTRAINT lineage_link_kind_check CHECK (kind IN ('repeated', 'reworded', 'merged', 'split', 'extended')),
    CONSTRAINT lineage_link_confidence_check CHECK (confidence IN ('low', 'medium', 'high')),
    CONSTRAINT lineage_link_texts_check CHECK (rationale ~ '[^[:space:]]'),
    CONSTRAINT lineage_link_review_check CHECK (review IN ('proposed', 'validated'))
  );
  CREATE UNIQUE INDEX lineage_link_from_to_key ON lineage_link (from_proposal_id, to_proposal_id);
  CREATE INDEX lineage_link_to_idx ON lineage_link (to_proposal_id);
  ${shippedComments('lineage_link', 'A proposal taken up by one of a later motion', {
    kind: 'All but extended carry the same demand on',
    review: 'Proposed by us, then validated by the staff of the association',
  })}`;

const ENGAGEMENT = `
  CREATE TABLE engagement (
    id text COLLATE "C" PRIMARY KEY,
    motion_id text COLLATE "C" NOT NULL CONSTRAINT engagement_motion_fk REFERENCES motion,
    axis_id text COLLATE "C" NOT NULL CONSTRAINT engagement_axis_fk REFERENCES axis,
    position integer NOT NULL,
    text text NOT NULL,
    leads jsonb NOT NULL,
    supporters jsonb NOT NULL,
    proposal_id text COLLATE "C" CONSTRAINT engagement_proposal_fk REFERENCES proposal,
    ${shipped('engagement')},
    CONSTRAINT engagement_id_check CHECK (id ~ '^[0-9]{4}-E[0-9]+$' AND starts_with(id, motion_id || '-')),
    CONSTRAINT engagement_axis_check CHECK (starts_with(axis_id, motion_id || '-')),
    CONSTRAINT engagement_texts_check CHECK (text ~ '[^[:space:]]'),
    CONSTRAINT engagement_position_check CHECK (position >= 0),
    CONSTRAINT engagement_people_check CHECK (jsonb_typeof(leads) = 'array' AND jsonb_typeof(supporters) = 'array')
  );
  CREATE INDEX engagement_motion_idx ON engagement (motion_id);
  CREATE INDEX engagement_axis_idx ON engagement (axis_id);
  CREATE INDEX engagement_proposal_idx ON engagement (proposal_id);
  ${shippedComments('engagement', 'What the association undertakes itself; never given a progress of the State', {
    leads: 'Elected members associated with it, as the document prints them',
  })}`;

const PROPOSAL_ACTION_LINK = `
  CREATE TABLE proposal_action_link (
    id text COLLATE "C" PRIMARY KEY,
    proposal_id text COLLATE "C" NOT NULL CONSTRAINT proposal_action_link_proposal_fk REFERENCES proposal,
    action_id text COLLATE "C" NOT NULL CONSTRAINT proposal_action_link_action_fk REFERENCES government_action,
    relation text COLLATE "C" NOT NULL,
    facts_after_motion boolean NOT NULL,
    rationale text NOT NULL,
    review text COLLATE "C" NOT NULL,
    ${shipped('proposal_action_link')},
    CONSTRAINT proposal_action_link_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    CONSTRAINT proposal_action_link_relation_check CHECK (
      relation IN ('answers', 'contributes', 'prepares', 'contradicts')
    ),
    CONSTRAINT proposal_action_link_texts_check CHECK (rationale ~ '[^[:space:]]'),
    CONSTRAINT proposal_action_link_review_check CHECK (review IN ('proposed', 'validated'))
  );
  CREATE UNIQUE INDEX proposal_action_link_pair_key ON proposal_action_link (proposal_id, action_id);
  CREATE INDEX proposal_action_link_action_idx ON proposal_action_link (action_id);
  ${shippedComments(
    'proposal_action_link',
    'How an action of the State bears on a proposal; no relation claims causality',
    {
      facts_after_motion: 'True when a past milestone or a figure is later than the congress',
    },
  )}`;
