import type { Exchange } from './exchange.js';
import { daysWithoutWrittenReply, deliveryDay, hasWrittenReply, wasDelivered } from './reply.rules.js';

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

describe('the delivery of a motion', () => {
  const motion = { year: 2023, delivery: { date: '2023-10-17' } };
  const handed = exchange({ id: 'rep-remise', kind: 'delivery', date: '2023-10-18' });

  it.each<[string, typeof motion.delivery | { date: null } | null, Partial<Exchange>, string | null]>([
    ['is of the latest day where sources compete', motion.delivery, {}, '2023-10-18'],
    ['is of the latest day, whichever source gives it', { date: '2023-10-19' }, {}, '2023-10-19'],
    ['is of the only day known', null, {}, '2023-10-18'],
    ['is not dated by one of another congress', motion.delivery, { congressYear: 2022 }, '2023-10-17'],
    ['is not dated by an audience', motion.delivery, { kind: 'audience' }, '2023-10-17'],
    ['is of no day when sources give the year', { date: null }, { date: '2023', datePrecision: 'year' }, null],
  ])('%s', (_, delivery, changes, day) => {
    expect(deliveryDay({ year: 2023, delivery }, [{ ...handed, ...changes }])).toBe(day);
  });

  it.each<[string, boolean, { date: string | null } | null, Exchange[]]>([
    ['on a known day', true, { date: '2023-10-17' }, []],
    ['on an unknown day', true, { date: null }, []],
    ['as an exchange says', true, null, [handed]],
    ['after the day asked for', false, { date: '2024-03-01' }, []],
    ['by nothing that we know', false, null, [exchange()]],
  ])('is known %s: %s', (_, known, delivery, exchanges) => {
    expect(wasDelivered({ year: 2023, delivery }, exchanges, '2023-12-31')).toBe(known);
  });
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
