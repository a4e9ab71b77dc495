import type { DataSource } from 'typeorm';
import { type TableReport } from '../loader/load-report.js';
import { loadRows } from '../loader/load-rows.js';
import { GEOGRAPHIC_CODE_SOURCE, readOfficialTerritories } from './official-territories.js';
import { TerritoryEntity } from './territory.entity.js';

/** Brings the territories to the official geographic code of the installed package; a second call changes nothing. */
export async function loadTerritories(dataSource: DataSource): Promise<TableReport> {
  const territories = await readOfficialTerritories();
  return dataSource.transaction((manager) =>
    loadRows(
      manager,
      TerritoryEntity,
      territories.map((content) => ({ content, shippedIn: GEOGRAPHIC_CODE_SOURCE })),
    ),
  );
}
