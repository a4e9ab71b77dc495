import { groupBy, stratumOf, type Territory, territoryId, type TerritoryType } from '@ou-en-est-on/domain';
import type { CommuneRow, EpciRow, GeographicCodeRows } from './geographic-code.js';

const FRANCE = territoryId('country', 'FR');

/**
 * Every territory of a vintage, each before those it contains. Populations are sums of communes, so that a territory is
 * exactly the sum of its parts: France is that of the 101 départements, without the overseas collectivities; Mayotte's is
 * the census of 2017, the package has none later.
 */
export function toTerritories(rows: GeographicCodeRows, vintage: number): Territory[] {
  const communes = toCommunes(rows, vintage);
  const place = (type: TerritoryType, code: string, name: string, more: Partial<Territory>): Territory =>
    territory({ type, code, name, vintage, ...more });
  const populations = populationsAbove(communes);
  const departments = rows.departments.filter(isOrdinary).map(({ code, nom, region }) => {
    const regionId = territoryId('region', region);
    return place('department', code, nom, {
      parentId: regionId,
      regionId,
      population: populations.get(territoryId('department', code)) ?? null,
    });
  });
  const regions = rows.regions.filter(isOrdinary).map(({ code, nom }) =>
    place('region', code, nom, {
      parentId: FRANCE,
      population: populations.get(territoryId('region', code)) ?? null,
    }),
  );
  const overseas = rows.regions
    .filter((row) => !isOrdinary(row))
    .map(({ code, nom }) =>
      place('overseas', code, nom, {
        parentId: FRANCE,
        population: populations.get(territoryId('overseas', code)) ?? null,
      }),
    );
  const membersOf = groupBy(communes, ({ epciId }) => epciId);
  const epcis = rows.epcis.map((row) => toEpci(row, membersOf.get(territoryId('epci', row.code)) ?? [], place));
  const france = place('country', 'FR', 'France', { population: sum(regions) });
  return [france, ...regions, ...departments, ...overseas, ...epcis, ...communes];
}

type Place = (type: TerritoryType, code: string, name: string, more: Partial<Territory>) => Territory;

function toEpci({ code, nom }: EpciRow, members: readonly Territory[], place: Place): Territory {
  const departmentId = only(members.map((one) => one.departmentId));
  const regionId = only(members.map((one) => one.regionId));
  return place('epci', code, nom, {
    siren: code,
    departmentId,
    regionId,
    parentId: departmentId ?? regionId ?? FRANCE,
    population: sum(members),
  });
}

/** Today's communes: former ones are names and codes of theirs, municipal arrondissements are parts of one. */
function toCommunes({ communes, epcis }: GeographicCodeRows, vintage: number): Territory[] {
  const epciOf = new Map(epcis.flatMap(({ code, membres }) => membres.map((one) => [one.code, code])));
  const parts = groupBy(
    communes.filter(({ type }) => type !== 'commune-actuelle'),
    ({ chefLieu, commune }) => chefLieu ?? commune,
  );
  return communes
    .filter(({ type }) => type === 'commune-actuelle')
    .map((row) => {
      const epci = epciOf.get(row.code);
      return territory({
        type: 'commune',
        code: row.code,
        name: row.nom,
        vintage,
        ...placeOf(row),
        epciId: epci === undefined ? null : territoryId('epci', epci),
        siren: row.siren ?? null,
        postcodes: row.codesPostaux ?? [],
        population: row.population ?? null,
        formerCodes: row.anciensCodes ?? [],
        otherNames: otherNames(row, parts.get(row.code) ?? []),
      });
    });
}

function placeOf(row: CommuneRow): Pick<Territory, 'parentId' | 'departmentId' | 'regionId'> {
  if (!isOrdinary(row)) {
    return { parentId: territoryId('overseas', row.departement), departmentId: null, regionId: null };
  }
  const departmentId = territoryId('department', row.departement);
  return { parentId: departmentId, departmentId, regionId: territoryId('region', row.region) };
}

function otherNames({ nom }: CommuneRow, parts: readonly CommuneRow[]): string[] {
  return [...new Set(parts.map((part) => part.nom))].filter((name) => name !== nom);
}

function territory(row: Pick<Territory, 'type' | 'code' | 'name' | 'vintage'> & Partial<Territory>): Territory {
  return {
    id: territoryId(row.type, row.code),
    parentId: null,
    epciId: null,
    departmentId: null,
    regionId: null,
    siren: null,
    postcodes: [],
    population: null,
    formerCodes: [],
    otherNames: [],
    closedOn: null,
    successorId: null,
    ...row,
    stratum: stratumOf(row.population ?? null),
  };
}

function isOrdinary(row: { readonly zone: 'metro' | 'drom' | 'com' }): boolean {
  return row.zone !== 'com';
}

/** The one value that all have; null when they differ, or when there are none. */
function only(values: readonly (string | null)[]): string | null {
  const distinct = new Set(values);
  return distinct.size === 1 ? (values[0] ?? null) : null;
}

/** Of each territory that holds communes of a known population, the sum of them. */
function populationsAbove(communes: readonly Territory[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { parentId, epciId, departmentId, regionId, population } of communes) {
    if (population === null) continue;
    for (const id of new Set([parentId, epciId, departmentId, regionId])) {
      if (id !== null) sums.set(id, (sums.get(id) ?? 0) + population);
    }
  }
  return sums;
}

/** Null when none of the parts has a population. */
function sum(parts: readonly Territory[]): number | null {
  const known = parts.flatMap(({ population }) => (population === null ? [] : [population]));
  return known.length === 0 ? null : known.reduce((total, one) => total + one, 0);
}
