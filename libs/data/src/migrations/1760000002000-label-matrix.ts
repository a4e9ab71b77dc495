import type { MigrationInterface, QueryRunner } from 'typeorm';
import { shipped, shippedComments } from './sql.js';

/** The matrix of the association's label, by edition: services keep their ids inside their edition only. */
export class LabelMatrix1760000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EDITION);
    await runner.query(CATEGORY);
    await runner.query(THEME);
    await runner.query(SERVICE);
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE ON matrix_edition, matrix_category, matrix_theme, matrix_service TO oeeo_app`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE matrix_service, matrix_theme, matrix_category, matrix_edition`);
  }
}

const EDITION = `
  CREATE TABLE matrix_edition (
    id text COLLATE "C" PRIMARY KEY,
    label text COLLATE french NOT NULL,
    year integer NOT NULL,
    official boolean NOT NULL,
    is_current boolean NOT NULL,
    based_on text NOT NULL,
    warning text NOT NULL,
    levels jsonb NOT NULL,
    special_answers jsonb NOT NULL,
    levels_note text NOT NULL,
    ${shipped('matrix_edition')},
    CONSTRAINT matrix_edition_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    CONSTRAINT matrix_edition_texts_check CHECK (
      label ~ '[^[:space:]]' AND based_on ~ '[^[:space:]]' AND warning ~ '[^[:space:]]' AND levels_note ~ '[^[:space:]]'
    ),
    CONSTRAINT matrix_edition_year_check CHECK (year BETWEEN 2000 AND 2100),
    CONSTRAINT matrix_edition_levels_check CHECK (
      jsonb_typeof(levels) = 'array' AND jsonb_typeof(special_answers) = 'array'
    )
  );
  CREATE UNIQUE INDEX matrix_edition_current_key ON matrix_edition (is_current) WHERE is_current;
  ${shippedComments(
    'matrix_edition',
    'An edition of the label matrix: its services, and the levels a service can reach',
    {
      official: 'False for a working reconstruction: every page that uses it says so',
      is_current: 'The edition that the site shows; one at most',
      levels: 'Realisation levels and their weights are data of the edition',
      special_answers: 'Answers that no score ever counts',
    },
  )}`;

const CATEGORY = `
  CREATE TABLE matrix_category (
    edition_id text COLLATE "C" CONSTRAINT matrix_category_edition_fk REFERENCES matrix_edition,
    id text COLLATE "C",
    label text COLLATE french NOT NULL,
    position integer NOT NULL,
    ${shipped('matrix_category')},
    PRIMARY KEY (edition_id, id),
    CONSTRAINT matrix_category_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    CONSTRAINT matrix_category_texts_check CHECK (label ~ '[^[:space:]]'),
    CONSTRAINT matrix_category_position_check CHECK (position >= 0)
  );
  ${shippedComments('matrix_category', 'Group of themes of an edition')}`;

const THEME = `
  CREATE TABLE matrix_theme (
    edition_id text COLLATE "C",
    id text COLLATE "C",
    category_id text COLLATE "C" NOT NULL,
    position integer NOT NULL,
    label text COLLATE french NOT NULL,
    description text NOT NULL,
    provenance text COLLATE "C" NOT NULL,
    ${shipped('matrix_theme')},
    PRIMARY KEY (edition_id, id),
    CONSTRAINT matrix_theme_category_fk FOREIGN KEY (edition_id, category_id) REFERENCES matrix_category (edition_id, id),
    CONSTRAINT matrix_theme_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    CONSTRAINT matrix_theme_texts_check CHECK (label ~ '[^[:space:]]' AND description ~ '[^[:space:]]'),
    CONSTRAINT matrix_theme_position_check CHECK (position >= 0),
    CONSTRAINT matrix_theme_provenance_check CHECK (provenance IN ('published', 'inferred'))
  );
  CREATE INDEX matrix_theme_category_idx ON matrix_theme (edition_id, category_id);
  ${shippedComments('matrix_theme', 'One of the 16 themes of an edition', {
    provenance: "published: the association's own name; inferred: ours",
  })}`;

const SERVICE = `
  CREATE TABLE matrix_service (
    edition_id text COLLATE "C",
    id text COLLATE "C",
    theme_id text COLLATE "C" NOT NULL,
    position integer NOT NULL,
    label text COLLATE french NOT NULL,
    description text NOT NULL,
    derived_from text[] NOT NULL,
    ${shipped('matrix_service')},
    PRIMARY KEY (edition_id, id),
    CONSTRAINT matrix_service_theme_fk FOREIGN KEY (edition_id, theme_id) REFERENCES matrix_theme (edition_id, id),
    CONSTRAINT matrix_service_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    CONSTRAINT matrix_service_texts_check CHECK (label ~ '[^[:space:]]' AND description ~ '[^[:space:]]'),
    CONSTRAINT matrix_service_position_check CHECK (position >= 0)
  );
  CREATE INDEX matrix_service_theme_idx ON matrix_service (edition_id, theme_id);
  ${shippedComments('matrix_service', 'One of the 139 digital services of an edition', {
    derived_from: 'Services of 2014 it was rebuilt from',
  })}`;
