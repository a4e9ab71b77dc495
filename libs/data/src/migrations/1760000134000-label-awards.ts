import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, noteChangesOf, writtenByStaff } from './sql.js';

const TABLES = ['label_import', 'label_award', 'label_withdrawal'];

/**
 * The labels that collectivities were given, as the staff imports them, each with its source. Nothing is rewritten: a
 * correction is another award, and an import that was wrong is withdrawn whole.
 */
export class LabelAwards1760000134000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [LABEL_IMPORT, LABEL_AWARD, LABEL_WITHDRAWAL]) await runner.query(table);
    for (const table of TABLES) {
      await runner.query(noteChangesOf(table));
      await runner.query(writtenByStaff(table));
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        GRANT SELECT, INSERT ON ${table} TO oeeo_app;`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE label_withdrawal, label_award, label_import');
  }
}

const LABEL_IMPORT = `
  CREATE TABLE label_import (
    id text COLLATE "C" PRIMARY KEY,
    recorded_at timestamptz NOT NULL,
    recorded_by text COLLATE "C" NOT NULL,
    CONSTRAINT label_import_id_check CHECK (id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
  );
  CREATE UNIQUE INDEX label_import_recorded_key ON label_import (id, recorded_at);
  ${comments('label_import', 'A file of label awards, kept whole: append-only', {
    recorded_by: 'Not a foreign key, as the person may be erased',
  })}`;

const LABEL_AWARD = `
  CREATE TABLE label_award (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    import_id text COLLATE "C" NOT NULL,
    recorded_at timestamptz NOT NULL,
    collectivity_id text COLLATE "C" NOT NULL CONSTRAINT label_award_collectivity_fk REFERENCES collectivity,
    given_to text COLLATE "C" NOT NULL,
    former_name text COLLATE french,
    year integer NOT NULL,
    ats integer NOT NULL,
    mentions text[] NOT NULL,
    source_title text NOT NULL,
    source_url text,
    source_date text COLLATE "C" NOT NULL,
    corrects bigint,
    CONSTRAINT label_award_import_fk FOREIGN KEY (import_id, recorded_at) REFERENCES label_import (id, recorded_at),
    CONSTRAINT label_award_given_to_check CHECK (given_to ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    CONSTRAINT label_award_year_check CHECK (
      year >= 1999 AND year <= extract(year FROM recorded_at AT TIME ZONE 'Europe/Paris')
    ),
    CONSTRAINT label_award_ats_check CHECK (ats >= 1 AND ats <= 5),
    CONSTRAINT label_award_mentions_check CHECK (
      cardinality(mentions) <= 10 AND has_distinct_values(mentions) AND '' <> ALL (mentions)
      AND array_to_string(mentions, '|') ~ '^([^|]{1,120}([|]|$))*$'
    ),
    CONSTRAINT label_award_texts_check CHECK (
      source_title ~ '[^[:space:]]' AND former_name ~ '[^[:space:]]'
      AND length(source_title) <= 300 AND length(former_name) <= 200
    ),
    CONSTRAINT label_award_url_check CHECK (source_url ~ '^https?://[^[:space:]]+$' AND length(source_url) <= 500),
    CONSTRAINT label_award_date_check CHECK (is_partial_date(source_date))
  );
  CREATE UNIQUE INDEX label_award_import_key ON label_award (import_id, given_to, year);
  CREATE UNIQUE INDEX label_award_corrected_key ON label_award (id, given_to, year);
  CREATE INDEX label_award_import_idx ON label_award (import_id, recorded_at);
  CREATE INDEX label_award_collectivity_idx ON label_award (collectivity_id);
  CREATE INDEX label_award_corrects_idx ON label_award (corrects, given_to, year);
  ALTER TABLE label_award ADD CONSTRAINT label_award_corrects_fk
    FOREIGN KEY (corrects, given_to, year) REFERENCES label_award (id, given_to, year);
  ${comments('label_award', 'The label as it was given to one collectivity one year, by the jury: append-only', {
    collectivity_id: 'Who answered, when it was recorded, for whom it was given to',
    given_to: 'What bore it, as its year named it: a commune may have vanished since',
    former_name: 'The name of what bore it, as the file gives it, when this site knows none',
    ats: 'How many @',
    mentions: 'What the jury distinguished, in its words',
    source_url: 'Null when no address is known',
    source_date: 'Day, month or year of the source',
    corrects: 'The award of the same year that it corrects; null for the first one',
  })}`;

const LABEL_WITHDRAWAL = `
  CREATE TABLE label_withdrawal (
    import_id text COLLATE "C" PRIMARY KEY CONSTRAINT label_withdrawal_import_fk REFERENCES label_import,
    reason text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text COLLATE "C" NOT NULL,
    CONSTRAINT label_withdrawal_reason_check CHECK (reason ~ '[^[:space:]]' AND length(reason) <= 1000)
  );
  ${comments(
    'label_withdrawal',
    'An import of label awards that was wrong: it shows nothing from then on (append-only)',
    {
      recorded_by: 'Not a foreign key, as the person may be erased',
    },
  )}`;
