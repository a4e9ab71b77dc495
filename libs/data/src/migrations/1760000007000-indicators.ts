import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, shipped, shippedComments } from './sql.js';

/** What the open data measure: definitions, imports, and values that are never rewritten. */
export class Indicators1760000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDICATOR);
    await runner.query(INDICATOR_FACT);
    await runner.query(PROPOSAL_INDICATOR_LINK);
    await runner.query(IMPORT);
    await runner.query(OBSERVATION);
    await runner.query(CURRENT_OBSERVATION);
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON indicator TO oeeo_app;
      GRANT SELECT, INSERT, UPDATE (status, withdrawn_at) ON import TO oeeo_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON indicator_fact, proposal_indicator_link TO oeeo_app;
      GRANT SELECT, INSERT ON observation TO oeeo_app;
      GRANT SELECT ON current_observation TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW current_observation;
      DROP TABLE observation, import, proposal_indicator_link, indicator_fact, indicator;`);
  }
}

const INDICATOR = `
  CREATE TABLE indicator (
    id text COLLATE "C" PRIMARY KEY,
    label text COLLATE french NOT NULL,
    definition text NOT NULL,
    unit text NOT NULL,
    direction text COLLATE "C" NOT NULL,
    levels text[] NOT NULL,
    publisher text,
    dataset text,
    licence text,
    cadence text,
    cadence_days integer,
    usual_lag_days integer,
    method text NOT NULL,
    limits text NOT NULL,
    origin text COLLATE "C" NOT NULL,
    headline boolean NOT NULL,
    review text COLLATE "C" NOT NULL,
    ${shipped('indicator')},
    CONSTRAINT indicator_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    CONSTRAINT indicator_texts_check CHECK (
      label ~ '[^[:space:]]' AND definition ~ '[^[:space:]]' AND unit ~ '[^[:space:]]' AND method ~ '[^[:space:]]'
      AND limits ~ '[^[:space:]]' AND publisher ~ '[^[:space:]]' AND dataset ~ '[^[:space:]]'
      AND licence ~ '[^[:space:]]' AND cadence ~ '[^[:space:]]'
    ),
    CONSTRAINT indicator_direction_check CHECK (direction IN ('up', 'down')),
    CONSTRAINT indicator_levels_check CHECK (
      levels <@ ARRAY['country', 'region', 'department', 'epci', 'commune']::text[] AND cardinality(levels) > 0
    ),
    CONSTRAINT indicator_freshness_check CHECK (cadence_days > 0 AND usual_lag_days >= 0),
    CONSTRAINT indicator_origin_check CHECK (
      origin IN ('dataset', 'published-figures', 'declared', 'computed', 'rule-only')
    ),
    CONSTRAINT indicator_review_check CHECK (review IN ('proposed', 'validated'))
  );
  ${shippedComments('indicator', 'What is measured, by whom and how; each series keeps the id its publisher gave it', {
    direction: 'Whether a higher or a lower value is wished for',
    cadence: 'As the publisher announces it; its days when it is regular are in cadence_days',
    limits: 'What the figure does not say: printed beside it',
    headline: 'One of the figures followed at mid-term',
  })}`;

const INDICATOR_FACT = `
  CREATE TABLE indicator_fact (
    indicator_id text COLLATE "C" CONSTRAINT indicator_fact_indicator_fk REFERENCES indicator,
    fact_ref text COLLATE "C",
    ${shipped('indicator_fact')},
    PRIMARY KEY (indicator_id, fact_ref),
    CONSTRAINT indicator_fact_ref_check CHECK (fact_ref ~ '^[a-z0-9-]+:[tmo][0-9]+$')
  );
  CREATE INDEX indicator_fact_ref_idx ON indicator_fact (fact_ref);
  ${shippedComments(
    'indicator_fact',
    'The figures and targets of State actions that have the definition of an indicator, those to verify included',
  )}`;

const PROPOSAL_INDICATOR_LINK = `
  CREATE TABLE proposal_indicator_link (
    proposal_id text COLLATE "C" CONSTRAINT proposal_indicator_link_proposal_fk REFERENCES proposal,
    indicator_id text COLLATE "C" CONSTRAINT proposal_indicator_link_indicator_fk REFERENCES indicator,
    relation text COLLATE "C" NOT NULL,
    rationale text NOT NULL,
    review text COLLATE "C" NOT NULL,
    ${shipped('proposal_indicator_link')},
    PRIMARY KEY (proposal_id, indicator_id),
    CONSTRAINT proposal_indicator_link_relation_check CHECK (relation IN ('measures', 'proxy')),
    CONSTRAINT proposal_indicator_link_texts_check CHECK (rationale ~ '[^[:space:]]'),
    CONSTRAINT proposal_indicator_link_review_check CHECK (review IN ('proposed', 'validated'))
  );
  CREATE INDEX proposal_indicator_link_indicator_idx ON proposal_indicator_link (indicator_id);
  ${shippedComments('proposal_indicator_link', 'What an indicator says of a proposal', {
    relation: "measures: the proposal's object or a clear part of it; proxy: a sign, shown as one",
  })}`;

const IMPORT = `
  CREATE TABLE import (
    id text COLLATE "C" PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    source_file text NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    publisher text,
    row_count integer NOT NULL,
    observation_count integer NOT NULL,
    published_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    CONSTRAINT import_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$'),
    CONSTRAINT import_kind_check CHECK (kind IN ('series', 'shipped-figures')),
    CONSTRAINT import_texts_check CHECK (source_file ~ '[^[:space:]]' AND publisher ~ '[^[:space:]]'),
    CONSTRAINT import_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT import_status_check CHECK (
      status IN ('published', 'withdrawn') AND (status = 'withdrawn') = (withdrawn_at IS NOT NULL)
    ),
    CONSTRAINT import_counts_check CHECK (row_count >= 0 AND observation_count >= 0),
    CONSTRAINT import_dates_check CHECK (withdrawn_at >= published_at)
  );
  CREATE INDEX import_published_bytes_idx ON import (kind, sha256) WHERE status = 'published';
  CREATE TRIGGER import_withdrawn_for_good
    BEFORE UPDATE ON import FOR EACH ROW WHEN (OLD.status = 'withdrawn') EXECUTE FUNCTION refuse_change();
  ${comments('import', 'A file whose values were published here, in one transaction', {
    sha256: 'Of the bytes: a file whose values are all shown is not published again',
    status: 'A withdrawn import keeps its values, which nothing shows any more',
    row_count: 'Rows read in the file',
  })}`;

const OBSERVATION = `
  CREATE TABLE observation (
    indicator_id text COLLATE "C" CONSTRAINT observation_indicator_fk REFERENCES indicator,
    series_id text COLLATE "C",
    territory_id text COLLATE "C" CONSTRAINT observation_territory_fk REFERENCES territory,
    date date,
    kind text COLLATE "C",
    import_id text COLLATE "C" CONSTRAINT observation_import_fk REFERENCES import,
    date_precision text COLLATE "C" NOT NULL,
    value double precision NOT NULL,
    value_max double precision,
    at_least boolean NOT NULL,
    numerator double precision,
    denominator double precision,
    published_rate double precision,
    note text,
    evidence_id text COLLATE "C" CONSTRAINT observation_evidence_fk REFERENCES evidence,
    PRIMARY KEY (indicator_id, series_id, territory_id, date, kind, import_id),
    CONSTRAINT observation_series_check CHECK (series_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    CONSTRAINT observation_kind_check CHECK (kind IN ('initial', 'measured', 'target')),
    CONSTRAINT observation_date_precision_check CHECK (date_precision IN ('day', 'month', 'quarter', 'year')),
    CONSTRAINT observation_value_check CHECK (
      value > '-Infinity' AND value < 'Infinity' AND published_rate > '-Infinity' AND published_rate < 'Infinity'
      AND value_max >= value AND value_max < 'Infinity' AND NOT (at_least AND value_max IS NOT NULL)
    ),
    CONSTRAINT observation_ratio_check CHECK (
      numerator >= 0 AND numerator < 'Infinity' AND denominator > 0 AND denominator < 'Infinity'
    ),
    CONSTRAINT observation_texts_check CHECK (note ~ '[^[:space:]]')
  );
  CREATE INDEX observation_page_idx ON observation (indicator_id, date, kind, series_id, territory_id);
  CREATE INDEX observation_import_idx ON observation (import_id);
  CREATE INDEX observation_territory_idx ON observation (territory_id, indicator_id);
  CREATE INDEX observation_evidence_idx ON observation (evidence_id);
  ${comments(
    'observation',
    'A value of an indicator for a territory and a date, as one source gave it and one import brought it',
    {
      series_id: "The publisher's own series, or the action whose published figures it was read in",
      kind: 'initial, measured or target: sources of one indicator stay side by side',
      value_max: 'Upper end, when the source gives a range',
      at_least: 'True when the source says at least this value',
      published_rate: "The publisher's own progress rate, as published and unbounded",
    },
  )}`;

/** An anti-join rather than DISTINCT ON: a page is then read along the index, without sorting every value first. */
const CURRENT_OBSERVATION = `
  CREATE VIEW current_observation WITH (security_invoker = true) AS
  SELECT shown.*
  FROM observation shown
  JOIN import brought ON brought.id = shown.import_id AND brought.status = 'published'
  WHERE NOT EXISTS (
    SELECT FROM observation later
    JOIN import corrected ON corrected.id = later.import_id AND corrected.status = 'published'
    WHERE later.indicator_id = shown.indicator_id AND later.series_id = shown.series_id
      AND later.territory_id = shown.territory_id AND later.date = shown.date AND later.kind = shown.kind
      AND (corrected.published_at, corrected.id) > (brought.published_at, brought.id)
  );
  COMMENT ON VIEW current_observation IS
    'What is shown: the latest value of an import that was not withdrawn, for each key';`;
