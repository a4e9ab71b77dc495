import type { MigrationInterface, QueryRunner } from 'typeorm';
import { INVITED_BY } from './1760000119000-campaigns.js';

/** Where each collectivity is counted is now said once, for all at once: campaigns read it there. */
export class InvitedAsCounted1760000130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AS_COUNTED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(INVITED_BY.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
  }
}

const AS_COUNTED = `
  CREATE OR REPLACE FUNCTION invited_by(of_campaign text, on_day date)
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
  $$`;
