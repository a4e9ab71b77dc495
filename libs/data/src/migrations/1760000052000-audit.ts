import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, IS_STAFF, isPerson, isSystem, rowSecurity } from './sql.js';

/**
 * Who did what: rows written in the transaction of what they tell, then sealed in the order of commits. Nobody is
 * granted to change one, and a trigger refuses the owner too; what a person may ask to be forgotten is kept apart.
 */
export class Audit1760000052000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENTRY);
    await runner.query(SEAL);
    await runner.query(PERSONAL);
    await runner.query(GENESIS);
    await runner.query(APPEND_ONLY);
    await runner.query(RIGHTS);
    await runner.query(`
      ALTER TABLE import_run ADD COLUMN asked_by text COLLATE "C";
      COMMENT ON COLUMN import_run.asked_by IS 'In whose name it was handed over, then asked to be published';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_run DROP COLUMN asked_by;
      DROP TABLE audit_person_value, audit_person_key, audit_seal, audit_entry;`);
  }
}

const ENTRY = `
  CREATE TABLE audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
    at timestamptz NOT NULL DEFAULT now(),
    identity text COLLATE "C" DEFAULT current_identity(),
    operation text COLLATE "C" NOT NULL,
    outcome text COLLATE "C" NOT NULL,
    subject_table text COLLATE "C",
    subject_id text COLLATE "C",
    collectivity_id text COLLATE "C",
    before jsonb,
    after jsonb,
    personal jsonb,
    request_id text COLLATE "C" DEFAULT current_request(),
    CONSTRAINT audit_entry_operation_check CHECK (operation ~ '^[a-z][a-z-]{0,79}$'),
    CONSTRAINT audit_entry_outcome_check CHECK (outcome IN ('done', 'refused'))
  );
  CREATE INDEX audit_entry_order_idx ON audit_entry (transaction, id);
  CREATE INDEX audit_entry_identity_idx ON audit_entry (identity, id);
  ${comments('audit_entry', 'Who did what, or was refused it: written in the transaction of what it tells', {
    transaction: 'The transaction that wrote it; those that end before any still under way are sealed',
    identity: 'A person’s id, system: and the name of a program, or null for nobody',
    before: 'What the change replaced, without a personal value',
    after: 'What the change left, without a personal value',
    personal: 'Keyed digests of the personal values that were in it, by their names',
    request_id: 'The request of the API, as its logs and its answer call it',
  })}`;

const SEAL = `
  CREATE TABLE audit_seal (
    position bigint PRIMARY KEY,
    entry_id bigint CONSTRAINT audit_seal_entry_key UNIQUE CONSTRAINT audit_seal_entry_fk REFERENCES audit_entry,
    covers text,
    entry_hash text COLLATE "C" NOT NULL,
    hash text COLLATE "C" NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT audit_seal_position_check CHECK (position >= 0),
    CONSTRAINT audit_seal_genesis_check CHECK (
      (position = 0) = (entry_id IS NULL) AND (position = 0) = (covers IS NOT NULL)
    ),
    CONSTRAINT audit_seal_hashes_check CHECK (entry_hash ~ '^[0-9a-f]{64}$' AND hash ~ '^[0-9a-f]{64}$')
  );
  ${comments('audit_seal', 'The chain: each seal holds one entry and the seal before it', {
    position: 'In the order of commits, without a gap; 0 is what was loaded before there was an audit',
    covers: 'Of the first seal: rows and digest of each public table at that time',
    entry_hash: 'SHA-256 of the entry in its canonical form',
    hash: 'SHA-256 of the hash before and of the entry’s',
  })}`;

const PERSONAL = `
  CREATE TABLE audit_person_key (
    person_id text COLLATE "C" PRIMARY KEY,
    key bytea NOT NULL,
    CONSTRAINT audit_person_key_key_check CHECK (length(key) = 32)
  );
  CREATE TABLE audit_person_value (
    entry_id bigint CONSTRAINT audit_person_value_entry_fk REFERENCES audit_entry,
    name text COLLATE "C",
    person_id text COLLATE "C" NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (entry_id, name)
  );
  CREATE INDEX audit_person_value_person_idx ON audit_person_value (person_id);
  ${comments('audit_person_key', 'By which a person’s values are digested: without it a digest tells nothing')}
  ${comments('audit_person_value', 'The personal values of the entries: erased with the person, the chain holds')}`;

/** What the tables hold now, as the application may be told of it by anybody. */
const GENESIS = `
  DO $$
  DECLARE
    name text;
    part jsonb;
    covered jsonb := '{}';
  BEGIN
    FOR name IN
      SELECT relname FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT relforcerowsecurity
        AND relname NOT LIKE 'audit\\_%' AND relname NOT IN ('schema_migration', 'staged_observation')
      ORDER BY relname COLLATE "C"
    LOOP
      EXECUTE format(
        'SELECT jsonb_build_object(''rows'', count(*), ''sha256'', encode(sha256(convert_to(
           coalesce(string_agg(line, E''\\n'' ORDER BY line COLLATE "C"), ''''), ''UTF8'')), ''hex''))
         FROM (SELECT encode(sha256(convert_to(whole::text, ''UTF8'')), ''hex'') AS line FROM %I AS whole) AS lines',
        name
      ) INTO part;
      covered := covered || jsonb_build_object(name, part);
    END LOOP;
    INSERT INTO audit_seal (position, covers, entry_hash, hash)
    SELECT 0, covered::text, entry_hash,
      encode(sha256(convert_to(repeat('0', 64) || E'\\n' || entry_hash, 'UTF8')), 'hex')
    FROM (SELECT encode(sha256(convert_to(covered::text, 'UTF8')), 'hex') AS entry_hash) AS content;
  END
  $$`;

const APPEND_ONLY = ['audit_entry', 'audit_seal']
  .map(
    (table) => `
  CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`,
  )
  .join('');

/** When, who and which request are not for the application to say: the columns have their defaults, and no grant. */
const RIGHTS = `
  GRANT SELECT ON audit_entry, audit_seal, audit_person_key, audit_person_value TO oeeo_app;
  GRANT INSERT (operation, outcome, subject_table, subject_id, collectivity_id, before, after, personal)
    ON audit_entry TO oeeo_app;
  GRANT SELECT ON SEQUENCE audit_entry_id_seq TO oeeo_app;
  GRANT INSERT (position, entry_id, entry_hash, hash) ON audit_seal TO oeeo_app;
  GRANT INSERT, DELETE ON audit_person_key, audit_person_value TO oeeo_app;
  ${rowSecurity('audit_entry', {
    read: `${IS_STAFF} OR ${isPerson('identity')}`,
    write: 'identity IS NOT DISTINCT FROM (SELECT current_identity())',
  })}
  ${rowSecurity('audit_seal', { read: 'true', write: isSystem('worker') })}
  ${['audit_person_key', 'audit_person_value']
    .map((table) => {
      const condition = `${IS_STAFF} OR ${isPerson('person_id')} OR ${isSystem('sign-in')}`;
      return rowSecurity(table, { read: condition, write: condition });
    })
    .join('')}`;
