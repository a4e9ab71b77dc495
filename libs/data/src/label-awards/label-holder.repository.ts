import { cityOfArrondissement, type LabelHolder } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';

interface HolderRow {
  readonly code: string;
  readonly givenTo: string;
  readonly name: string | null;
  readonly heirId: string;
  readonly heirName: string;
  readonly territoryId: string | null;
}

/** Who answers today for what a code names, were it gone for long. */
export class LabelHolderRepository {
  constructor(private readonly manager: EntityManager) {}

  /** By the codes that name somebody: ids, INSEE codes and SIREN, vanished or not. */
  async findByCodes(codes: readonly string[]): Promise<Map<string, LabelHolder>> {
    const cities = codes.map((code) => cityOfArrondissement(code.replace(/^COM-/i, '')));
    const rows = await this.manager.query<HolderRow[]>(HOLDERS, [codes, cities]);
    return new Map(rows.map((row) => [row.code, toHolder(row)]));
  }

  /** A collectivity, and those it took over, directly or not. */
  async findWithFormer(collectivityId: string): Promise<string[]> {
    const rows = await this.manager.query<{ id: string }[]>(WITH_FORMER, [collectivityId]);
    return rows.map(({ id }) => id);
  }
}

function toHolder({ givenTo, name, heirId, heirName, territoryId }: HolderRow): LabelHolder {
  return { givenTo, name, collectivity: { id: heirId, name: heirName, territoryId } };
}

/** A collectivity first; then the territories whose powers another one has; then what the vintages no longer hold. */
const HOLDERS = `
  WITH RECURSIVE asked AS (
    SELECT DISTINCT code, upper(code) AS id, city, regexp_replace(upper(code), '^COM-', '') AS bare
    FROM unnest($1::text[], $2::text[]) AS given(code, city)
  ), named AS (
    SELECT code, id FROM asked UNION ALL SELECT code, 'COM-' || id FROM asked
  ), held AS (
    SELECT named.code, collectivity.id AS given_to, collectivity.name, collectivity.id AS holder_id, 1 AS rank
    FROM named JOIN collectivity USING (id)
    UNION ALL
    SELECT asked.code, collectivity.id, collectivity.name, collectivity.id, 1
    FROM asked JOIN collectivity ON siren = asked.code
    UNION ALL
    SELECT named.code, territory.id, territory.name, governed.collectivity_id, 2
    FROM named JOIN territory USING (id) JOIN governed_territory AS governed ON governed.territory_id = territory.id
  ), other AS (
    SELECT former AS bare, id AS commune_id FROM territory, unnest(former_codes) AS former WHERE closed_on IS NULL
    UNION ALL
    SELECT bare, 'COM-' || city FROM asked WHERE city IS NOT NULL
  ), gone AS (
    SELECT asked.code, 'COM-' || bare AS given_to, NULL::text AS name,
      coalesce(governed.collectivity_id, commune_id) AS holder_id, 3 AS rank
    FROM asked JOIN other USING (bare) LEFT JOIN governed_territory AS governed ON governed.territory_id = commune_id
    WHERE asked.code NOT IN (SELECT code FROM held)
  ), found AS (
    SELECT DISTINCT ON (code) code, given_to, name, holder_id
    FROM (SELECT * FROM held UNION ALL SELECT * FROM gone) AS every_one ORDER BY code, rank, given_to
  ), heir AS (
    SELECT code, holder_id AS id, 0 AS steps FROM found
    UNION ALL
    SELECT code, successor_id, steps + 1 FROM heir JOIN collectivity USING (id)
    WHERE closed_on IS NOT NULL AND successor_id IS NOT NULL AND steps < 20
  )
  SELECT DISTINCT ON (code) code, given_to AS "givenTo", found.name, collectivity.id AS "heirId",
    collectivity.name AS "heirName", territory_id AS "territoryId"
  FROM found JOIN heir USING (code) JOIN collectivity ON collectivity.id = heir.id
  ORDER BY code, steps DESC`;

const WITH_FORMER = `
  WITH RECURSIVE former(id) AS (
    SELECT $1::text COLLATE "C"
    UNION
    SELECT collectivity.id FROM former JOIN collectivity ON successor_id = former.id
  )
  SELECT id FROM former`;
