import { territoryId, type TerritoryType } from '@ou-en-est-on/domain';
import type { ReadingContext } from '../import-format.js';
import type { ImpactCells, ImpactReport } from './impact-columns.js';

/** The levels of the schema that the site knows. It has none for EPCI. */
const LEVELS: ReadonlyMap<string, TerritoryType> = new Map([
  ['REG', 'region'],
  ['DEP', 'department'],
  ['COM', 'commune'],
]);

/** The territory of a row: France when it names none. */
export function readPlace(cells: ImpactCells, { territories }: ReadingContext, report: ImpactReport): string | null {
  if (cells.denom_insee === '' && cells.code_insee === '') return territoryId('country', '');
  if (cells.denom_insee === '') {
    report('missing-value', 'denom_insee', 'Un code est donné sans son échelon : écrivez REG, DEP ou COM.');
    return null;
  }
  const level = LEVELS.get(cells.denom_insee);
  if (!level) {
    report('unknown-level', 'denom_insee', 'Échelon non suivi ici : REG, DEP, COM, ou vide pour la France.');
    return null;
  }
  const id = territoryId(level, cells.code_insee);
  if (territories.has(id)) return id;
  const message = 'Code inconnu à cet échelon : écrivez celui du code officiel géographique (« 01 », « 2A », « 84 »).';
  report(cells.code_insee === '' ? 'missing-value' : 'unknown-zone', 'code_insee', message);
  return null;
}
