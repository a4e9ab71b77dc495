import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments } from './sql.js';

/** What happens to a file before its values are published: read, staged, reported on, then published or thrown away. */
export class ImportRuns1760000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORT_RUN);
    await runner.query(IMPORT_FINDING);
    await runner.query(STAGED_OBSERVATION);
    await runner.query(IMPORT_INDICATOR);
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE, DELETE ON import_run, import_finding, staged_observation TO oeeo_app;
      GRANT SELECT, INSERT, UPDATE ON import_indicator TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_indicator, staged_observation, import_finding, import_run');
  }
}

const IMPORT_RUN = `
  CREATE TABLE import_run (
    id text COLLATE "C" PRIMARY KEY,
    source_file text NOT NULL,
    stored_as text,
    descriptor jsonb,
    status text COLLATE "C" NOT NULL,
    task text COLLATE "C",
    attempts integer NOT NULL,
    requested_at timestamptz NOT NULL,
    checked_at timestamptz,
    byte_count bigint,
    bytes_read bigint NOT NULL,
    sha256 text COLLATE "C",
    format text COLLATE "C",
    encoding text COLLATE "C",
    delimiter text COLLATE "C",
    line_count integer NOT NULL,
    staged_count integer NOT NULL,
    created_count integer NOT NULL,
    changed_count integer NOT NULL,
    unchanged_count integer NOT NULL,
    refusal_count integer NOT NULL,
    same_as text COLLATE "C",
    failure text,
    CONSTRAINT import_run_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$'),
    CONSTRAINT import_run_texts_check CHECK (
      source_file ~ '[^[:space:]]' AND stored_as ~ '[^[:space:]]' AND failure ~ '[^[:space:]]'
    ),
    CONSTRAINT import_run_descriptor_check CHECK (jsonb_typeof(descriptor) = 'object'),
    CONSTRAINT import_run_status_check CHECK (
      status IN ('checking', 'ready', 'refused', 'unchanged', 'published', 'failed')
    ),
    CONSTRAINT import_run_task_check CHECK (task IN ('check', 'publish')),
    CONSTRAINT import_run_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT import_run_format_check CHECK (format IN ('barometre', 'impact')),
    CONSTRAINT import_run_encoding_check CHECK (encoding IN ('utf-8', 'windows-1252')),
    CONSTRAINT import_run_delimiter_check CHECK (delimiter IN (',', ';')),
    CONSTRAINT import_run_counts_check CHECK (
      attempts >= 0 AND byte_count >= 0 AND bytes_read >= 0 AND line_count >= 0 AND staged_count >= 0
      AND created_count >= 0 AND changed_count >= 0 AND unchanged_count >= 0 AND refusal_count >= 0
    ),
    CONSTRAINT import_run_failure_check CHECK ((status = 'failed') = (failure IS NOT NULL)),
    CONSTRAINT import_run_refused_check CHECK (status <> 'refused' OR refusal_count > 0)
  );
  CREATE INDEX import_run_task_idx ON import_run (requested_at) WHERE task IS NOT NULL;
  ${comments('import_run', 'A file handed over: how far its reading is, what was found in it, what became of it', {
    id: 'Also the id of the import it becomes once published',
    stored_as: 'Name of the kept file in the data folder; null when a command read it where it was',
    task: 'What a worker has to do, or is doing; null when nothing is left to do',
    attempts: 'Times the task was begun: one that keeps ending its process is given up',
    staged_count: 'Values staged when the reading ended: fewer are left when the server lost its unlogged tables',
    created_count: 'Keys not shown so far; changed and unchanged ones are shown already',
    same_as: 'The published import that holds the same bytes',
    failure: 'Why it could not be read, in French: not a fault of the file',
  })}`;

const IMPORT_FINDING = `
  CREATE TABLE import_finding (
    run_id text COLLATE "C" CONSTRAINT import_finding_run_fk REFERENCES import_run,
    rank integer,
    severity text COLLATE "C" NOT NULL,
    line integer,
    column_name text,
    value text,
    code text COLLATE "C" NOT NULL,
    message text NOT NULL,
    PRIMARY KEY (run_id, rank),
    CONSTRAINT import_finding_rank_check CHECK (rank > 0 AND line > 0),
    CONSTRAINT import_finding_severity_check CHECK (severity IN ('refusal', 'warning')),
    CONSTRAINT import_finding_code_check CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    CONSTRAINT import_finding_texts_check CHECK (message ~ '[^[:space:]]')
  );
  ${comments('import_finding', 'What the reading of a file has to say: what refuses it, what deserves a look', {
    line: 'As an editor counts them, the header being 1; null when it is about the file',
    value: 'What the file says there, shortened',
    code: 'Stable, for programs',
  })}`;

/** Unlogged, without keys: it is written once, read once, and can be made again from the file. */
const STAGED_OBSERVATION = `
  CREATE UNLOGGED TABLE staged_observation (
    run_id text COLLATE "C" NOT NULL,
    line integer NOT NULL,
    column_name text NOT NULL,
    indicator_id text COLLATE "C" NOT NULL,
    series_id text COLLATE "C" NOT NULL,
    territory_id text COLLATE "C" NOT NULL,
    date date NOT NULL,
    date_precision text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    value double precision NOT NULL,
    published_rate double precision
  );
  ${comments('staged_observation', 'Values of the files being checked, before they are published or thrown away')}`;

const IMPORT_INDICATOR = `
  CREATE TABLE import_indicator (
    indicator_id text COLLATE "C" PRIMARY KEY CONSTRAINT import_indicator_indicator_fk REFERENCES indicator,
    import_id text COLLATE "C" NOT NULL CONSTRAINT import_indicator_import_fk REFERENCES import
  );
  CREATE INDEX import_indicator_import_idx ON import_indicator (import_id);
  ${comments('import_indicator', 'The indicators that an import defined: shown as long as an import gives them values')}`;
