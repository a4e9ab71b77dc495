import type { MigrationInterface, QueryRunner } from 'typeorm';
import { shipped, shippedComments } from './sql.js';

/** Motions, their axes and measures, and the four stable stakes that the axes of all years are mapped to. */
export class Motions1760000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STAKE);
    await runner.query(MOTION);
    await runner.query(CONGRESS_WITHOUT_TEXT);
    await runner.query(AXIS);
    await runner.query(MEASURE);
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE ON stake, motion, congress_without_text, axis, measure TO oeeo_app`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE measure, axis, congress_without_text, motion, stake`);
  }
}

const STAKE = `
  CREATE TABLE stake (
    id text COLLATE "C" PRIMARY KEY,
    label text COLLATE french NOT NULL,
    description text NOT NULL,
    position integer NOT NULL,
    review text COLLATE "C" NOT NULL,
    ${shipped('stake')},
    CONSTRAINT stake_id_check CHECK (id IN ('access', 'responsible-strategy', 'public-services', 'risks')),
    CONSTRAINT stake_texts_check CHECK (label ~ '[^[:space:]]' AND description ~ '[^[:space:]]'),
    CONSTRAINT stake_position_check CHECK (position >= 0),
    CONSTRAINT stake_review_check CHECK (review IN ('proposed', 'validated'))
  );
  ${shippedComments(
    'stake',
    'The four stable stakes: the axes of every year are mapped to them, so that years compare',
    {
      review: 'The mapping of axes to stakes is our reading until the association validates it',
    },
  )}`;

const MOTION = `
  CREATE TABLE motion (
    id text COLLATE "C" PRIMARY KEY,
    year integer NOT NULL,
    congress_number integer NOT NULL,
    title text COLLATE french NOT NULL,
    held_from date,
    held_to date,
    date_precision text COLLATE "C" NOT NULL,
    place text,
    venue text,
    organiser text NOT NULL,
    contributions integer,
    contributors integer,
    participants text,
    partners text[] NOT NULL,
    sponsors jsonb NOT NULL,
    delivery jsonb,
    full_text_available boolean NOT NULL,
    note text,
    source_file text NOT NULL,
    ${shipped('motion')},
    CONSTRAINT motion_id_check CHECK (id = year::text AND year BETWEEN 2000 AND 2100),
    CONSTRAINT motion_texts_check CHECK (
      title ~ '[^[:space:]]' AND organiser ~ '[^[:space:]]' AND source_file ~ '[^[:space:]]'
      AND place ~ '[^[:space:]]' AND venue ~ '[^[:space:]]' AND participants ~ '[^[:space:]]' AND note ~ '[^[:space:]]'
    ),
    CONSTRAINT motion_counts_check CHECK (congress_number > 0 AND contributions >= 0 AND contributors >= 0),
    CONSTRAINT motion_date_precision_check CHECK (date_precision IN ('day', 'month', 'quarter', 'year')),
    CONSTRAINT motion_dates_check CHECK (
      (date_precision <> 'day' OR held_from IS NOT NULL) AND (held_from IS NULL) = (held_to IS NULL)
      AND held_to >= held_from
    ),
    CONSTRAINT motion_sponsors_check CHECK (jsonb_typeof(sponsors) = 'array'),
    CONSTRAINT motion_delivery_check CHECK (jsonb_typeof(delivery) = 'object')
  );
  CREATE UNIQUE INDEX motion_congress_number_key ON motion (congress_number);
  ${shippedComments('motion', 'The text a congress handed to the Government: what the product follows', {
    id: 'Year of the congress',
    date_precision: 'A day that our sources do not give is not invented',
    sponsors: 'Named persons, as the published document prints them',
    delivery: 'To whom it was handed and when; null when no handing over is known',
    full_text_available: 'False when only a summary of the motion was found: the page says so',
    source_file: 'Document the verbatim texts were read in',
  })}`;

const CONGRESS_WITHOUT_TEXT = `
  CREATE TABLE congress_without_text (
    year integer PRIMARY KEY,
    congress_number integer NOT NULL,
    held_from date,
    held_to date,
    place text,
    note text,
    source text NOT NULL,
    ${shipped('congress_without_text')},
    CONSTRAINT congress_without_text_year_check CHECK (year BETWEEN 2000 AND 2100 AND congress_number > 0),
    CONSTRAINT congress_without_text_texts_check CHECK (
      source ~ '[^[:space:]]' AND place ~ '[^[:space:]]' AND note ~ '[^[:space:]]'
    ),
    CONSTRAINT congress_without_text_dates_check CHECK (
      (held_from IS NULL) = (held_to IS NULL) AND held_to >= held_from
    )
  );
  ${shippedComments(
    'congress_without_text',
    'A congress whose motion is not in our sources: the site says so rather than keep silent',
  )}`;

const AXIS = `
  CREATE TABLE axis (
    id text COLLATE "C" PRIMARY KEY,
    motion_id text COLLATE "C" NOT NULL CONSTRAINT axis_motion_fk REFERENCES motion,
    position integer NOT NULL,
    title text COLLATE french NOT NULL,
    question text,
    intro text,
    keywords text[] NOT NULL,
    workshop jsonb,
    stake_id text COLLATE "C" NOT NULL CONSTRAINT axis_stake_fk REFERENCES stake,
    ${shipped('axis')},
    CONSTRAINT axis_id_check CHECK (id ~ '^[0-9]{4}-[0-9]+$' AND starts_with(id, motion_id || '-')),
    CONSTRAINT axis_texts_check CHECK (
      title ~ '[^[:space:]]' AND question ~ '[^[:space:]]' AND intro ~ '[^[:space:]]'
    ),
    CONSTRAINT axis_position_check CHECK (position >= 0),
    CONSTRAINT axis_workshop_check CHECK (jsonb_typeof(workshop) = 'object')
  );
  CREATE INDEX axis_motion_idx ON axis (motion_id);
  CREATE INDEX axis_stake_idx ON axis (stake_id);
  ${shippedComments('axis', 'First level of a motion', {
    workshop: 'Workshop of the congress that wrote the axis, as the document names it',
    stake_id: 'Our reading; a proposal may lie elsewhere than its axis',
  })}`;

const MEASURE = `
  CREATE TABLE measure (
    id text COLLATE "C" PRIMARY KEY,
    motion_id text COLLATE "C" NOT NULL CONSTRAINT measure_motion_fk REFERENCES motion,
    axis_id text COLLATE "C" NOT NULL CONSTRAINT measure_axis_fk REFERENCES axis,
    position integer NOT NULL,
    title text COLLATE french NOT NULL,
    display_title text COLLATE french NOT NULL,
    keywords text[] NOT NULL,
    ${shipped('measure')},
    CONSTRAINT measure_id_check CHECK (
      id ~ '^[0-9]{4}-[0-9]+[.][0-9]+$' AND starts_with(id, axis_id || '.') AND starts_with(axis_id, motion_id || '-')
    ),
    CONSTRAINT measure_texts_check CHECK (title ~ '[^[:space:]]' AND display_title ~ '[^[:space:]]'),
    CONSTRAINT measure_position_check CHECK (position >= 0)
  );
  CREATE INDEX measure_motion_idx ON measure (motion_id);
  CREATE INDEX measure_axis_idx ON measure (axis_id);
  ${shippedComments('measure', 'Second level of a motion; the motions of 2021 and 2025 have none', {
    title: 'As published',
    display_title: 'Capitals given back their lower case',
  })}`;
