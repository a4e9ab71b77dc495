import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, noteChangesOf } from './sql.js';

/** Campaigns invite collectivities to make their living state public by a day; whom, the database knows by itself. */
export class Campaigns1760000119000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CAMPAIGN);
    await runner.query(INVITED_BY);
    await runner.query(noteChangesOf('campaign'));
    await runner.query(`
      CREATE TRIGGER campaign_staff BEFORE INSERT OR UPDATE OR DELETE ON campaign
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff();
      REVOKE ALL ON FUNCTION invited_by(text, date) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION invited_by(text, date) TO oeeo_app;
      GRANT SELECT, INSERT, UPDATE ON campaign TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION invited_by(text, date);
      DROP TABLE campaign;`);
  }
}

const CAMPAIGN = `
  CREATE TABLE campaign (
    id text COLLATE "C" PRIMARY KEY,
    edition_id text COLLATE "C" NOT NULL CONSTRAINT campaign_edition_fk REFERENCES matrix_edition,
    mandate text COLLATE "C" NOT NULL,
    purpose text COLLATE "C" NOT NULL,
    title text COLLATE french NOT NULL,
    kinds text[] NOT NULL,
    strata text[] NOT NULL,
    territory_ids text[] NOT NULL,
    collectivity_ids text[] NOT NULL,
    opens_on date NOT NULL,
    photograph_on date NOT NULL,
    cancelled_at timestamptz,
    cancel_reason text,
    version integer NOT NULL,
    edited_at timestamptz NOT NULL,
    edited_by text COLLATE "C" NOT NULL,
    CONSTRAINT campaign_id_check CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 60),
    CONSTRAINT campaign_mandate_check CHECK (
      mandate ~ '^20[0-9]{2}-20[0-9]{2}$' AND left(mandate, 4) < right(mandate, 4)
    ),
    CONSTRAINT campaign_purpose_check CHECK (purpose IN ('label-year', 'mid-term', 'other')),
    CONSTRAINT campaign_title_check CHECK (title ~ '[^[:space:]]' AND length(title) <= 120),
    CONSTRAINT campaign_kinds_check CHECK (
      has_distinct_values(kinds) AND kinds <@ ARRAY[
        'commune', 'epci', 'department', 'region', 'special-status', 'overseas', 'territorial-establishment',
        'syndicate', 'other'
      ]::text[]
    ),
    CONSTRAINT campaign_strata_check CHECK (
      has_distinct_values(strata) AND strata <@ ARRAY[
        'under-500', '500-999', '1000-3499', '3500-9999', '10000-19999', '20000-50000', '50001-99999',
        '100000-and-more'
      ]::text[]
    ),
    CONSTRAINT campaign_places_check CHECK (
      has_distinct_values(territory_ids) AND has_distinct_values(collectivity_ids)
    ),
    CONSTRAINT campaign_invited_check CHECK (
      cardinality(kinds) > 0
      OR (cardinality(collectivity_ids) > 0 AND cardinality(strata) = 0 AND cardinality(territory_ids) = 0)
    ),
    CONSTRAINT campaign_dates_check CHECK (opens_on <= photograph_on),
    CONSTRAINT campaign_cancelled_check CHECK (
      (cancelled_at IS NULL) = (cancel_reason IS NULL) AND cancel_reason ~ '[^[:space:]]'
      AND length(cancel_reason) <= 1000
    ),
    CONSTRAINT campaign_version_check CHECK (version > 0)
  );
  CREATE INDEX campaign_edition_idx ON campaign (edition_id);
  ${comments('campaign', 'Who is invited to make their living state public, and the day of the photograph', {
    id: 'The last part of the address of its page',
    mandate: 'First and last year',
    kinds: 'Kinds invited; without any, only the collectivities named are',
    strata: 'Those of the kinds invited; all of them without any',
    territory_ids: 'Régions and départements of the kinds invited; the whole of France without any',
    collectivity_ids: 'Collectivities invited by name, beside the kinds',
    photograph_on: 'The photograph is of the end of that day, in Paris',
    cancel_reason: 'Public: told to those who were invited',
    version: 'Raised by every change: what a change must name to be made',
    edited_by: 'Not a foreign key, as the person may be erased',
  })}`;

const INVITED_BY = `
  CREATE FUNCTION invited_by(of_campaign text, on_day date)
  RETURNS TABLE (
    collectivity_id text, territory_id text, region_id text, kind text, stratum text, population integer
  ) LANGUAGE sql STABLE
  AS $$
    SELECT counted.*
    FROM campaign, counted_collectivities() AS counted JOIN collectivity ON collectivity.id = counted.id
    WHERE campaign.id = of_campaign AND (collectivity.closed_on IS NULL OR collectivity.closed_on > on_day) AND (
      counted.id = ANY (campaign.collectivity_ids)
      OR (
        counted.kind = ANY (campaign.kinds)
        AND (campaign.strata = '{}' OR counted.stratum = ANY (campaign.strata))
        AND (
          campaign.territory_ids = '{}' OR counted.territory_id = ANY (campaign.territory_ids)
          OR counted.region_id = ANY (campaign.territory_ids)
        )
      )
    )
  $$;
  COMMENT ON FUNCTION invited_by(text, date) IS
    'The collectivities that a campaign invites, of those there are at the end of a day, each as it is counted today';`;
