import {
  bodyId,
  type Collectivity,
  collectivitiesOf,
  dayOfVintage,
  governedTerritories,
  stratumOf,
  type Territory,
  territoryId,
} from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { type TableReport } from '../loader/load-report.js';
import { loadRows } from '../loader/load-rows.js';
import { CollectivityEntity } from './collectivity.entity.js';
import type { EpciRow } from './geographic-code.js';

interface Vintage {
  readonly year: number;
  readonly source: string;
  readonly territories: readonly Territory[];
  readonly establishments: readonly EpciRow[];
}

/**
 * Brings the public bodies that the geographic code tells of to those of a vintage. Bodies that an admin added are left
 * alone; those that vanished are closed and name the one that took them over: nothing attached to them is lost.
 */
export async function loadCollectivities(
  manager: EntityManager,
  { year, source, territories, establishments }: Vintage,
): Promise<TableReport> {
  const bodies = [...collectivitiesOf(territories), ...toEstablishments(establishments, territories)];
  const ids = bodies.map(({ id }) => id);
  // First: the successor of a commune that only changed its code has its SIREN.
  await manager.query(CLOSE, [ids, dayOfVintage(year)]);
  const report = await loadRows(
    manager,
    CollectivityEntity,
    bodies.map((content) => ({ content, shippedIn: source })),
  );
  await manager.query(NAME_SUCCESSORS);
  await manager.query('DELETE FROM governed_territory');
  await manager.query(INSERT_GOVERNED, [JSON.stringify(governedTerritories(territories))]);
  await manager.query(REMOVE_MEMBERS);
  await manager.query(INSERT_MEMBERS, [JSON.stringify(membersOf(establishments))]);
  return report;
}

function toEstablishments(rows: readonly EpciRow[], territories: readonly Territory[]): Collectivity[] {
  const populations = new Map(territories.map(({ id, population }) => [id, population]));
  return rows.map(({ code, nom, membres }) => {
    const population = membres.reduce((sum, one) => sum + (populations.get(territoryId('commune', one.code)) ?? 0), 0);
    return {
      id: bodyId(code),
      kind: 'territorial-establishment',
      tiers: [],
      name: nom,
      siren: code,
      territoryId: null,
      population,
      stratum: stratumOf(population),
      closedOn: null,
      successorId: null,
    };
  });
}

function membersOf(rows: readonly EpciRow[]): { bodyId: string; memberId: string }[] {
  return rows.flatMap(({ code, membres }) =>
    membres.map((one) => ({ bodyId: bodyId(code), memberId: territoryId('commune', one.code) })),
  );
}

const CLOSE = `
  UPDATE collectivity SET closed_on = $2
  WHERE shipped_in IS NOT NULL AND closed_on IS NULL
    AND NOT EXISTS (SELECT FROM unnest($1::text[]) AS present(id) WHERE present.id = collectivity.id)`;

/** That of the territory's successor, or of the territory that governs it. */
const NAME_SUCCESSORS = `
  UPDATE collectivity gone SET successor_id = heir.id
  FROM territory, collectivity heir
  WHERE gone.closed_on IS NOT NULL AND gone.successor_id IS NULL
    AND territory.id = gone.territory_id AND heir.territory_id = territory.successor_id`;

const INSERT_GOVERNED = `
  INSERT INTO governed_territory (territory_id, collectivity_id)
  SELECT "territoryId", "collectivityId" FROM json_to_recordset($1) AS row("territoryId" text, "collectivityId" text)`;

const REMOVE_MEMBERS = `
  DELETE FROM collectivity_member USING collectivity
  WHERE collectivity.id = body_id AND collectivity.shipped_in IS NOT NULL`;

const INSERT_MEMBERS = `
  INSERT INTO collectivity_member (body_id, member_id)
  SELECT "bodyId", "memberId" FROM json_to_recordset($1) AS row("bodyId" text, "memberId" text)
  JOIN collectivity member ON member.id = "memberId"`;
