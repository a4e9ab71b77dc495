import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, noteChangesOf, shipped, shippedComments } from './sql.js';

const PUBLIC_TABLES = ['collectivity', 'governed_territory', 'collectivity_member'];

/** Every level of the geographic code, and the public bodies that answer for them. */
export class Collectivities1760000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IS_SIREN);
    await runner.query(WIDEN_TERRITORY);
    await runner.query(OVERSEAS);
    await runner.query(COLLECTIVITY);
    await runner.query(GOVERNED_TERRITORY);
    await runner.query(COLLECTIVITY_MEMBER);
    for (const table of PUBLIC_TABLES) await runner.query(noteChangesOf(table));
    await runner.query(`
      GRANT EXECUTE ON FUNCTION is_siren(text) TO oeeo_app;
      GRANT SELECT, INSERT, UPDATE ON collectivity TO oeeo_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON governed_territory, collectivity_member TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE collectivity_member, governed_territory, collectivity`);
    await runner.query(WITHOUT_OVERSEAS);
    await runner.query(NARROW_TERRITORY);
    await runner.query(`DROP FUNCTION is_siren(text)`);
  }
}

/**
 * Not strict, so that the planner puts it in the check itself; null for null all the same. A digit of an even place
 * counts double, less nine above nine: its place in 0516273849.
 */
const IS_SIREN = `
  CREATE FUNCTION is_siren(value text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN value ~ '^[0-9]{9}$' AND value <> '000000000' AND (
    ascii(value) + ascii(substr(value, 3)) + ascii(substr(value, 5)) + ascii(substr(value, 7)) + ascii(substr(value, 9))
    - 5 * ascii('0')
    + strpos('0516273849', substr(value, 2, 1)) + strpos('0516273849', substr(value, 4, 1))
    + strpos('0516273849', substr(value, 6, 1)) + strpos('0516273849', substr(value, 8, 1))
    - 4
  ) % 10 = 0;
  COMMENT ON FUNCTION is_siren(text) IS 'True for nine digits whose key is right (Luhn)';
  REVOKE ALL ON FUNCTION is_siren(text) FROM PUBLIC;`;

const WIDEN_TERRITORY = `
  ALTER TABLE territory
    ADD epci_id text COLLATE "C" CONSTRAINT territory_epci_fk REFERENCES territory,
    ADD department_id text COLLATE "C" CONSTRAINT territory_department_fk REFERENCES territory,
    ADD region_id text COLLATE "C" CONSTRAINT territory_region_fk REFERENCES territory,
    ADD siren text COLLATE "C",
    ADD postcodes text[] NOT NULL DEFAULT '{}',
    ADD stratum text COLLATE "C",
    ADD former_codes text[] NOT NULL DEFAULT '{}',
    ADD other_names text[] NOT NULL DEFAULT '{}',
    ADD closed_on date,
    ADD successor_id text COLLATE "C" CONSTRAINT territory_successor_fk REFERENCES territory,
    ADD CONSTRAINT territory_siren_check CHECK (is_siren(siren)),
    ADD CONSTRAINT territory_stratum_check CHECK (
      stratum IN (
        'under-500', '500-999', '1000-3499', '3500-9999', '10000-19999', '20000-50000', '50001-99999',
        '100000-and-more'
      )
    ),
    ADD CONSTRAINT territory_closed_check CHECK (
      successor_id IS NULL OR (closed_on IS NOT NULL AND successor_id <> id)
    );
  ALTER TABLE territory
    ALTER postcodes DROP DEFAULT,
    ALTER former_codes DROP DEFAULT,
    ALTER other_names DROP DEFAULT;
  CREATE INDEX territory_epci_idx ON territory (epci_id);
  CREATE INDEX territory_department_idx ON territory (department_id);
  CREATE INDEX territory_region_idx ON territory (region_id);
  CREATE INDEX territory_successor_idx ON territory (successor_id);
  CREATE INDEX territory_postcodes_idx ON territory USING gin (postcodes);
  CREATE INDEX territory_former_codes_idx ON territory USING gin (former_codes);
  CREATE UNIQUE INDEX territory_siren_key ON territory (siren) WHERE closed_on IS NULL;
  ${comments('territory', 'A territory of the official geographic code of a year', {
    parent_id: 'The smallest territory that holds it whole: of an EPCI over two départements, their région',
    department_id: 'Null for an EPCI over several départements',
    former_codes: 'Codes of the communes merged into this one, as the code of the year lists them',
    other_names: 'Names it also answers to: those of its communes déléguées and associées',
    closed_on: '1 January of the first vintage that no longer holds it; the row stays, and what is attached to it',
    successor_id: 'What took it in; null when the vintages do not say',
  })}`;

const NARROW_TERRITORY = `
  COMMENT ON COLUMN territory.parent_id IS NULL;
  ALTER TABLE territory
    DROP CONSTRAINT territory_closed_check,
    DROP CONSTRAINT territory_stratum_check,
    DROP CONSTRAINT territory_siren_check,
    DROP epci_id, DROP department_id, DROP region_id, DROP siren, DROP postcodes, DROP stratum, DROP former_codes,
    DROP other_names, DROP closed_on, DROP successor_id;`;

/** The level of what is neither a région nor a département. */
const OVERSEAS = levels(
  `'country', 'region', 'department', 'overseas', 'epci', 'commune'`,
  `WHEN 'overseas' THEN 'OM-' || code`,
);
const WITHOUT_OVERSEAS = `
  DELETE FROM territory WHERE type = 'commune';
  DELETE FROM territory WHERE type IN ('epci', 'overseas');
  ${levels(`'country', 'region', 'department', 'epci', 'commune'`, '')}`;

function levels(types: string, overseasId: string): string {
  return `
    ALTER TABLE territory
      DROP CONSTRAINT territory_type_check,
      DROP CONSTRAINT territory_id_check,
      ADD CONSTRAINT territory_type_check CHECK (type IN (${types})),
      ADD CONSTRAINT territory_id_check CHECK (
        code ~ '^[0-9A-Z]+$'
        AND id = CASE type
          WHEN 'country' THEN 'FR'
          WHEN 'region' THEN 'REG-' || code
          WHEN 'department' THEN 'DEP-' || code
          ${overseasId}
          WHEN 'epci' THEN 'EPCI-' || code
          ELSE 'COM-' || code
        END
      );
    ALTER TABLE indicator
      DROP CONSTRAINT indicator_levels_check,
      ADD CONSTRAINT indicator_levels_check CHECK (levels <@ ARRAY[${types}]::text[] AND cardinality(levels) > 0);`;
}

const COLLECTIVITY = `
  CREATE TABLE collectivity (
    id text COLLATE "C" PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    tiers text[] NOT NULL,
    name text COLLATE french NOT NULL,
    siren text COLLATE "C",
    territory_id text COLLATE "C" CONSTRAINT collectivity_territory_fk REFERENCES territory,
    population integer,
    stratum text COLLATE "C",
    closed_on date,
    successor_id text COLLATE "C" CONSTRAINT collectivity_successor_fk REFERENCES collectivity,
    ${shipped('collectivity')},
    CONSTRAINT collectivity_id_check CHECK (
      id = coalesce(territory_id, 'SYN-' || siren) AND (territory_id IS NOT NULL OR siren IS NOT NULL)
    ),
    CONSTRAINT collectivity_kind_check CHECK (
      kind IN (
        'commune', 'epci', 'department', 'region', 'special-status', 'overseas', 'territorial-establishment',
        'syndicate', 'other'
      )
    ),
    CONSTRAINT collectivity_territory_check CHECK (
      (kind IN ('territorial-establishment', 'syndicate', 'other')) = (territory_id IS NULL)
    ),
    CONSTRAINT collectivity_tiers_check CHECK (
      tiers <@ ARRAY['commune', 'epci', 'department', 'region']::text[] AND has_distinct_values(tiers)
    ),
    CONSTRAINT collectivity_texts_check CHECK (name ~ '[^[:space:]]'),
    CONSTRAINT collectivity_siren_check CHECK (is_siren(siren)),
    CONSTRAINT collectivity_population_check CHECK (population >= 0),
    CONSTRAINT collectivity_stratum_check CHECK (
      (stratum IS NULL) = (population IS NULL)
      AND stratum IN (
        'under-500', '500-999', '1000-3499', '3500-9999', '10000-19999', '20000-50000', '50001-99999',
        '100000-and-more'
      )
    ),
    CONSTRAINT collectivity_closed_check CHECK (
      successor_id IS NULL OR (closed_on IS NOT NULL AND successor_id <> id)
    )
  );
  CREATE UNIQUE INDEX collectivity_territory_key ON collectivity (territory_id);
  CREATE UNIQUE INDEX collectivity_siren_key ON collectivity (siren) WHERE closed_on IS NULL;
  CREATE INDEX collectivity_successor_idx ON collectivity (successor_id);
  ${shippedComments(
    'collectivity',
    'A public body that has a living state, agents and elected members: the tenant of the local side',
    {
      id: 'The id of its territory; SYN- and its SIREN for a body that has none of its own',
      tiers: 'Levels whose powers it exercises: several for a body of special status, none for a syndicate',
      population: 'Inhabitants it answers for, each counted once for a tier',
      closed_on: 'Day from which it no longer exists; the row stays, and what is attached to it',
      successor_id: 'The collectivity that took it over',
    },
  )}`;

const GOVERNED_TERRITORY = `
  CREATE TABLE governed_territory (
    territory_id text COLLATE "C" PRIMARY KEY CONSTRAINT governed_territory_territory_fk REFERENCES territory,
    collectivity_id text COLLATE "C" NOT NULL CONSTRAINT governed_territory_collectivity_fk REFERENCES collectivity,
    CONSTRAINT governed_territory_other_check CHECK (territory_id <> collectivity_id)
  );
  CREATE INDEX governed_territory_collectivity_idx ON governed_territory (collectivity_id);
  ${comments(
    'governed_territory',
    'Territories whose collectivity is that of another territory: the merged tiers, each counted once',
  )}`;

const COLLECTIVITY_MEMBER = `
  CREATE TABLE collectivity_member (
    body_id text COLLATE "C" CONSTRAINT collectivity_member_body_fk REFERENCES collectivity,
    member_id text COLLATE "C" CONSTRAINT collectivity_member_member_fk REFERENCES collectivity,
    PRIMARY KEY (body_id, member_id),
    CONSTRAINT collectivity_member_other_check CHECK (body_id <> member_id)
  );
  CREATE INDEX collectivity_member_member_idx ON collectivity_member (member_id);
  ${comments('collectivity_member', 'Which collectivities make up a body that has no territory of its own')}`;
