import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noteChangesOf, shipped, shippedComments } from './sql.js';

const TABLES = ['motion_module', 'module_question', 'module_question_proposal'];

/** The complementary module: questions beside the label matrix, each a direct evidence for proposals. */
export class MotionModule1760000070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MODULE);
    await runner.query(QUESTION);
    await runner.query(QUESTION_PROPOSAL);
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON motion_module, module_question TO oeeo_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON module_question_proposal TO oeeo_app;`);
    for (const table of TABLES) await runner.query(noteChangesOf(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE module_question_proposal, module_question, motion_module`);
  }
}

const MODULE = `
  CREATE TABLE motion_module (
    id text COLLATE "C" PRIMARY KEY,
    label text COLLATE french NOT NULL,
    purpose text NOT NULL,
    answers_note text NOT NULL,
    review text COLLATE "C" NOT NULL,
    ${shipped('motion_module')},
    CONSTRAINT motion_module_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    CONSTRAINT motion_module_texts_check CHECK (
      label ~ '[^[:space:]]' AND purpose ~ '[^[:space:]]' AND answers_note ~ '[^[:space:]]'
    ),
    CONSTRAINT motion_module_review_check CHECK (review IN ('proposed', 'validated'))
  );
  ${shippedComments(
    'motion_module',
    'Complementary questions beside the label matrix: answered on their own, never counted in its services',
  )}`;

const QUESTION = `
  CREATE TABLE module_question (
    id text COLLATE "C" PRIMARY KEY,
    module_id text COLLATE "C" NOT NULL CONSTRAINT module_question_module_fk REFERENCES motion_module,
    position integer NOT NULL,
    label text COLLATE french NOT NULL,
    kind text COLLATE "C" NOT NULL,
    unit text,
    help text NOT NULL,
    expected_evidence text NOT NULL,
    adds text NOT NULL,
    territory_types text[] NOT NULL,
    population_min integer,
    population_note text,
    legal_basis jsonb,
    note text,
    review text COLLATE "C" NOT NULL,
    ${shipped('module_question')},
    CONSTRAINT module_question_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    CONSTRAINT module_question_position_check CHECK (position >= 0),
    CONSTRAINT module_question_texts_check CHECK (
      label ~ '[^[:space:]]' AND unit ~ '[^[:space:]]' AND help ~ '[^[:space:]]' AND expected_evidence ~ '[^[:space:]]'
      AND adds ~ '[^[:space:]]' AND population_note ~ '[^[:space:]]' AND note ~ '[^[:space:]]'
    ),
    CONSTRAINT module_question_kind_check CHECK (kind IN ('level', 'yes-no-date', 'number')),
    CONSTRAINT module_question_unit_check CHECK ((kind = 'number') = (unit IS NOT NULL)),
    CONSTRAINT module_question_territory_types_check CHECK (
      territory_types <@ ARRAY['country', 'region', 'department', 'overseas', 'epci', 'commune']::text[]
      AND cardinality(territory_types) > 0
    ),
    CONSTRAINT module_question_population_check CHECK (population_min > 0),
    CONSTRAINT module_question_legal_basis_check CHECK (jsonb_typeof(legal_basis) = 'object'),
    CONSTRAINT module_question_review_check CHECK (review IN ('proposed', 'validated'))
  );
  CREATE INDEX module_question_module_idx ON module_question (module_id);
  ${shippedComments('module_question', 'A question of the complementary module', {
    kind: 'level: a level of the edition of the matrix; yes-no-date; number: in its unit',
    adds: 'What it brings that the matrix does not show',
    territory_types: 'Kinds of collectivities it is put to',
    population_min: 'Inhabitants from which it is a duty or can be compared; it stays open below',
    legal_basis: 'The text that makes it a duty, its address, and of whom',
  })}`;

const QUESTION_PROPOSAL = `
  CREATE TABLE module_question_proposal (
    question_id text COLLATE "C" CONSTRAINT module_question_proposal_question_fk REFERENCES module_question,
    proposal_id text COLLATE "C" CONSTRAINT module_question_proposal_proposal_fk REFERENCES proposal,
    ${shipped('module_question_proposal')},
    PRIMARY KEY (question_id, proposal_id)
  );
  CREATE INDEX module_question_proposal_proposal_idx ON module_question_proposal (proposal_id);
  ${shippedComments(
    'module_question_proposal',
    'The proposals for which the answer to a question is direct evidence',
  )}`;
