import type { Exchange } from './exchange.js';
import { daysWithoutWrittenReply, hasWrittenReply } from './reply.rules.js';

function exchange(changes: Partial<Exchange> = {}): Exchange {
  return {
    id: 'rep-2023',
    congressYear: 2023,
    kind: 'written-reply',
    side: 'government',
    date: '2024-01-10',
    datePrecision: 'day',
    counterpartName: null,
    counterpartRole: 'Ministre délégué',
    summary: 'Réponse écrite.',
    subject: null,
    question: null,
    citedActions: [],
    factRefs: [],
    sources: [],
    note: null,
    ...changes,
  };
}

it.each<[string, boolean, Partial<Exchange>]>([
  ['a written reply of the Government', true, {}],
  ['a written reply of an agency of the State', true, { side: 'agency' }],
  ['a written reply of a member of parliament', false, { side: 'parliament' }],
  ['a written reply about another congress', false, { congressYear: 2022 }],
  ['a reply to a parliamentary question', false, { kind: 'parliamentary-reply', congressYear: null }],
  ['a speech', false, { kind: 'speech' }],
  ['an audience', false, { kind: 'audience' }],
])('%s is an answer to the motion of 2023: %s', (_, answers, changes) => {
  expect(hasWrittenReply(2023, [exchange(changes)])).toBe(answers);
});

describe('days without a written reply', () => {
  it.each([
    ['counts from delivery', { deliveredOn: '2023-10-18', hasWrittenReply: false }, 1130],
    ['is 0 on the day of delivery', { deliveredOn: '2026-11-21', hasWrittenReply: false }, 0],
    ['is unknown without a day of delivery', { deliveredOn: null, hasWrittenReply: false }, null],
    ['stops once a reply is known', { deliveredOn: '2023-10-18', hasWrittenReply: true }, null],
    ['does not count before delivery', { deliveredOn: '2026-11-22', hasWrittenReply: false }, null],
  ])('%s', (_, motion, days) => {
    expect(daysWithoutWrittenReply(motion, '2026-11-21')).toBe(days);
  });
});
