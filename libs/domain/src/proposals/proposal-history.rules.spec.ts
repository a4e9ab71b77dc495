import type { Exchange } from '../exchanges/exchange.js';
import type { GovernmentAction } from '../government-actions/government-action.js';
import { observation } from '../indicators/observation.factory.js';
import type { Motion } from '../motions/motion.js';
import { readingClocks } from '../shared/clocks.rules.js';
import { progressEvent } from './progress-event.factory.js';
import { type HistorySources, proposalHistory } from './proposal-history.rules.js';

const NOW = new Date('2026-11-21T12:00:00Z');

function motion(changes: Partial<Motion> = {}): Motion {
  const year = changes.year ?? 2023;
  return {
    ...{ id: String(year), year, congressNumber: 5, title: `Motion ${year}`, heldFrom: null, heldTo: null },
    ...{ datePrecision: 'day', place: null, venue: null, organiser: 'association', contributions: null },
    ...{ contributors: null, participants: null, partners: [], sponsors: [], delivery: null },
    ...{ fullTextAvailable: true, note: null, sourceFile: '004.txt' },
    ...changes,
  };
}

function exchange(changes: Partial<Exchange>): Exchange {
  return {
    ...{ id: 'e', congressYear: null, kind: 'speech', side: 'government', date: '2024-01-10', datePrecision: 'day' },
    ...{ counterpartName: null, counterpartRole: 'Ministre', summary: 'Dit.', subject: null, question: null },
    ...{ citedActions: [], factRefs: [], sources: [], note: null },
    ...changes,
  };
}

const FACT = {
  actionId: 'plan',
  evidenceId: null,
  verification: 'read-in-a-copy',
  toVerify: false,
  note: null,
} as const;
const PLAN: GovernmentAction = {
  ...{ id: 'plan', name: 'Plan', kind: 'plan', textType: null, legalState: null, domain: 'networks', lead: 'État' },
  ...{ ministry: null, startDate: null, endDate: null, promise: 'Promis.', note: null, toVerify: false },
  legalReferences: [],
  targets: [
    { ...FACT, id: 'plan:t1', metric: 'locaux', value: 100, unit: '%', due: '2027' },
    { ...FACT, id: 'plan:t2', metric: 'sans échéance', value: 1, unit: null, due: null },
  ],
  milestones: [
    { ...FACT, id: 'plan:m1', date: '2024-06', label: 'Ouvert', kind: 'event', nature: null, state: 'done' },
    { ...FACT, id: 'plan:m2', date: '2024-07', label: 'Non cité', kind: 'event', nature: null, state: 'done' },
    {
      ...FACT,
      id: 'plan:m3',
      toVerify: true,
      date: '2024',
      label: 'Douteux',
      kind: 'event',
      nature: null,
      state: 'done',
    },
  ],
  observations: [],
};

const READING = progressEvent({
  ...{ id: 'a', effectiveOn: '2024-06-30', effectivePrecision: 'month', recordedAt: new Date('2026-06-01T08:00:00Z') },
  evidence: ['plan:m1', 'plan:t1', 'plan:t2', 'plan:m3'],
});
const CORRECTION = progressEvent({
  ...{ id: 'b', corrects: 'a', progress: 'announced', review: 'published', effectiveOn: '2024-06-30' },
  ...{ recordedAt: new Date('2026-09-01T08:00:00Z'), evidence: ['plan:m1'] },
});

const SOURCES: HistorySources = {
  motions: [
    motion({ year: 2022, heldFrom: '2022-11-15', heldTo: '2022-11-16' }),
    motion({ delivery: { name: null, role: 'ministre', date: '2023-10-17', source: '004.txt' } }),
  ],
  events: [READING, CORRECTION],
  factsToVerify: new Set(),
  actions: [PLAN],
  linkedActionIds: new Set(['plan']),
  exchanges: [
    exchange({ id: 'handed', kind: 'delivery', congressYear: 2023, date: '2023-10-18' }),
    exchange({ id: 'cites', citedActions: [{ actionId: 'plan', asCited: 'le Plan' }] }),
    exchange({ id: 'elsewhere', citedActions: [{ actionId: 'other', asCited: 'autre' }] }),
  ],
  observations: [observation('measured', '2023-03-31', 80), observation('target', '2026-12-31', 100)],
  versions: [
    {
      ...{ proposalId: '2023-1.1.1', version: 1, text: 'Texte.', textAsPublished: null },
      recordedAt: new Date('2026-06-01T08:00:00Z'),
    },
  ],
};

const idsOf = (days: { asOf?: string; knownAt?: string }, sources: HistorySources = SOURCES): string[] =>
  proposalHistory(sources, readingClocks(days, NOW)).map(({ id }) =>
    id.replace(/observation:.*:(\d)/, 'observation:$1'),
  );

describe('the history of a proposal', () => {
  it('sets side by side what was asked, said, done, measured and read, oldest first', () => {
    expect(idsOf({})).toEqual([
      'motion:2022',
      'observation:2023-03-31:measured',
      'delivery:2023',
      'exchange:handed',
      'motion:2023',
      'exchange:cites',
      'fact:plan:m1',
      'progress:a',
      'progress:b',
      'text:1',
      'observation:2026-12-31:target',
      'fact:plan:t1',
    ]);
  });

  it('says which reading is corrected, by which other', () => {
    const readings = proposalHistory(SOURCES, readingClocks({}, NOW)).filter((one) => one.kind === 'progress');
    expect(readings.map(({ event, correctedBy }) => [event.id, event.corrects, correctedBy])).toEqual([
      ['a', null, 'b'],
      ['b', 'a', null],
    ]);
  });

  it('knows of no correction before it was recorded', () => {
    const [reading, ...others] = proposalHistory(SOURCES, readingClocks({ knownAt: '2026-08-31' }, NOW)).filter(
      (one) => one.kind === 'progress',
    );
    expect(others).toEqual([]);
    expect(reading).toMatchObject({ event: { id: 'a' }, correctedBy: null });
  });

  it('keeps to what had happened by the day read as of, what is awaited apart', () => {
    expect(idsOf({ asOf: '2023-10-17' })).toEqual([
      'motion:2022',
      'observation:2023-03-31:measured',
      'delivery:2023',
      'motion:2023',
      'observation:2026-12-31:target',
    ]);
    expect(idsOf({ asOf: '2022-12-31' })).not.toContain('motion:2023');
    expect(idsOf({ asOf: '2025-12-31' })).not.toContain('text:1');
  });

  it.each([
    ['a target not yet due', 'fact:plan:t1', true],
    ['a target of an indicator not yet due', 'observation:2026-12-31:target', true],
    ['what was done', 'fact:plan:m1', false],
    ['what was measured', 'observation:2023-03-31:measured', false],
  ])('says that %s is awaited: %s, %s', (_, id, isAhead) => {
    const entries = proposalHistory(SOURCES, readingClocks({}, NOW));
    const plain = entries.map((one) => ({ ...one, id: one.id.replace(/observation:.*:(\d)/, 'observation:$1') }));
    expect(plain.find((one) => one.id === id)).toMatchObject({ isAhead });
  });

  it.each<[string, string | null, string, boolean]>([
    ['of another day', '2023-10-17', '2023-10-18', true],
    ['of the same day, which the exchange tells', '2023-10-18', '2023-10-18', false],
    ['of no known day, which the exchange tells', null, '2023-10-18', false],
  ])('tells the delivery that the motion names when it is %s', (_, date, told, expected) => {
    const delivery = { name: null, role: 'ministre', date, source: '004.txt' };
    const exchanges = [exchange({ id: 'handed', kind: 'delivery', congressYear: 2023, date: told })];
    expect(idsOf({}, { ...SOURCES, motions: [motion({ delivery })], exchanges }).includes('delivery:2023')).toBe(
      expected,
    );
  });

  it('shows no fact to verify, and says of a reading that rests on one that it is held back', () => {
    const entries = proposalHistory({ ...SOURCES, factsToVerify: new Set(['plan:m1']) }, readingClocks({}, NOW));
    const reading = entries.find((one) => one.kind === 'progress' && one.event.id === 'a');
    expect(reading).toMatchObject({ event: { progress: 'not-assessed', rationale: null } });
    expect(entries.map(({ id }) => id)).not.toContain('fact:plan:m3');
  });
});
