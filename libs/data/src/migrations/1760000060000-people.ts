import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, IS_STAFF, isPerson, isSystem, privateToPerson, readsCollectivity, rowSecurity } from './sql.js';

/** Accounts, what they are signed in with, what they may do where, and the sessions they have open. */
export class People1760000060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [
      PERSON,
      CREDENTIAL,
      SECOND_FACTOR,
      RECOVERY_CODE,
      ACCESS_LINK,
      SITE_ROLE,
      MEMBERSHIP,
      SESSION,
    ]) {
      await runner.query(table);
    }
    await runner.query(SECURITY);
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON person, access_link TO oeeo_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON
        credential, second_factor, recovery_code, site_role, membership, session TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE session, membership, site_role, access_link, recovery_code, second_factor, credential, person',
    );
  }
}

const PERSON = `
  CREATE TABLE person (
    id text COLLATE "C" PRIMARY KEY,
    email text COLLATE "C",
    name text COLLATE french NOT NULL,
    created_at timestamptz NOT NULL,
    erased_at timestamptz,
    CONSTRAINT person_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$'),
    CONSTRAINT person_email_check CHECK (
      email = lower(email) AND email ~ '^[^[:space:]@]+@[^[:space:]@]+$' AND length(email) <= 254
    ),
    CONSTRAINT person_name_check CHECK (name ~ '[^[:space:]]' AND length(name) <= 120),
    CONSTRAINT person_erased_check CHECK ((erased_at IS NULL) = (email IS NOT NULL))
  );
  CREATE UNIQUE INDEX person_email_key ON person (email);
  ${comments('person', 'Somebody with an account; once erased, the pseudonym under which their acts stay', {
    email: 'What they sign in with, in lower case; null once erased',
    name: 'As they write it; a pseudonym once erased',
  })}`;

const CREDENTIAL = `
  CREATE TABLE credential (
    person_id text COLLATE "C" PRIMARY KEY CONSTRAINT credential_person_fk REFERENCES person,
    hash text COLLATE "C" NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT credential_hash_check CHECK (starts_with(hash, '$argon2id$'))
  );
  ${comments('credential', 'The passphrase of a person, hashed with argon2id', {
    hash: 'With its salt and its parameters, as argon2 writes them',
  })}`;

const SECOND_FACTOR = `
  CREATE TABLE second_factor (
    person_id text COLLATE "C" PRIMARY KEY CONSTRAINT second_factor_person_fk REFERENCES person,
    secret text COLLATE "C" NOT NULL,
    key_id text COLLATE "C" NOT NULL,
    created_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    last_step integer,
    CONSTRAINT second_factor_secret_check CHECK (secret ~ '^[A-Za-z0-9_-]{40,}$'),
    CONSTRAINT second_factor_key_check CHECK (key_id ~ '^[0-9a-f]{8}$'),
    CONSTRAINT second_factor_step_check CHECK (last_step >= 0)
  );
  ${comments('second_factor', 'What makes the codes of six figures of a person (TOTP)', {
    secret: 'Encrypted (AES-256-GCM) by a key that is not in the database',
    key_id: 'Which key: the beginning of its SHA-256',
    confirmed_at: 'When a first code proved that the device holds it; null: it opens nothing',
    last_step: 'The step of the last code taken: that code and those before it are refused from then on',
  })}`;

const RECOVERY_CODE = `
  CREATE TABLE recovery_code (
    person_id text COLLATE "C" CONSTRAINT recovery_code_person_fk REFERENCES person,
    hash text COLLATE "C",
    used_at timestamptz,
    PRIMARY KEY (person_id, hash),
    CONSTRAINT recovery_code_hash_check CHECK (hash ~ '^[0-9a-f]{64}$')
  );
  ${comments('recovery_code', 'Codes that stand for the second factor, each once', {
    hash: 'SHA-256 of the code, which has eighty random bits',
  })}`;

const ACCESS_LINK = `
  CREATE TABLE access_link (
    id text COLLATE "C" PRIMARY KEY,
    purpose text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL CONSTRAINT access_link_person_fk REFERENCES person,
    token_hash text COLLATE "C" NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text COLLATE "C" NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT access_link_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$'),
    CONSTRAINT access_link_purpose_check CHECK (purpose IN ('invitation', 'reset')),
    CONSTRAINT access_link_token_check CHECK (token_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT access_link_dates_check CHECK (
      expires_at > created_at AND used_at >= created_at AND (used_at IS NULL OR revoked_at IS NULL)
    )
  );
  CREATE UNIQUE INDEX access_link_token_key ON access_link (token_hash);
  CREATE UNIQUE INDEX access_link_open_key ON access_link (person_id) WHERE used_at IS NULL AND revoked_at IS NULL;
  ${comments('access_link', 'A link used once, for a time: an invitation, or the choice of a new passphrase', {
    token_hash: 'SHA-256 of what the link holds: whoever reads this table cannot use it',
    created_by: 'The person, or the program, that made it',
  })}`;

const SITE_ROLE = `
  CREATE TABLE site_role (
    person_id text COLLATE "C" CONSTRAINT site_role_person_fk REFERENCES person,
    role text COLLATE "C",
    state_service text,
    granted_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, role),
    CONSTRAINT site_role_role_check CHECK (role IN ('correspondent', 'staff', 'reviewer', 'board', 'admin')),
    CONSTRAINT site_role_service_check CHECK (
      (role = 'correspondent') = (state_service IS NOT NULL) AND state_service ~ '[^[:space:]]'
    )
  );
  ${comments('site_role', 'What a person is on the whole site', {
    state_service: 'The service of the State for which a correspondent replies',
  })}`;

const MEMBERSHIP = `
  CREATE TABLE membership (
    person_id text COLLATE "C" CONSTRAINT membership_person_fk REFERENCES person,
    collectivity_id text COLLATE "C" CONSTRAINT membership_collectivity_fk REFERENCES collectivity,
    role text COLLATE "C" NOT NULL,
    quality text COLLATE "C",
    delegation_reference text,
    delegation_date date,
    attached_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, collectivity_id),
    CONSTRAINT membership_role_check CHECK (role IN ('agent', 'elected')),
    CONSTRAINT membership_quality_check CHECK (
      quality IN ('mayor', 'president', 'delegate') AND (quality IS NULL OR role = 'elected')
    ),
    CONSTRAINT membership_delegation_check CHECK (
      (delegation_reference IS NULL) = (delegation_date IS NULL)
      AND (delegation_reference IS NOT NULL) = (quality IS NOT DISTINCT FROM 'delegate')
      AND delegation_reference ~ '[^[:space:]]' AND length(delegation_reference) <= 120
    )
  );
  CREATE INDEX membership_collectivity_idx ON membership (collectivity_id);
  CREATE UNIQUE INDEX membership_head_key ON membership (collectivity_id) WHERE quality IN ('mayor', 'president');
  ${comments('membership', 'What a person is in one collectivity', {
    quality: 'In what quality an elected member validates; null: does not',
    delegation_reference: 'The act by which the mayor or the president lets a delegate validate',
  })}`;

const SESSION = `
  CREATE TABLE session (
    id text COLLATE "C" PRIMARY KEY,
    token_hash text COLLATE "C" NOT NULL,
    person_id text COLLATE "C" NOT NULL CONSTRAINT session_person_fk REFERENCES person,
    stage text COLLATE "C" NOT NULL,
    second_factor boolean NOT NULL,
    collectivity_id text COLLATE "C" CONSTRAINT session_collectivity_fk REFERENCES collectivity,
    device text NOT NULL,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT session_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$'),
    CONSTRAINT session_token_check CHECK (token_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT session_stage_check CHECK (
      stage IN ('second-factor-expected', 'signed-in') AND (stage = 'signed-in' OR NOT second_factor)
    ),
    CONSTRAINT session_device_check CHECK (length(device) <= 120)
  );
  CREATE UNIQUE INDEX session_token_key ON session (token_hash);
  CREATE INDEX session_person_idx ON session (person_id, created_at);
  CREATE INDEX session_collectivity_idx ON session (collectivity_id);
  ${comments('session', 'The time a person is signed in on one device', {
    token_hash: 'SHA-256 of what the cookie holds: whoever reads this table cannot take the session',
    stage: 'Between the passphrase and the second factor it opens nothing',
    second_factor: 'True once a second factor was given in it',
    collectivity_id: 'The one in whose name the person acts now, among theirs',
    device: 'Browser and system, as their owner would call them',
  })}`;

const SIGN_IN = isSystem('sign-in');

/** A person leaves by themself, when they erase their account; only the staff lets in. */
const leave = (table: string): string =>
  `CREATE POLICY ${table}_leave ON ${table} FOR DELETE USING (${isPerson('person_id')} OR ${SIGN_IN});`;

/** Who validates holds what they are in the collectivity until they have, and changes nothing of it. */
const HOLD_MEMBERSHIP = `ALTER POLICY membership_update ON membership USING (${IS_STAFF} OR ${isPerson('person_id')});`;

const SECURITY = [
  rowSecurity('membership', {
    read: `${isPerson('person_id')} OR ${readsCollectivity('collectivity_id')} OR ${IS_STAFF} OR ${SIGN_IN}`,
    write: IS_STAFF,
  }),
  leave('membership'),
  HOLD_MEMBERSHIP,
  rowSecurity('person', {
    // The memberships that a reader sees are those of their own collectivities.
    read: `${isPerson('id')} OR ${IS_STAFF} OR ${SIGN_IN}
      OR EXISTS (SELECT FROM membership WHERE membership.person_id = person.id)`,
    write: `${isPerson('id')} OR ${IS_STAFF} OR ${SIGN_IN}`,
  }),
  privateToPerson('credential', ['sign-in']),
  privateToPerson('second_factor', ['sign-in', 'command']),
  privateToPerson('recovery_code', ['sign-in']),
  rowSecurity('access_link', { read: `${IS_STAFF} OR ${SIGN_IN}`, write: `${IS_STAFF} OR ${SIGN_IN}` }),
  rowSecurity('site_role', { read: `${isPerson('person_id')} OR ${IS_STAFF} OR ${SIGN_IN}`, write: IS_STAFF }),
  leave('site_role'),
  rowSecurity('session', {
    read: `${isPerson('person_id')} OR ${IS_STAFF} OR ${SIGN_IN}`,
    write: `${isPerson('person_id')} OR ${IS_STAFF} OR ${SIGN_IN}`,
  }),
].join('\n');
