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
    const bare = codes.map((code) => code.toUpperCase().replace(/^COM-/, ''));
    const rows = await this.manager.query<HolderRow[]>(HOLDERS, [codes, bare, bare.map(cityOfArrondissement)]);
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

/**
 * A collectivity first, of those of one SIREN the one there is today; then the territories whose powers another one has;
 * then what the vintages no longer hold. Heirs are looked up by their key (hence LIMIT): joined, all the collectivities would
 * be read for the few of a page.
 */
const HOLDERS = `
  WITH RECURSIVE asked AS (
    SELECT DISTINCT code, upper(code) AS id, bare, city
    FROM unnest($1::text[], $2::text[], $3::text[]) AS given(code, bare, city)
  ), named AS (
    SELECT code, id FROM asked UNION ALL SELECT code, 'COM-' || id FROM asked
  ), held AS (
    SELECT named.code, collectivity.id AS given_to, collectivity.name, collectivity.id AS holder_id, 1 AS rank
    FROM named JOIN collectivity USING (id)
    UNION ALL
    SELECT asked.code, collectivity.id, collectivity.name, collectivity.id, 2 + (closed_on IS NOT NULL)::integer
    FROM asked JOIN collectivity ON siren = asked.code AND asked.code ~ '^[0-9]{9}$'
    UNION ALL
    SELECT named.code, territory.id, territory.name, governed.collectivity_id, 4
    FROM named JOIN territory USING (id) JOIN governed_territory AS governed ON governed.territory_id = territory.id
  ), other AS (
    SELECT former AS bare, id AS commune_id FROM territory, unnest(former_codes) AS former
    WHERE closed_on IS NULL
    UNION ALL
    SELECT bare, 'COM-' || city FROM asked WHERE city IS NOT NULL
  ), gone AS (
    SELECT asked.code, 'COM-' || bare AS given_to, NULL::text AS name,
      coalesce(governed.collectivity_id, commune_id) AS holder_id, 5 AS rank
    FROM asked JOIN other USING (bare) LEFT JOIN governed_territory AS governed ON governed.territory_id = commune_id
    WHERE asked.code NOT IN (SELECT code FROM held)
  ), found AS (
    SELECT DISTINCT ON (code) code, given_to, name, holder_id
    FROM (SELECT * FROM held UNION ALL SELECT * FROM gone) AS every_one ORDER BY code, rank, given_to
  ), heir AS (
    SELECT code, holder_id AS id, 0 AS steps FROM found
    UNION ALL
    SELECT code, next.id, steps + 1 FROM heir, LATERAL (
      SELECT successor_id AS id FROM collectivity WHERE collectivity.id = heir.id AND closed_on IS NOT NULL LIMIT 1
    ) AS next
    WHERE next.id IS NOT NULL AND steps < 20
  )
  SELECT DISTINCT ON (code) code, given_to AS "givenTo", found.name, one.id AS "heirId", one.name AS "heirName",
    one.territory_id AS "territoryId"
  FROM found JOIN heir USING (code), LATERAL (
    SELECT id, name, territory_id FROM collectivity WHERE collectivity.id = heir.id LIMIT 1
  ) AS one
  ORDER BY code, steps DESC`;

const WITH_FORMER = `
  WITH RECURSIVE former(id) AS (
    SELECT $1::text COLLATE "C"
    UNION
    SELECT collectivity.id FROM former JOIN collectivity ON successor_id = former.id
  )
  SELECT id FROM former`;
