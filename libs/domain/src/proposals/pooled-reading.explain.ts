import { counted, explained, type Explanation } from '../shared/rule.js';
import type { PooledReading, TerritoryReading } from './pooled-reading.rules.js';

export function explainPooled(
  { respondents, counted: most, known, possible, low, high }: PooledReading,
  services: number,
): Explanation {
  const inputs = [
    counted('Répondants', respondents),
    counted('Services', services),
    counted('Réponses dont le niveau compte', known),
    counted('Dont au service qui en a le plus', most),
    counted('Si tout ce qui manque était au plus bas (%)', low),
    counted('Si tout ce qui manque était réalisé (%)', high),
  ];
  return explained('respondents-together', inputs, { known, total: possible });
}

/** Of a map: how many territories have enough respondents to be shown. */
export function explainTerritorySums(readings: readonly TerritoryReading[]): Explanation {
  const shown = readings.filter(({ value }) => value !== null).length;
  const inputs = [
    counted('Territoires', readings.length),
    counted('Territoires d’au moins cinq réponses comptées à un même service', shown),
    counted(
      'Répondants',
      readings.reduce((sum, { respondents }) => sum + respondents, 0),
    ),
  ];
  return explained('respondents-together', inputs, { known: shown, total: readings.length });
}
