import { type CalendarDate, daysBetween } from '../shared/calendar-date.js';
import { counted, explained, type ExplainedInput, type Explanation } from '../shared/rule.js';
import type { Freshness } from './headline.rules.js';
import type { Observation } from './indicator.js';
import type { ProgressRate } from './progress-rate.rules.js';

/** Names, for a reader, where a value was read. */
export type SourceOf = (observation: Observation) => string | null;

export function explainHeadline(current: Observation | null, sourceOf: SourceOf): Explanation {
  return explained('headline-value', [inputOf('Dernière valeur', current, sourceOf)]);
}

/** An input that is missing is named, with no value. */
export function explainRate({ initial, current, target }: ProgressRate, sourceOf: SourceOf): Explanation {
  return explained('progress-rate', [
    inputOf('Initiale', initial, sourceOf),
    inputOf('Actuelle', current, sourceOf),
    inputOf('Cible', target, sourceOf),
  ]);
}

/** The date is that of the last value. */
export function explainFreshness(lastDate: CalendarDate | null, { expectedBy }: Freshness): Explanation {
  const wait = lastDate !== null && expectedBy !== null ? daysBetween(lastDate, expectedBy) : null;
  return explained('freshness', [{ ...counted('Rythme et délai, en jours', wait), date: lastDate }]);
}

function inputOf(label: string, one: Observation | null, sourceOf: SourceOf): ExplainedInput {
  return one ? { label, value: one.value, source: sourceOf(one), date: one.date } : counted(label, null);
}
