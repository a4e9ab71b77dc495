import type { GovernmentAction, Milestone } from './government-action.js';
import {
  actionOn,
  countFactsToVerify,
  displayableDescription,
  displayableFacts,
  hadBegun,
  isInForce,
  lastMilestone,
  milestoneStateOn,
  nextMilestone,
  verifiedFacts,
} from './milestone.rules.js';

const TODAY = '2026-11-21';

function milestone(changes: Partial<Milestone> = {}): Milestone {
  return {
    id: 'pfthd:m1',
    actionId: 'pfthd',
    evidenceId: null,
    verification: 'read-in-a-copy',
    toVerify: false,
    note: null,
    date: '2025-12-31',
    label: 'Fibre généralisée',
    kind: 'deliverable',
    nature: null,
    state: 'planned',
    ...changes,
  };
}

function action(changes: Partial<GovernmentAction> = {}): GovernmentAction {
  return {
    id: 'pfthd',
    name: 'Plan France Très Haut Débit',
    kind: 'plan',
    textType: null,
    legalState: null,
    domain: 'networks',
    lead: 'État',
    ministry: null,
    startDate: '2013',
    endDate: null,
    promise: 'Raccorder tous les locaux.',
    note: null,
    toVerify: false,
    legalReferences: [],
    targets: [],
    milestones: [],
    observations: [],
    ...changes,
  };
}

describe('the state of a milestone', () => {
  it.each([
    ['planned', '2026-11-20', 'passed-unverified'],
    ['planned', '2026-11-21', 'planned'],
    ['planned', '2026-11-22', 'planned'],
    ['planned', '2026-11', 'planned'],
    ['planned', '2026-10', 'passed-unverified'],
    ['planned', '2026', 'planned'],
    ['planned', '2025', 'passed-unverified'],
    ['done', '2025', 'done'],
    ['not-met', '2025', 'not-met'],
    ['dropped', '2025', 'dropped'],
    ['passed-unverified', '2025', 'passed-unverified'],
  ] as const)('%s for %s is displayed as %s', (state, date, displayed) => {
    expect(milestoneStateOn({ state, date }, TODAY)).toBe(displayed);
  });

  it('never becomes unmet by the passing of time', () => {
    for (const date of ['1999', '2025-12-31', '2026-11-20']) {
      expect(milestoneStateOn({ state: 'planned', date }, TODAY)).not.toBe('not-met');
    }
  });
});

describe('the milestones beside an action', () => {
  const past = milestone({ id: 'pfthd:m1', date: '2022-12-31', state: 'done' });
  const unverified = milestone({ id: 'pfthd:m2', date: '2025-12-31' });
  const coming = milestone({ id: 'pfthd:m3', date: '2027' });
  const further = milestone({ id: 'pfthd:m4', date: '2030-11' });

  it('are the last one past and the next one awaited', () => {
    const plan = action({ milestones: [further, unverified, coming, past] });
    expect(lastMilestone(plan, TODAY)).toBe(unverified);
    expect(nextMilestone(plan, TODAY)).toBe(coming);
  });

  it('are none when there is none', () => {
    expect(lastMilestone(action({ milestones: [coming] }), TODAY)).toBeNull();
    expect(nextMilestone(action({ milestones: [past] }), TODAY)).toBeNull();
  });

  it('hold a milestone done for past even when its year is not over', () => {
    const done = milestone({ date: '2026', state: 'done' });
    expect(lastMilestone(action({ milestones: [done] }), TODAY)).toBe(done);
    expect(nextMilestone(action({ milestones: [done] }), TODAY)).toBeNull();
  });

  it('do not await what was dropped', () => {
    expect(nextMilestone(action({ milestones: [milestone({ date: '2027', state: 'dropped' })] }), TODAY)).toBeNull();
  });

  it('leave out what is to verify', () => {
    const plan = action({ milestones: [past, { ...unverified, toVerify: true }, { ...coming, toVerify: true }] });
    expect(lastMilestone(plan, TODAY)).toBe(past);
    expect(nextMilestone(plan, TODAY)).toBeNull();
  });

  it('take the last id in natural order at one date', () => {
    const twins = [milestone({ id: 'pfthd:m10', date: '2024' }), milestone({ id: 'pfthd:m9', date: '2024-12-31' })];
    expect(lastMilestone(action({ milestones: twins }), TODAY)?.id).toBe('pfthd:m10');
  });
});

describe('facts to verify', () => {
  const facts = [milestone({ id: 'pfthd:m1' }), milestone({ id: 'pfthd:m2', toVerify: true })];

  it('are neither displayed nor counted, but one says how many are held back', () => {
    const plan = action({ milestones: facts });
    expect(verifiedFacts(facts).map(({ id }) => id)).toEqual(['pfthd:m1']);
    expect(displayableFacts(plan).milestones).toHaveLength(1);
    expect(countFactsToVerify(plan)).toBe(1);
  });

  it('are all the facts of an action that is itself to verify', () => {
    const plan = action({ milestones: facts, toVerify: true });
    expect(displayableFacts(plan)).toEqual({ targets: [], milestones: [], observations: [] });
    expect(countFactsToVerify(plan)).toBe(2);
  });

  it('leave of an action that is itself to verify neither dates, nor texts, nor remarks', () => {
    const reference = { label: 'Loi', nor: null, officialJournal: null, url: null };
    const said = { note: 'Viserait…', startDate: '2024', endDate: '2026', legalState: 'in-force' } as const;
    const law = action({ ...said, legalReferences: [reference] });
    expect(displayableDescription(law)).toEqual({ ...said, legalReferences: [reference] });
    expect(displayableDescription({ ...law, toVerify: true })).toEqual({
      ...{ note: null, startDate: null, endDate: null, legalState: null, legalReferences: [] },
    });
  });
});

describe('an action as of a day', () => {
  const figure = {
    metric: 'locaux',
    value: 1,
    valueMax: null,
    valueText: null,
    unit: null,
    datePrecision: 'day' as const,
  };
  const observed = (id: string, date: string): GovernmentAction['observations'][number] => ({
    ...{ id, actionId: 'pfthd', evidenceId: null, verification: 'read-in-a-copy', toVerify: false, note: null },
    ...{ ...figure, date, publishedOn: null, derived: false },
  });
  const whole = action({
    milestones: [milestone({ date: '2023-06-30', state: 'done' }), milestone({ id: 'pfthd:m2', state: 'done' })],
    observations: [observed('pfthd:o1', '2022'), observed('pfthd:o2', '2025-09-30')],
  });

  it('holds the figures of that day and before, and what was done since then as still planned', () => {
    const then = actionOn(whole, { asOf: '2023-12-31', today: TODAY });
    expect(then.milestones.map(({ state }) => state)).toEqual(['done', 'planned']);
    expect(then.observations.map(({ id }) => id)).toEqual(['pfthd:o1']);
  });

  it('is itself today', () => {
    expect(actionOn(whole, { asOf: TODAY, today: TODAY })).toEqual(whole);
  });

  it.each([
    ['passed-unverified', '2022-06-01', 'planned'],
    ['passed-unverified', '2022-12-31', 'planned'],
    ['passed-unverified', '2023-01-01', 'passed-unverified'],
    ['passed-unverified', TODAY, 'passed-unverified'],
    ['not-met', '2022-06-01', 'planned'],
    ['not-met', '2023-01-01', 'not-met'],
    ['done', '2022-06-01', 'planned'],
    ['done', '2022-12-31', 'done'],
    ['dropped', '2022-06-01', 'dropped'],
  ] as const)('reads a milestone of 2022 now %s, as of %s, as %s', (state, asOf, displayed) => {
    for (const date of ['2022', '2022-12', '2022-12-31']) {
      const [then] = actionOn(action({ milestones: [milestone({ date, state })] }), { asOf, today: TODAY }).milestones;
      expect(then && milestoneStateOn(then, asOf)).toBe(displayed);
    }
  });

  it('awaits a milestone whose day, passed since, was still to come', () => {
    const plan = action({ milestones: [milestone({ date: '2022-12-31', state: 'passed-unverified' })] });
    const then = actionOn(plan, { asOf: '2022-06-01', today: TODAY });
    expect([lastMilestone(then, '2022-06-01'), nextMilestone(then, '2022-06-01')]).toEqual([null, then.milestones[0]]);
  });
});

it.each([
  ['the day after', '2022-01-02', false],
  ['that day', '2022-01-01', true],
  ['some day of the year', '2022', false],
  ['on a day that nobody knows', null, true],
])('an action begun %s had begun by the first of January 2022: %s', (_, startDate, expected) => {
  expect(hadBegun({ startDate }, { asOf: '2022-01-01', today: '2026-11-21' })).toBe(expected);
});

it.each([
  ['that day', '2026-11-21', true],
  ['the day after', '2026-11-22', false],
  ['the month of that day', '2026-11', true],
  ['on a day that nobody knows', null, true],
])('an action that begins %s is in force today: %s', (_, startDate, expected) => {
  expect(isInForce({ startDate }, { asOf: '2026-11-21', today: '2026-11-21' })).toBe(expected);
});
