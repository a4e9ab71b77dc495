import type { Exchange } from '@ou-en-est-on/domain';

/** A motion of 2023 handed to the Government. */
export function anExchange(changes: Partial<Exchange> = {}): Exchange {
  return {
    id: 'rep-2023-remise',
    congressYear: 2023,
    kind: 'delivery',
    side: 'government',
    date: '2023-10-18',
    datePrecision: 'day',
    counterpartName: null,
    counterpartRole: 'Ministre chargé du numérique',
    summary: 'La motion est remise au ministre.',
    subject: null,
    question: null,
    citedActions: [],
    factRefs: [],
    sources: [],
    note: null,
    ...changes,
  };
}
