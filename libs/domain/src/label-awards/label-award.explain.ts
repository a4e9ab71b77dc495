import { explained, type Explanation } from '../shared/rule.js';
import type { LabelAward } from './label-award.js';

/** Of how many @ a label has: what its source says, and nothing of ours. */
export function explainAward({ year, ats, source: { title, date } }: LabelAward): Explanation {
  return explained('published-value', [
    { label: 'Année du label', value: String(year), source: null, date: null },
    { label: 'Nombre de @, donné par le jury', value: ats, source: title, date },
  ]);
}
