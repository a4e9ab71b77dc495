import { counted, explained, type Explanation } from '../shared/rule.js';
import { type Duty, REEN_THRESHOLD } from './duty.rules.js';
import type { Territory } from './territory.js';

/** Who keeps the official geographic code that the populations come with. */
const GEOGRAPHIC_CODE = 'Insee, code officiel géographique et populations (Découpage administratif, Etalab)';

/** Of the population: that of the vintage, as published. */
export function explainPopulation({ population, vintage }: Pick<Territory, 'population' | 'vintage'>): Explanation {
  return explained('published-value', [
    { label: 'Habitants', value: population, source: GEOGRAPHIC_CODE, date: String(vintage) },
  ]);
}

/** Of the communes and inhabitants of a département, EPCI by EPCI. */
export function explainComposition(
  { population, vintage }: Pick<Territory, 'population' | 'vintage'>,
  counts: { readonly epcis: number; readonly communes: number },
): Explanation {
  const published = { source: GEOGRAPHIC_CODE, date: String(vintage) };
  return explained('published-value', [
    { label: 'Intercommunalités', value: counts.epcis, ...published },
    { label: 'Communes du département', value: counts.communes, ...published },
    { label: 'Habitants du département', value: population, ...published },
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
