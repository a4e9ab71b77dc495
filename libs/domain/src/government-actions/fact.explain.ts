import { counted, explained, type ExplainedInput, type Explanation } from '../shared/rule.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import type { ActionObservation, ActionTarget } from './government-action.js';

/** Who published a fact, and when. */
export interface FactSource {
  readonly source: string | null;
  readonly publishedOn: CalendarDate | null;
}

/** Of a target that the State set itself, as published. */
export function explainTarget({ metric, unit, value, due }: ActionTarget, from: FactSource): Explanation {
  const deadline = due === null ? [] : [{ ...counted('Échéance', null), date: due }];
  return explained('published-value', [inputOf(metric, unit, value, from), ...deadline]);
}

/** Of a figure observed: published as it stands, or worked out by us from the source. */
export function explainActionObservation(fact: ActionObservation, from: FactSource): Explanation {
  const { metric, unit, value, valueMax, valueText, date, derived, note } = fact;
  const upTo = valueMax === null ? [] : [inputOf('Borne haute', unit, valueMax, from)];
  return explained(derived ? 'derived-value' : 'published-value', [
    inputOf(metric, unit, value ?? valueText, from),
    ...upTo,
    { ...counted('Date de la valeur', null), date },
    ...(derived ? [counted('Calcul', note)] : []),
  ]);
}

function inputOf(
  label: string,
  unit: string | null,
  value: ExplainedInput['value'],
  { source, publishedOn }: FactSource,
): ExplainedInput {
  return { label: unit === null ? label : `${label} (${unit})`, value, source, date: publishedOn };
}
