import type { MigrationInterface, QueryRunner } from 'typeorm';
import { shipped, shippedComments } from './sql.js';

/** What was said, handed or written between the association and the State or Parliament. */
export class Exchanges1760000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXCHANGE);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON exchange TO oeeo_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE exchange`);
  }
}

const EXCHANGE = `
  CREATE TABLE exchange (
    id text COLLATE "C" PRIMARY KEY,
    congress_year integer,
    kind text COLLATE "C" NOT NULL,
    side text COLLATE "C" NOT NULL,
    date text COLLATE "C" NOT NULL,
    date_precision text COLLATE "C" NOT NULL,
    counterpart_name text,
    counterpart_role text NOT NULL,
    summary text NOT NULL,
    subject text,
    question jsonb,
    cited_actions jsonb NOT NULL,
    fact_refs text[] NOT NULL,
    sources text[] NOT NULL,
    note text,
    ${shipped('exchange')},
    CONSTRAINT exchange_id_check CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    CONSTRAINT exchange_congress_year_check CHECK (congress_year BETWEEN 2000 AND 2100),
    CONSTRAINT exchange_kind_check CHECK (
      kind IN ('delivery', 'audience', 'speech', 'announcement', 'written-reply', 'parliamentary-reply', 'request')
    ),
    CONSTRAINT exchange_side_check CHECK (side IN ('government', 'parliament', 'agency', 'association')),
    CONSTRAINT exchange_date_check CHECK (is_partial_date(date)),
    CONSTRAINT exchange_date_precision_check CHECK (
      date_precision IN ('day', 'month', 'quarter', 'year')
      AND length(date) >= CASE date_precision WHEN 'day' THEN 10 WHEN 'year' THEN 4 ELSE 7 END
    ),
    CONSTRAINT exchange_texts_check CHECK (
      counterpart_role ~ '[^[:space:]]' AND summary ~ '[^[:space:]]' AND counterpart_name ~ '[^[:space:]]'
      AND subject ~ '[^[:space:]]' AND note ~ '[^[:space:]]'
    ),
    CONSTRAINT exchange_question_check CHECK (
      jsonb_typeof(question) = 'object' AND (question IS NULL OR kind = 'parliamentary-reply')
    ),
    CONSTRAINT exchange_cited_actions_check CHECK (jsonb_typeof(cited_actions) = 'array'),
    CONSTRAINT exchange_sources_check CHECK (cardinality(sources) > 0)
  );
  ${shippedComments('exchange', 'An exchange with the State or Parliament, with the side that spoke', {
    kind: "parliamentary-reply answers a member's question on its own subject: it is not an answer to a motion",
    congress_year: 'Congress it belongs to; null for a reply to a member of parliament',
    cited_actions: 'Actions of the State that were cited, in the words used then',
  })}`;
