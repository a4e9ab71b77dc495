import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';

/** One vintage of the official geographic code, as an installed package holds it. */
export interface GeographicCode {
  readonly packageName: string;
  /** Year whose 1 January it is of. */
  readonly vintage: number;
}

/** The vintage that the site shows. */
export const CURRENT_CODE: GeographicCode = { packageName: '@etalab/decoupage-administratif', vintage: 2026 };

/** `com`: overseas collectivities and territories, which are neither départements nor régions. */
const zone = z.enum(['metro', 'drom', 'com']);
const regionRow = z.object({ code: z.string(), nom: z.string(), zone });
const departmentRow = regionRow.extend({ region: z.string() });
const communeRow = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.enum(['commune-actuelle', 'commune-deleguee', 'commune-associee', 'arrondissement-municipal']),
  zone,
  departement: z.string(),
  region: z.string(),
  siren: z.string().optional(),
  codesPostaux: z.array(z.string()).optional(),
  population: z.int().nonnegative().optional(),
  anciensCodes: z.array(z.string()).optional(),
  chefLieu: z.string().optional(),
  /** Of a municipal arrondissement. */
  commune: z.string().optional(),
});
const memberRow = z.object({ code: z.string(), siren: z.string().optional() });
const epciRow = z.object({ code: z.string(), nom: z.string(), membres: z.array(memberRow) });

export type RegionRow = z.output<typeof regionRow>;
export type DepartmentRow = z.output<typeof departmentRow>;
export type CommuneRow = z.output<typeof communeRow>;
export type EpciRow = z.output<typeof epciRow>;

export interface GeographicCodeRows {
  readonly regions: readonly RegionRow[];
  readonly departments: readonly DepartmentRow[];
  readonly communes: readonly CommuneRow[];
  readonly epcis: readonly EpciRow[];
  /** Établissements publics territoriaux: without taxes of their own, they are not EPCI of the map. */
  readonly territorialEstablishments: readonly EpciRow[];
}

export async function readGeographicCode({ packageName }: GeographicCode): Promise<GeographicCodeRows> {
  const [regions, departments, communes, epcis, territorialEstablishments] = await Promise.all([
    readRows(packageName, 'regions', regionRow),
    readRows(packageName, 'departements', departmentRow),
    readRows(packageName, 'communes', communeRow),
    readRows(packageName, 'epci', epciRow),
    readRows(packageName, 'ept', epciRow),
  ]);
  return { regions, departments, communes, epcis, territorialEstablishments };
}

/** Version of the installed package that holds a vintage. */
export async function versionOf({ packageName }: GeographicCode): Promise<string> {
  const path = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  return z.object({ version: z.string() }).parse(JSON.parse(await readFile(path, 'utf8'))).version;
}

async function readRows<Row extends z.ZodType>(packageName: string, file: string, row: Row): Promise<z.output<Row>[]> {
  const path = createRequire(import.meta.url).resolve(`${packageName}/data/${file}.json`);
  return z.array(row).parse(JSON.parse(await readFile(path, 'utf8')));
}
