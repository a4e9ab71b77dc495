import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, isSystem, privateToPerson, rowSecurity } from './sql.js';

/**
 * What is left of each budget of attempts, for all the processes of the site; and the devices that an account was
 * signed in on, which have a budget of their own: a neighbour's wrong tries do not shut their owner out.
 */
export class Attempts1760000093000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${ATTEMPTS}
      ${DEVICES}
      GRANT SELECT, INSERT, UPDATE, DELETE ON attempt_budget, known_device TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_device, attempt_budget');
  }
}

/** A crash of the database forgets them, which only costs a few guesses: nothing is written twice for them. */
const ATTEMPTS = `
  CREATE UNLOGGED TABLE attempt_budget (
    key text COLLATE "C" PRIMARY KEY,
    remaining double precision NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT attempt_budget_key_check CHECK (key ~ '^[0-9a-f]{64}$'),
    CONSTRAINT attempt_budget_remaining_check CHECK (remaining >= 0 AND remaining <= 1000)
  );
  CREATE INDEX attempt_budget_at_idx ON attempt_budget (at);
  ${comments('attempt_budget', 'What is left of a budget of attempts; forgotten once it is whole again', {
    key: 'Keyed digest of what is counted: neither an address nor a network is read in it',
    remaining: 'As it was at that instant; it grows since',
  })}
  ${rowSecurity('attempt_budget', { read: isSystem('sign-in'), write: isSystem('sign-in') })}`;

const DEVICES = `
  CREATE TABLE known_device (
    hash text COLLATE "C" PRIMARY KEY,
    person_id text COLLATE "C" NOT NULL CONSTRAINT known_device_person_fk REFERENCES person,
    created_at timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    CONSTRAINT known_device_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT known_device_dates_check CHECK (last_used_at >= created_at)
  );
  CREATE INDEX known_device_person_idx ON known_device (person_id);
  ${comments('known_device', 'A browser that an account was signed in from: it opens nothing', {
    hash: 'SHA-256 of what its cookie holds and of the account: two accounts of one browser are not told to be',
  })}
  ${privateToPerson('known_device', ['sign-in'])}`;
