import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { stratumOf, type Territory, territoryId } from '@ou-en-est-on/domain';
import { z } from 'zod';

/** Year of the geographic code that version 6 of the package holds. */
export const GEOGRAPHIC_CODE_VINTAGE = 2026;

/** Where the territories come from, kept beside each. */
export const GEOGRAPHIC_CODE_SOURCE = '@etalab/decoupage-administratif';

const PACKAGE = `${GEOGRAPHIC_CODE_SOURCE}/data`;
/** `com`: overseas collectivities, which are neither départements nor régions. */
const zone = z.enum(['metro', 'drom', 'com']);
const regionRow = z.object({ code: z.string(), nom: z.string(), zone });
const departmentRow = regionRow.extend({ region: z.string() });
const communeRow = z.object({
  type: z.string(),
  departement: z.string(),
  population: z.int().nonnegative().optional(),
});

/**
 * France, its 18 régions and its 101 départements, each before those it contains.
 * Populations are sums of communes, so that a territory is exactly the sum of its parts: France is that of the
 * 101 départements, without the overseas collectivities; Mayotte's is the census of 2017, the package has none later.
 */
export async function readOfficialTerritories(): Promise<Territory[]> {
  const [regions, departments, populations] = await Promise.all([
    readRows('regions', regionRow),
    readRows('departements', departmentRow),
    readDepartmentPopulations(),
  ]);
  const departmentTerritories = departments
    .filter(isDepartmentOrRegion)
    .map((row) => territory('department', row, territoryId('region', row.region), populations.get(row.code) ?? null));
  const regionTerritories = regions
    .filter(isDepartmentOrRegion)
    .map((row) =>
      territory(
        'region',
        row,
        territoryId('country', 'FR'),
        populationOf(territoryId('region', row.code), departmentTerritories),
      ),
    );
  const countryId = territoryId('country', 'FR');
  const country = territory('country', { code: 'FR', nom: 'France' }, null, populationOf(countryId, regionTerritories));
  return [country, ...regionTerritories, ...departmentTerritories];
}

function isDepartmentOrRegion(row: z.output<typeof regionRow>): boolean {
  return row.zone !== 'com';
}

function territory(
  type: Territory['type'],
  row: { code: string; nom: string },
  parentId: string | null,
  population: number | null,
): Territory {
  return {
    id: territoryId(type, row.code),
    type,
    code: row.code,
    name: row.nom,
    parentId,
    epciId: null,
    departmentId: null,
    regionId: type === 'department' ? parentId : null,
    siren: null,
    postcodes: [],
    population,
    stratum: stratumOf(population),
    formerCodes: [],
    otherNames: [],
    vintage: GEOGRAPHIC_CODE_VINTAGE,
    closedOn: null,
    successorId: null,
  };
}

function populationOf(parentId: string, parts: readonly Territory[]): number {
  return parts.filter((part) => part.parentId === parentId).reduce((sum, part) => sum + (part.population ?? 0), 0);
}

/** Inhabitants of each département: those of today's communes, whose former communes and arrondissements are parts. */
async function readDepartmentPopulations(): Promise<Map<string, number>> {
  const communes = await readRows('communes', communeRow);
  const populations = new Map<string, number>();
  for (const { type, departement, population } of communes) {
    if (type === 'commune-actuelle')
      populations.set(departement, (populations.get(departement) ?? 0) + (population ?? 0));
  }
  return populations;
}

async function readRows<Row extends z.ZodType>(file: string, row: Row): Promise<z.output<Row>[]> {
  const path = createRequire(import.meta.url).resolve(`${PACKAGE}/${file}.json`);
  return z.array(row).parse(JSON.parse(await readFile(path, 'utf8')));
}
