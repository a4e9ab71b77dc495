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
import { type TableReport } from '../shared/load-report.js';
import { loadRows } from '../shared/load-rows.js';
import { CollectivityEntity } from './collectivity.entity.js';
import type { EpciRow } from './geographic-code.js';

interface Vintage {
  readonly year: number;
  readonly source: string;
  readonly territories: readonly Territory[];
  readonly establishments: readonly EpciRow[];
}

export interface LoadedCollectivities {
  readonly report: TableReport;
  /** Bodies that an admin had added and that this vintage tells of under another id: closed. */
  readonly takenOver: readonly string[];
}

/**
 * Brings the public bodies that the geographic code tells of to those of a vintage. Those that vanished are closed and
 * name the one that took them over: nothing attached to them is lost. Those that came back are open again, as are those
 * attached to them. Bodies that an admin added are left alone, save one that the code now tells of: two open bodies
 * would have one SIREN.
 */
export async function loadCollectivities(
  manager: EntityManager,
  { year, source, territories, establishments }: Vintage,
): Promise<LoadedCollectivities> {
  const bodies = [...collectivitiesOf(territories), ...toEstablishments(establishments, territories)];
  const ids = bodies.map(({ id }) => id);
  // First: the successor of a commune that only changed its code has its SIREN.
  await manager.query(CLOSE, [ids, dayOfVintage(year)]);
  const takenOver = await manager.query<{ id: string }[]>(CLOSE_TAKEN_OVER, [
    ...[ids, bodies.map(({ siren }) => siren), dayOfVintage(year)],
    `Le code officiel géographique de ${String(year)} donne lui-même cet organisme.`,
  ]);
  const written = await loadRows(
    manager,
    CollectivityEntity,
    bodies.map((content) => ({ content, shippedIn: source })),
  );
  const [reopened] = await manager.query<{ count: number }[]>(REOPEN, [ids]);
  await manager.query(NAME_SUCCESSORS);
  await manager.query(NAME_TAKING_OVER, [takenOver.map(({ id }) => id)]);
  await manager.query('DELETE FROM governed_territory');
  await manager.query(INSERT_GOVERNED, [JSON.stringify(governedTerritories(territories))]);
  await manager.query(REMOVE_MEMBERS);
  await manager.query(INSERT_MEMBERS, [JSON.stringify(membersOf(establishments))]);
  return { report: counting(written, reopened?.count ?? 0), takenOver: takenOver.map(({ id }) => id) };
}

/** Rows opened again were found to be as they were shipped: they are changed all the same. */
function counting(written: TableReport, reopened: number): TableReport {
  return { ...written, updated: written.updated + reopened, unchanged: written.unchanged - reopened };
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

const CLOSE_TAKEN_OVER = `
  WITH closed AS (
    UPDATE collectivity SET closed_on = greatest($3::date, (
      SELECT max(effective_on) FROM body_event WHERE body_id = collectivity.id
    ))
    FROM unnest($1::text[], $2::text[]) AS brought(id, siren)
    WHERE shipped_in IS NULL AND closed_on IS NULL
      AND collectivity.siren = brought.siren AND collectivity.id <> brought.id
    RETURNING collectivity.id, closed_on
  )
  INSERT INTO body_event (body_id, sequence, kind, effective_on, recorded_at, reason, joined_ids, left_ids)
  SELECT id, (SELECT count(*) + 1 FROM body_event WHERE body_id = id), 'closed', closed_on, now(), $4, '{}', '{}'
  FROM closed
  RETURNING body_id AS id`;

/** What the load found as it was shipped, closed in between: its content did not change, its end is undone. */
const REOPEN = `
  WITH opened AS (
    UPDATE collectivity SET closed_on = NULL, successor_id = NULL
    WHERE shipped_in IS NOT NULL AND closed_on IS NOT NULL AND id = ANY ($1::text[])
    RETURNING edited_at
  )
  SELECT count(*)::int AS count FROM opened WHERE edited_at IS NULL`;

const NAME_TAKING_OVER = `
  UPDATE collectivity gone SET successor_id = heir.id
  FROM collectivity heir
  WHERE gone.id = ANY ($1::text[]) AND heir.siren = gone.siren AND heir.closed_on IS NULL`;

/** That of the territory's successor, once it has a collectivity of its own. */
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
  JOIN collectivity body ON body.id = "bodyId" AND body.shipped_in IS NOT NULL
  JOIN collectivity member ON member.id = "memberId"`;
