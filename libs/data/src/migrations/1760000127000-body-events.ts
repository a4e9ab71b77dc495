import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, noteChangesOf } from './sql.js';

/**
 * What happened to a body that an admin added: members that joined and left, a name, its end and, when that was a
 * mistake, its coming back. Written by those who work for the association, like the body itself; never rewritten.
 */
export class BodyEvents1760000127000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BODY_EVENT);
    await runner.query(noteChangesOf('body_event'));
    await runner.query(`
      CREATE TRIGGER body_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON body_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER body_event_staff BEFORE INSERT ON body_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();
      GRANT SELECT, INSERT ON body_event TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE body_event');
  }
}

const BODY_EVENT = `
  CREATE TABLE body_event (
    body_id text COLLATE "C" CONSTRAINT body_event_body_fk REFERENCES collectivity,
    sequence integer,
    kind text COLLATE "C" NOT NULL,
    effective_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    reason text,
    joined_ids text[] NOT NULL,
    left_ids text[] NOT NULL,
    former_name text COLLATE french,
    PRIMARY KEY (body_id, sequence),
    CONSTRAINT body_event_sequence_check CHECK (sequence > 0),
    CONSTRAINT body_event_kind_check CHECK (kind IN ('added', 'changed', 'closed', 'reopened')),
    CONSTRAINT body_event_reason_check CHECK ((reason IS NOT NULL) = (kind IN ('closed', 'reopened'))),
    CONSTRAINT body_event_texts_check CHECK (reason ~ '[^[:space:]]' AND former_name ~ '[^[:space:]]'),
    CONSTRAINT body_event_members_check CHECK (
      kind IN ('added', 'changed') OR joined_ids || left_ids = '{}'
    )
  );
  ${comments(
    'body_event',
    'What happened to a body that an admin added: its members over time, its end (append-only)',
    {
      sequence: 'In the order they were recorded',
      effective_on: 'The day from which it holds',
      recorded_at: 'When this site wrote it down',
      reason: 'Why it was closed, or why that was a mistake; public',
      joined_ids: 'Ids of the collectivities that joined it',
      left_ids: 'Ids of those that left it',
      former_name: 'When it took another one',
    },
  )}`;
