import type { MigrationInterface, QueryRunner } from 'typeorm';
import { shipped, shippedComments } from './sql.js';

/** Sources one can go and read, and the territories of the official geographic code. */
export class EvidenceAndTerritories1760000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EVIDENCE);
    await runner.query(TERRITORY);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON evidence, territory TO oeeo_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE territory, evidence`);
  }
}

const EVIDENCE = `
  CREATE TABLE evidence (
    id text COLLATE "C" PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    publisher text COLLATE french NOT NULL,
    title text COLLATE french NOT NULL,
    reference text,
    url text,
    url_built boolean NOT NULL,
    published_on date,
    retrieved_on date,
    valid_until date,
    ${shipped('evidence')},
    CONSTRAINT evidence_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$'),
    CONSTRAINT evidence_kind_check CHECK (
      kind IN (
        'law', 'decree', 'budget-bill', 'enacted-budget', 'spending', 'dataset', 'official-reply', 'deliberation',
        'press', 'other'
      )
    ),
    CONSTRAINT evidence_texts_check CHECK (
      publisher ~ '[^[:space:]]' AND title ~ '[^[:space:]]' AND reference ~ '[^[:space:]]'
    ),
    CONSTRAINT evidence_url_check CHECK (url ~ '^https?://[^[:space:]]+$' AND (url IS NOT NULL OR NOT url_built)),
    CONSTRAINT evidence_dates_check CHECK (valid_until >= published_on)
  );
  ${shippedComments('evidence', 'A source one can go and read: no status is said without one where it must have one', {
    url_built: "True when the address was formed by us from the document's number: to open before citing it",
    valid_until: 'Day after which the source no longer proves what it proved',
  })}`;

const TERRITORY = `
  CREATE TABLE territory (
    id text COLLATE "C" PRIMARY KEY,
    type text COLLATE "C" NOT NULL,
    code text COLLATE "C" NOT NULL,
    name text COLLATE french NOT NULL,
    parent_id text COLLATE "C" CONSTRAINT territory_parent_fk REFERENCES territory,
    population integer,
    vintage integer NOT NULL,
    ${shipped('territory')},
    CONSTRAINT territory_type_check CHECK (type IN ('country', 'region', 'department', 'epci', 'commune')),
    CONSTRAINT territory_id_check CHECK (
      code ~ '^[0-9A-Z]+$'
      AND id = CASE type
        WHEN 'country' THEN 'FR'
        WHEN 'region' THEN 'REG-' || code
        WHEN 'department' THEN 'DEP-' || code
        WHEN 'epci' THEN 'EPCI-' || code
        ELSE 'COM-' || code
      END
    ),
    CONSTRAINT territory_texts_check CHECK (name ~ '[^[:space:]]'),
    CONSTRAINT territory_parent_check CHECK ((type = 'country') = (parent_id IS NULL)),
    CONSTRAINT territory_population_check CHECK (population >= 0),
    CONSTRAINT territory_vintage_check CHECK (vintage BETWEEN 2000 AND 2100)
  );
  CREATE INDEX territory_parent_idx ON territory (parent_id);
  CREATE UNIQUE INDEX territory_type_code_key ON territory (type, code);
  ${shippedComments('territory', 'A territory of the official geographic code of a year', {
    id: 'The type keeps DEP-01 (Ain) and REG-01 (Guadeloupe) apart',
    code: 'Text: 2A, 01, 974',
    vintage: 'Year of the geographic code the row comes from: communes merge',
  })}`;
