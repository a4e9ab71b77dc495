import { Random } from '../shared/random.factory.js';
import { progressEvent } from './progress-event.factory.js';
import {
  currentProgress,
  type CurrentProgress,
  historyOn,
  isProvisional,
  restsOnAnAct,
  restsOnFactToVerify,
} from './progress.rules.js';
import type { Actor } from './proposal.js';
import { STATE_PROGRESSES, type ProgressEvent, type StateProgress } from './state-progress.js';

const TODAY = { asOf: '2026-11-21', knownAt: new Date('2026-11-21T12:00:00Z') };
const NONE: ReadonlySet<string> = new Set();
const progressOf = (
  events: readonly ProgressEvent[],
  clocks = TODAY,
  factsToVerify = NONE,
  actors: readonly Actor[] = ['state'],
): CurrentProgress => currentProgress({ actors, events }, clocks, factsToVerify);
const at = (time: string): Date => new Date(time);

/** Which event is retained, told by its progress. */
const valueOf = (events: readonly Partial<ProgressEvent>[], clocks = TODAY): StateProgress =>
  progressOf(
    events.map((event, i) => progressEvent({ id: `e${i}`, ...event })),
    clocks,
  ).value;

describe('the progress displayed', () => {
  it('is not assessed, without any reading, when no event says anything', () => {
    expect(progressOf([])).toEqual({
      value: 'not-assessed',
      review: null,
      effectiveOn: null,
      effectivePrecision: null,
      confidence: null,
      searchedOn: null,
      rationale: null,
      pendingVerification: false,
    });
  });

  it.each<[readonly Actor[], StateProgress]>([
    [['collectivities', 'association'], 'not-concerned'],
    [['private-operator'], 'not-concerned'],
    [['collectivities', 'parliament'], 'not-assessed'],
    [['public-operator'], 'not-assessed'],
  ])('is, for %j and without any event, %s', (actors, value) => {
    const later = progressEvent({ progress: 'not-concerned', effectiveOn: '2026-11-22' });
    for (const events of [[], [later]]) {
      expect(progressOf(events, TODAY, NONE, actors)).toMatchObject({
        value,
        review: null,
        pendingVerification: false,
      });
    }
  });

  it('is what an event says, were the State not among the actors', () => {
    expect(progressOf([progressEvent()], TODAY, NONE, ['collectivities'])).toMatchObject({ value: 'engaged' });
  });

  it('carries what the retained event says', () => {
    expect(progressOf([progressEvent()])).toEqual({
      value: 'engaged',
      review: 'proposed',
      effectiveOn: '2024-12-31',
      effectivePrecision: 'month',
      confidence: 'medium',
      searchedOn: '2026-11-21',
      rationale: 'Une mesure est en vigueur.',
      pendingVerification: false,
    });
  });

  it('is the published event, even where a later one is proposed', () => {
    expect(
      valueOf([
        { progress: 'announced', review: 'published', effectiveOn: '2023-01-01' },
        { progress: 'engaged', review: 'proposed', effectiveOn: '2025-01-01' },
      ]),
    ).toBe('announced');
  });

  it('is the event with the latest effective date, whatever the order of recording', () => {
    expect(
      valueOf([
        { progress: 'engaged', effectiveOn: '2025-01-01', recordedAt: at('2026-01-01T00:00:00Z') },
        { progress: 'announced', effectiveOn: '2023-01-01', recordedAt: at('2026-06-01T00:00:00Z') },
      ]),
    ).toBe('engaged');
  });

  it('is, at one effective date, the event recorded last, then the last id', () => {
    const early = { progress: 'announced', recordedAt: at('2026-01-01T00:00:00Z') } as const;
    const late = { progress: 'engaged', recordedAt: at('2026-02-01T00:00:00Z') } as const;
    expect(valueOf([late, early])).toBe('engaged');
    expect(
      valueOf([
        { ...late, id: 'b', progress: 'achieved' },
        { ...late, id: 'a' },
      ]),
    ).toBe('achieved');
  });

  it('does not depend on the order in which the events are read', () => {
    const random = new Random(3);
    for (let i = 0; i < 100; i++) {
      const events = Array.from({ length: random.integer(1, 8) }, (_, n) =>
        progressEvent({
          id: `e${n}`,
          progress: random.pick(STATE_PROGRESSES),
          review: random.pick(['proposed', 'published']),
          effectiveOn: random.pick(['2023-01-01', '2024-12-31']),
          recordedAt: random.pick([at('2026-01-01T00:00:00Z'), at('2026-02-01T00:00:00Z')]),
        }),
      );
      expect(progressOf(random.shuffle(events))).toEqual(progressOf(events));
    }
  });

  it('says that a reading is held back when the event rests on a fact to verify', () => {
    const held = progressEvent({ progress: 'not-assessed', evidence: [], factsToVerify: ['lf-2026:m1'] });
    expect(progressOf([held])).toMatchObject({ value: 'not-assessed', pendingVerification: true });
  });
});

describe('the two clocks', () => {
  const announced = {
    progress: 'announced',
    effectiveOn: '2023-07-04',
    recordedAt: at('2026-01-01T00:00:00Z'),
  } as const;
  const engaged = { progress: 'engaged', effectiveOn: '2025-09-30', recordedAt: at('2026-06-01T00:00:00Z') } as const;

  it.each([
    ['before anything was effective', '2023-07-03', '2026-11-21T12:00:00Z', 'not-assessed'],
    ['on the very day of the first act', '2023-07-04', '2026-11-21T12:00:00Z', 'announced'],
    ['the day before the second act', '2025-09-29', '2026-11-21T12:00:00Z', 'announced'],
    ['today', '2026-11-21', '2026-11-21T12:00:00Z', 'engaged'],
    ['before this site knew the second act', '2026-11-21', '2026-05-31T23:59:59Z', 'announced'],
    ['at the instant it was recorded', '2026-11-21', '2026-06-01T00:00:00Z', 'engaged'],
    ['before this site knew anything', '2026-11-21', '2025-12-31T23:59:59Z', 'not-assessed'],
  ])('%s', (_, asOf, knownAt, expected) => {
    expect(valueOf([announced, engaged], { asOf, knownAt: at(knownAt) })).toBe(expected);
  });
});

it('the history read is what was recorded by then and effective by the day read as of', () => {
  const events = [
    progressEvent({ id: 'a', effectiveOn: '2023-12-31', recordedAt: new Date('2026-01-01T00:00:00Z') }),
    progressEvent({ id: 'b', effectiveOn: '2024-12-31', recordedAt: new Date('2026-01-01T00:00:00Z') }),
    progressEvent({ id: 'c', effectiveOn: '2023-12-31', recordedAt: new Date('2026-03-01T00:00:00Z') }),
  ];
  const clocks = { asOf: '2024-06-30', knownAt: new Date('2026-02-01T00:00:00Z') };
  expect(historyOn(events, clocks, NONE).map(({ id }) => id)).toEqual(['a']);
});

it('the history tells the latest effective event first, then the latest recorded', () => {
  const early = { effectiveOn: '2023-12-31', recordedAt: at('2026-01-01T00:00:00Z') };
  const events = [
    progressEvent({ id: 'a', ...early }),
    progressEvent({ id: 'b', ...early, recordedAt: at('2026-02-01T00:00:00Z') }),
    progressEvent({ id: 'c', effectiveOn: '2024-12-31', recordedAt: at('2026-01-01T00:00:00Z') }),
  ];
  expect(historyOn(events, TODAY, NONE).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

describe('an event whose fact has become one to verify', () => {
  const events = [progressEvent({ review: 'published', reviewer: 'b', evidence: ['rgesn:m1', 'rgesn:m2'] })];
  const factsToVerify = new Set(['rgesn:m2', 'pfthd:m1']);

  it('shows no status, and none of what was read in it', () => {
    expect(progressOf(events, TODAY, factsToVerify)).toMatchObject({
      value: 'not-assessed',
      rationale: null,
      confidence: null,
      pendingVerification: true,
    });
  });

  it('names that fact in the history, and says no more than that', () => {
    expect(historyOn(events, TODAY, factsToVerify)).toMatchObject([
      { progress: 'not-assessed', rationale: null, factsToVerify: ['rgesn:m2'] },
    ]);
  });

  it('shows again once the fact is checked', () => {
    expect(progressOf(events, TODAY, new Set(['pfthd:m1']))).toMatchObject({
      value: 'engaged',
      pendingVerification: false,
    });
  });
});

describe('a correction', () => {
  const mistaken = { id: 'old', progress: 'engaged', effectiveOn: '2025-06-30' } as const;
  const right = {
    id: 'new',
    progress: 'announced',
    effectiveOn: '2023-07-04',
    recordedAt: at('2026-11-21T10:00:00Z'),
    corrects: 'old',
  } as const;

  it('takes the place of the mistaken event even with an earlier effective date', () => {
    expect(valueOf([mistaken, right])).toBe('announced');
  });

  it('leaves the mistaken event standing before it was known', () => {
    expect(valueOf([mistaken, right], { ...TODAY, knownAt: at('2026-11-21T09:30:00Z') })).toBe('engaged');
  });

  it('that is only proposed does not set aside a published event', () => {
    expect(valueOf([{ ...mistaken, review: 'published' }, right])).toBe('engaged');
    expect(
      valueOf([
        { ...mistaken, review: 'published' },
        { ...right, review: 'published' },
      ]),
    ).toBe('announced');
  });
});

it.each([
  ['engaged', 'proposed', true],
  ['not-concerned', 'proposed', true],
  ['engaged', 'published', false],
  ['not-assessed', 'proposed', false],
  ['not-assessed', null, false],
] as const)('%s, review %s: provisional is %s', (value, review, provisional) => {
  expect(isProvisional({ value, review })).toBe(provisional);
});

it('knows which progress rests on a dated act', () => {
  expect(STATE_PROGRESSES.filter((value) => restsOnAnAct({ value }))).toEqual([
    'parliamentary-initiative',
    'announced',
    'engaged',
    'partly-achieved',
    'achieved',
    'declined',
    'rolled-back',
  ]);
});

it('knows an event that rests on a fact to verify', () => {
  expect(restsOnFactToVerify({ factsToVerify: ['lf-2026:m1'] })).toBe(true);
  expect(restsOnFactToVerify({ factsToVerify: [] })).toBe(false);
});
