import { changesBetween, closeVanished, dayOfVintage, type Territory } from '@ou-en-est-on/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { digestsOfTables } from '../audit/digest-of-table.js';
import { recordAudit } from '../audit/record-audit.js';
import { type LoadReport, NOTHING_DONE } from '../shared/load-report.js';
import { loadRows } from '../shared/load-rows.js';
import { CURRENT_CODE, type GeographicCode, readGeographicCode, versionOf } from './geographic-code.js';
import { loadCollectivities } from './load-collectivities.js';
import { toTerritories } from './official-territories.js';
import { refreshTerritoryNames } from './refresh-territory-names.js';
import { TerritoryEntity } from './territory.entity.js';
import { toTerritory } from './territory.mapper.js';

/** To raise when the rules that read the package change: what they made is then made again. */
const RULES = 3;
const LOCK = 7_126_019_024;
/** A national load may be slow on a small server: its statements are not cut short as those of a reader are. */
const PATIENCE = '15min';
/** What a load writes, of which the audit keeps a digest. */
const WRITTEN_TABLES = ['territory', 'collectivity', 'collectivity_member', 'governed_territory', 'territory_change'];

/** A vintage is read after those before it: lineage goes one way. */
export class OlderVintage extends Error {
  constructor(vintage: number, latest: number) {
    super(`The geographic code of ${String(vintage)} comes before that of ${String(latest)}, already loaded.`);
  }
}

/**
 * Brings the territories and their collectivities to a vintage of the official geographic code. The same again changes
 * nothing, and reads nothing.
 * @throws OlderVintage
 */
export async function loadTerritories(
  dataSource: DataSource,
  code: GeographicCode = CURRENT_CODE,
): Promise<LoadReport> {
  const version = `${await versionOf(code)}+${String(RULES)}`;
  return dataSource.transaction(async (manager) => {
    await manager.query(`SELECT pg_advisory_xact_lock($1), set_config('statement_timeout', $2, true)`, [
      LOCK,
      PATIENCE,
    ]);
    const [held] = await manager.query<{ vintage: number; version: string }[]>(LATEST);
    if (held && held.vintage > code.vintage) throw new OlderVintage(code.vintage, held.vintage);
    if (held?.vintage === code.vintage && held.version === version) return unchanged(manager);
    const report = await loadVintage(manager, code, version, held?.vintage !== code.vintage && held !== undefined);
    await refreshTerritoryNames(manager);
    return report;
  });
}

async function loadVintage(
  manager: EntityManager,
  code: GeographicCode,
  version: string,
  tellChanges: boolean,
): Promise<LoadReport> {
  const rows = await readGeographicCode(code);
  const vintage = toTerritories(rows, code.vintage);
  const known = (await manager.find(TerritoryEntity)).map(toTerritory);
  const closed = closeVanished(known, vintage, dayOfVintage(code.vintage));
  await manager.query(NOTE_VINTAGE, [code.vintage, code.packageName, version]);
  // First: the successor of a commune that only changed its code has its SIREN.
  await manager.query(CLOSE, [closed.map(({ id }) => id), dayOfVintage(code.vintage)]);
  const territory = await loadRows(
    manager,
    TerritoryEntity,
    vintage.map((content) => ({ content, shippedIn: code.packageName })),
  );
  await manager.query(NAME_SUCCESSORS, [JSON.stringify(closed)]);
  if (tellChanges) await tell(manager, known, vintage, closed, code.vintage);
  await manager.query(REOPEN_EDITED, [vintage.map(({ id }) => id)]);
  const { report: collectivity, takenOver } = await loadCollectivities(manager, {
    year: code.vintage,
    source: code.packageName,
    territories: vintage,
    establishments: rows.territorialEstablishments,
  });
  await recordAudit(manager, {
    ...{ operation: 'load-territories', table: 'geographic_code', id: String(code.vintage) },
    after: {
      ...{ version, changes: { territory, collectivity }, takenOver },
      tables: await digestsOfTables(manager, WRITTEN_TABLES),
    },
  });
  return { territory, collectivity };
}

async function tell(
  manager: EntityManager,
  known: readonly Territory[],
  vintage: readonly Territory[],
  closed: readonly Territory[],
  year: number,
): Promise<void> {
  await manager.query(INSERT_CHANGES, [JSON.stringify(changesBetween(known, vintage, closed, year))]);
}

async function unchanged(manager: EntityManager): Promise<LoadReport> {
  const [counts] = await manager.query<{ territory: number; collectivity: number }[]>(COUNTS);
  return {
    territory: { ...NOTHING_DONE, unchanged: counts?.territory ?? 0 },
    collectivity: { ...NOTHING_DONE, unchanged: counts?.collectivity ?? 0 },
  };
}

const LATEST = 'SELECT vintage, version FROM geographic_code ORDER BY vintage DESC LIMIT 1';

const COUNTS = `
  SELECT (SELECT count(*)::int FROM territory) AS territory, (SELECT count(*)::int FROM collectivity) AS collectivity`;

const NOTE_VINTAGE = `
  INSERT INTO geographic_code (vintage, source, version) VALUES ($1, $2, $3)
  ON CONFLICT (vintage) DO UPDATE SET source = EXCLUDED.source, version = EXCLUDED.version, loaded_at = now()`;

/** Whatever a person edited is kept, and is there again all the same. */
const REOPEN_EDITED = `
  UPDATE territory SET closed_on = NULL, successor_id = NULL
  WHERE closed_on IS NOT NULL AND edited_at IS NOT NULL AND id = ANY ($1::text[])`;

const CLOSE = 'UPDATE territory SET closed_on = $2 WHERE id = ANY ($1::text[])';

const NAME_SUCCESSORS = `
  UPDATE territory SET successor_id = gone."successorId"
  FROM json_to_recordset($1) AS gone(id text, "successorId" text)
  WHERE territory.id = gone.id`;

const INSERT_CHANGES = `
  INSERT INTO territory_change (territory_id, vintage, kind, before, after)
  SELECT "territoryId", vintage, kind, before, after
  FROM json_to_recordset($1) AS row("territoryId" text, vintage integer, kind text, before text, after text)`;
