import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, noteChangesOf } from './sql.js';

const PUBLIC_TABLES = ['geographic_code', 'territory_change', 'territory_name'];

/** Which vintages of the geographic code were loaded, what each changed, and the names by which territories are sought. */
export class TerritoryVintages1760000040100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GEOGRAPHIC_CODE);
    await runner.query(TERRITORY_CHANGE);
    await runner.query(FOLD_NAME);
    await runner.query(TERRITORY_NAME);
    for (const table of PUBLIC_TABLES) await runner.query(noteChangesOf(table));
    await runner.query(`
      CREATE INDEX territory_level_idx ON territory (type, name, id);
      GRANT EXECUTE ON FUNCTION fold_name(text) TO oeeo_app;
      GRANT SELECT, INSERT, UPDATE ON geographic_code TO oeeo_app;
      GRANT SELECT, INSERT ON territory_change TO oeeo_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON territory_name TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX territory_level_idx;
      DROP TABLE territory_name, territory_change, geographic_code;
      DROP FUNCTION fold_name(text);`);
  }
}

const GEOGRAPHIC_CODE = `
  CREATE TABLE geographic_code (
    vintage integer PRIMARY KEY,
    source text NOT NULL,
    version text COLLATE "C" NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT geographic_code_vintage_check CHECK (vintage BETWEEN 2000 AND 2100),
    CONSTRAINT geographic_code_texts_check CHECK (source ~ '[^[:space:]]' AND version ~ '[^[:space:]]')
  );
  ${comments('geographic_code', 'The vintages of the official geographic code that were loaded', {
    version: 'Of the package, and of the rules that read it: the same again is not loaded again',
  })}`;

const TERRITORY_CHANGE = `
  CREATE TABLE territory_change (
    territory_id text COLLATE "C" CONSTRAINT territory_change_territory_fk REFERENCES territory,
    vintage integer CONSTRAINT territory_change_vintage_fk REFERENCES geographic_code,
    kind text COLLATE "C",
    before text,
    after text,
    PRIMARY KEY (territory_id, vintage, kind),
    CONSTRAINT territory_change_kind_check CHECK (
      kind IN ('created', 'closed', 'returned', 'renamed', 'siren-changed', 'epci-changed')
    )
  );
  CREATE INDEX territory_change_vintage_idx ON territory_change (vintage);
  CREATE TRIGGER territory_change_append_only
    BEFORE UPDATE OR DELETE ON territory_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
  ${comments('territory_change', 'What each vintage changed to the territories known before it (append-only)', {
    before: 'Name, SIREN or EPCI in the vintage before',
    after: 'The same in this one; of a closed territory, its successor',
  })}`;

/**
 * Letters and digits only, small and without accents; « St », « Ste » and « s/ » written out, articles left out unless
 * nothing else is there.
 */
const FOLD_NAME = `
  CREATE FUNCTION fold_name(value text) RETURNS text
  LANGUAGE sql STABLE STRICT PARALLEL SAFE
  AS $$
    SELECT coalesce(nullif(regexp_replace(without, '(^ +| +$)|( ) +', '\\2', 'g'), ''), trim(words))
    FROM (
      SELECT words, regexp_replace(words, '\\y(le|la|les|l|de|du|des|d)\\y', ' ', 'g') AS without
      FROM (
        SELECT replace(
          regexp_replace(
            regexp_replace(lower(public.search_text(public.unaccent(value))), '\\yst\\y', 'saint', 'g'),
            '\\yste\\y', 'sainte', 'g'
          ),
          ' s ', ' sur '
        ) AS words
      ) AS written
    ) AS stripped
  $$;
  COMMENT ON FUNCTION fold_name(text) IS
    'A name as it is compared: without accents, hyphens nor articles, Saint and Sainte written out';
  REVOKE ALL ON FUNCTION fold_name(text) FROM PUBLIC;`;

const TERRITORY_NAME = `
  CREATE TABLE territory_name (
    territory_id text COLLATE "C",
    folded text COLLATE "C",
    kind text COLLATE "C" NOT NULL,
    PRIMARY KEY (territory_id, folded),
    CONSTRAINT territory_name_kind_check CHECK (kind IN ('name', 'code', 'postcode', 'other-name', 'former-code')),
    CONSTRAINT territory_name_folded_check CHECK (folded <> '')
  );
  CREATE INDEX territory_name_folded_idx ON territory_name (folded);
  CREATE INDEX territory_name_likeness_idx ON territory_name USING gin (folded gin_trgm_ops)
    WHERE kind IN ('name', 'other-name');
  ${comments(
    'territory_name',
    'What a territory that exists is sought by: names and codes, as they are compared; a projection, written again whole',
    {
      kind: 'Its own, or those of what was merged into it',
    },
  )}`;
