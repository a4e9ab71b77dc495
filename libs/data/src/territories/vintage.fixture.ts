import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CommuneRow, EpciRow, GeographicCode } from './geographic-code.js';

/** What a small vintage tells of; one région, one département. */
export interface SmallVintage {
  readonly communes: readonly Pick<CommuneRow, 'code' | 'nom' | 'siren' | 'anciensCodes'>[];
  /** SIREN and name of each intercommunality, the first one has all the communes. */
  readonly epcis: readonly (readonly [siren: string, name: string])[];
  readonly establishments?: readonly EpciRow[];
}

const PLACE = { zone: 'metro', departement: '35', region: '53', type: 'commune-actuelle', population: 1_000 };

/** A vintage of the geographic code, written as its package is. */
export function writeVintage(
  folder: string,
  vintage: number,
  { communes, epcis, establishments = [] }: SmallVintage,
): GeographicCode {
  const packageName = path.join(folder, String(vintage));
  mkdirSync(path.join(packageName, 'data'), { recursive: true });
  const members = communes.map(({ code, siren }) => ({ code, siren }));
  const files = {
    'package.json': { name: 'vintage', version: `${String(vintage)}.0.0` },
    'data/regions.json': [{ code: '53', nom: 'Bretagne', zone: 'metro' }],
    'data/departements.json': [{ code: '35', nom: 'Ille-et-Vilaine', region: '53', zone: 'metro' }],
    'data/communes.json': communes.map((commune) => ({ ...PLACE, ...commune })),
    'data/epci.json': epcis.map(([code, nom], index) => ({ code, nom, membres: index === 0 ? members : [] })),
    'data/ept.json': establishments,
  };
  for (const [file, rows] of Object.entries(files)) writeFileSync(path.join(packageName, file), JSON.stringify(rows));
  return { packageName, vintage };
}
