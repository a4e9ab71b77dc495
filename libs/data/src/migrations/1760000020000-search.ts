import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, noteChangesOf } from './sql.js';

/** What the public search reads: a projection without row-level security, whose text operators can use their indexes. */
export class Search1760000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEARCH_TEXT);
    await runner.query(CONFIGURATION);
    await runner.query(DOCUMENT);
    await runner.query(DOCUMENT_WORDS);
    await runner.query(WORD);
    for (const table of ['search_document', 'search_word']) await runner.query(noteChangesOf(table));
    await runner.query(`
      GRANT EXECUTE ON FUNCTION search_text(text) TO oeeo_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON search_document, search_word TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE search_word, search_document;
      DROP FUNCTION search_document_words();
      DROP TEXT SEARCH CONFIGURATION french_unaccent;
      DROP FUNCTION search_text(text);`);
  }
}

/**
 * The collation says what a letter is whatever the locale of the database: with a C locale PostgreSQL's parser would
 * take « ’ » or « · » for letters.
 */
const SEARCH_TEXT = `
  CREATE FUNCTION search_text(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(value COLLATE french, '[^[:alnum:]]', ' ', 'g');
  COMMENT ON FUNCTION search_text(text) IS
    'The same text, of the same length, with a space for each character that is neither a letter nor a digit';
  REVOKE ALL ON FUNCTION search_text(text) FROM PUBLIC;`;

const CONFIGURATION = `
  CREATE TEXT SEARCH CONFIGURATION french_unaccent (COPY = pg_catalog.french);
  ALTER TEXT SEARCH CONFIGURATION french_unaccent
    ALTER MAPPING FOR word, hword, hword_part WITH unaccent, french_stem;
  ALTER TEXT SEARCH CONFIGURATION french_unaccent ALTER MAPPING FOR numword WITH unaccent, simple;
  COMMENT ON TEXT SEARCH CONFIGURATION french_unaccent IS
    'French stems without accents: people leave them out when they type';`;

const DOCUMENT = `
  CREATE TABLE search_document (
    kind text COLLATE "C",
    entity_id text COLLATE "C",
    title text COLLATE french NOT NULL,
    body text,
    parts text[] NOT NULL,
    motion_year integer,
    stake_id text COLLATE "C",
    domain text COLLATE "C",
    date text COLLATE "C",
    position integer NOT NULL,
    words tsvector NOT NULL,
    PRIMARY KEY (kind, entity_id),
    CONSTRAINT search_document_kind_check CHECK (
      kind IN ('proposal', 'government-action', 'indicator', 'exchange')
    ),
    CONSTRAINT search_document_entity_id_check CHECK (entity_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'),
    CONSTRAINT search_document_texts_check CHECK (title ~ '[^[:space:]]' AND body ~ '[^[:space:]]'),
    CONSTRAINT search_document_parts_check CHECK (
      parts <@ ARRAY[
        'text', 'keywords', 'measure', 'axis', 'promise', 'lead', 'note', 'legal-reference', 'target', 'milestone',
        'figure', 'definition', 'method', 'limits', 'source', 'counterpart', 'cited-action'
      ]::text[]
      AND cardinality(parts) = coalesce(cardinality(string_to_array(body, chr(10))), 0)
    ),
    CONSTRAINT search_document_motion_year_check CHECK (motion_year BETWEEN 2000 AND 2100),
    CONSTRAINT search_document_stake_check CHECK (
      stake_id IN ('access', 'responsible-strategy', 'public-services', 'risks')
      AND (stake_id IS NULL OR kind = 'proposal')
    ),
    CONSTRAINT search_document_domain_check CHECK (
      domain IN (
        'networks', 'mediation', 'service-access', 'ecology', 'cybersecurity', 'data', 'pooling', 'finance',
        'education', 'artificial-intelligence', 'training'
      ) AND (domain IS NULL OR kind = 'government-action')
    ),
    CONSTRAINT search_document_date_check CHECK (is_partial_date(date) AND (date IS NULL OR kind = 'exchange')),
    CONSTRAINT search_document_position_check CHECK (position >= 0)
  );
  CREATE INDEX search_document_words_idx ON search_document USING gin (words);
  CREATE INDEX search_document_entity_idx ON search_document (entity_id);
  ${comments(
    'search_document',
    'What the public pages say, as the search reads it; rewritten with what it is made of',
    {
      body: 'One sentence a line',
      parts: 'What each line of the body is',
      motion_year: 'Year of the motion, or of the congress of an exchange',
      words: 'Stems of the title (weight A) and of the body (weight B), always those of the row: a trigger writes them',
    },
  )}`;

/** Rather than a generated column: TypeORM compares those with a table of its own, which we do not keep. */
const DOCUMENT_WORDS = `
  CREATE FUNCTION search_document_words() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    NEW.words := setweight(to_tsvector('public.french_unaccent', search_text(NEW.title)), 'A')
      || setweight(to_tsvector('public.french_unaccent', search_text(coalesce(NEW.body, ''))), 'B');
    RETURN NEW;
  END
  $$;
  COMMENT ON FUNCTION search_document_words() IS 'The words of a document never differ from its text';
  REVOKE ALL ON FUNCTION search_document_words() FROM PUBLIC;
  CREATE TRIGGER search_document_words BEFORE INSERT OR UPDATE ON search_document
    FOR EACH ROW EXECUTE FUNCTION search_document_words();`;

const WORD = `
  CREATE TABLE search_word (
    word text COLLATE "C" PRIMARY KEY,
    lexeme text COLLATE "C" NOT NULL,
    CONSTRAINT search_word_form_check CHECK (word !~ '[[:space:]]' AND word <> '' AND lexeme <> '')
  );
  CREATE INDEX search_word_lexeme_idx ON search_word (lexeme);
  CREATE INDEX search_word_likeness_idx ON search_word USING gin (word gin_trgm_ops);
  ${comments(
    'search_word',
    'Every word of the searched documents: to complete a word being typed, and to read a misspelt one',
    {
      word: 'Small letters without accents',
      lexeme: 'Its stem, as search_document.words holds it',
    },
  )}`;
