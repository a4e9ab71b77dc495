import { counted, explained, type Explanation } from '../shared/rule.js';
import { type Duty, REEN_THRESHOLD } from './duty.rules.js';
import { olderCensusOf } from './older-census.rules.js';
import type { Territory } from './territory.js';

/** Who keeps the official geographic code that the populations come with. */
const GEOGRAPHIC_CODE = 'Insee, code officiel géographique et populations (Découpage administratif, Etalab)';

type Peopled = Pick<Territory, 'id' | 'departmentId' | 'population' | 'vintage'>;

/** When its inhabitants were counted: with the vintage, but in Mayotte. */
function dateOf(one: Peopled): string {
  const older = olderCensusOf(one);
  return String(older?.part === 'whole' ? older.year : one.vintage);
}

/** Of the population: that of the vintage, as published; of France, with the part that is older. */
export function explainPopulation(one: Peopled): Explanation {
  const inhabitants = { label: 'Habitants', value: one.population, source: GEOGRAPHIC_CODE, date: dateOf(one) };
  const older = olderCensusOf(one);
  if (older?.part !== 'mayotte') return explained('published-value', [inhabitants]);
  const part = { label: 'Dont Mayotte, selon le recensement de', value: older.year };
  return explained('published-value', [inhabitants, { ...part, source: GEOGRAPHIC_CODE, date: String(older.year) }]);
}

/** Of the communes and inhabitants of a département, EPCI by EPCI. */
export function explainComposition(
  department: Peopled,
  counts: { readonly epcis: number; readonly communes: number },
): Explanation {
  const published = { source: GEOGRAPHIC_CODE, date: String(department.vintage) };
  return explained('published-value', [
    { label: 'Intercommunalités', value: counts.epcis, ...published },
    { label: 'Communes du département', value: counts.communes, ...published },
    { label: 'Habitants du département', value: department.population, ...published, date: dateOf(department) },
  ]);
}

/** Of how many territories were found. */
export function explainFoundTerritories(text: string | null, total: number): Explanation {
  const sought = text === null ? [] : [counted('Mots cherchés', text)];
  return explained('matching-count', [...sought, counted('Territoires', total)]);
}

/** Of a duty that depends on the population: the number that the law sets, and the text that sets it. */
export function explainDuty(basis: Duty['basis'], text: string | null): Explanation | null {
  if (basis !== 'population') return null;
  return explained('published-value', [
    { label: 'Plus de, en habitants', value: REEN_THRESHOLD, source: text, date: null },
  ]);
}
