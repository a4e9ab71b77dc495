import { counted, explained, type Explanation } from '../shared/rule.js';
import type { GroupReading } from './group-reading.rules.js';

/** Of a proposal, group by group: of how many groups there is enough to show something. */
export function explainGroups(readings: readonly GroupReading[], several: string): Explanation {
  const shown = readings.filter(({ value }) => value !== null).length;
  const sum = (count: (reading: GroupReading) => number): number =>
    readings.reduce((total, reading) => total + count(reading), 0);
  const inputs = [
    counted(several, readings.length),
    counted(`${several} d’au moins cinq réponses comptées à un même service ou à une même question`, shown),
    counted(
      'Répondants à la matrice',
      sum(({ respondents }) => respondents),
    ),
    counted(
      'Répondants au module « motion »',
      sum(({ moduleRespondents }) => moduleRespondents),
    ),
  ];
  return explained('local-side-by-group', inputs, { known: shown, total: readings.length });
}
