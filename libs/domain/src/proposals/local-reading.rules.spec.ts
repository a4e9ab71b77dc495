import fc from 'fast-check';
import { disagreement } from './disagreement.rules.js';
import {
  coverageByKind,
  localReading,
  respondentsIn,
  type StandingCount,
  subjectReading,
} from './local-reading.rules.js';

const LEVELS = [
  { code: 'not-started', weight: 0 },
  { code: 'in-progress', weight: 0.5 },
  { code: 'achieved', weight: 1 },
];
const count = (subjectId: string, standing: string, collectivities: number, kind = 'commune'): StandingCount => ({
  ...{ kind, subjectId, standing, collectivities },
  population: collectivities * 1_000,
});
const respondents = (collectivities: number, kind = 'commune'): StandingCount =>
  count('*', 'respondent', collectivities, kind);

const COUNTS = [
  ...[respondents(8), respondents(2, 'epci')],
  ...[count('a', 'achieved', 3), count('a', 'achieved', 1, 'epci'), count('a', 'in-progress', 2)],
  ...[count('a', 'not-concerned', 1), count('a', 'awaited', 1)],
  count('b', 'not-started', 10),
];

describe('how respondents stand on a service', () => {
  it('tells apart levels, not concerned, awaited and unanswered, kinds put together', () => {
    expect(subjectReading('a', COUNTS, LEVELS)).toEqual({
      subjectId: 'a',
      respondents: 10,
      levels: [
        { level: 'not-started', collectivities: 0 },
        { level: 'in-progress', collectivities: 2 },
        { level: 'achieved', collectivities: 4 },
      ],
      ...{ notConcerned: 1, awaited: 1, unanswered: 2 },
    });
  });

  it('counts every respondent once, whatever they said', () => {
    const rows = fc.array(
      fc.tuple(fc.constantFrom('achieved', 'in-progress', 'not-concerned', 'awaited'), fc.nat(50)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, fc.nat(50), (said, silent) => {
        const total = said.reduce((sum, [, n]) => sum + n, silent);
        const counts = [respondents(total), ...said.map(([standing, n]) => count('s', standing, n))];
        const reading = subjectReading('s', counts, LEVELS);
        const levels = reading.levels.reduce((sum, { collectivities }) => sum + collectivities, 0);
        return levels + reading.notConcerned + reading.awaited + reading.unanswered === total;
      }),
    );
  });
});

describe('the collectivities’ side of a proposal, from the sums', () => {
  it('weighs an indirect sign for half, and leaves open what is silent or awaited', () => {
    const reading = localReading(
      [
        { serviceId: 'a', strength: 'direct' },
        { serviceId: 'b', strength: 'indirect' },
      ],
      COUNTS,
      LEVELS,
    );
    // Direct: 4 achieved and 2 in progress, counted twice; indirect: 10 not started, counted once; 3 open, twice.
    expect(reading).toMatchObject({ respondents: 10, indirectOnly: false });
    expect(reading.value).toBeCloseTo((100 * 10) / 22);
    expect(reading.low).toBeCloseTo((100 * 10) / 28);
    expect(reading.high).toBeCloseTo((100 * 16) / 28);
  });

  it.each([
    ['nobody answered', [], 0],
    ['a service nobody speaks of', [respondents(3)], 3],
  ])('has no value when %s', (_case, counts, expected) => {
    const reading = localReading([{ serviceId: 'a', strength: 'direct' }], counts, LEVELS);
    expect(reading).toMatchObject({ respondents: expected, value: null, distribution: [] });
  });

  const ALIGNED = [
    { serviceId: 'a', strength: 'direct' },
    { serviceId: 'b', strength: 'indirect' },
  ] as const;

  it.each<[string, StandingCount[], number]>([
    ['without those not concerned', [count('a', 'not-concerned', 39), count('a', 'achieved', 1)], 1],
    ['with each of the levels known', [count('a', 'not-concerned', 36), count('a', 'achieved', 4)], 4],
    [
      'and neither what is awaited nor what is silent',
      [count('a', 'not-concerned', 34), count('a', 'achieved', 3), count('a', 'awaited', 1)],
      3,
    ],
  ])('counts for the rule of five those whose level is known, %s', (_case, said, expected) => {
    expect(localReading([ALIGNED[0]], [respondents(40), ...said], LEVELS).counted).toBe(expected);
  });

  it('counts for it the answers to the service that has most, as nobody knows who is under two', () => {
    const said = [
      ...[count('a', 'not-concerned', 37), count('a', 'achieved', 3)],
      ...[count('b', 'not-concerned', 36), count('b', 'achieved', 4)],
    ];
    expect(localReading(ALIGNED, [respondents(40), ...said], LEVELS).counted).toBe(4);
  });

  it('is not compared with the State’s on the level of one among forty', () => {
    const said = [count('a', 'not-concerned', 39), count('a', 'achieved', 1)];
    const reading = localReading([ALIGNED[0]], [respondents(40), ...said], LEVELS);
    expect(reading).toMatchObject({ respondents: 40, low: 100, high: 100 });
    expect(disagreement('engaged', reading)).toEqual({ comparable: false, reason: 'few-respondents' });
  });

  it('never adds up people across kinds, which overlap', () => {
    expect(coverageByKind(COUNTS)).toEqual([
      { kind: 'commune', respondents: 8, population: 8_000 },
      { kind: 'epci', respondents: 2, population: 2_000 },
    ]);
    expect(respondentsIn(COUNTS)).toBe(10);
  });
});

describe('the module, in the local side of a proposal', () => {
  const question = { id: 'q', label: 'Plan écrit', kind: 'level', territoryTypes: ['commune'] } as const;
  const indirect = { serviceId: 'b', strength: 'indirect' } as const;

  it('counts each question that a level answers as direct evidence, among those who answered the module', () => {
    const counts = [respondents(4), count('b', 'not-started', 4)];
    const module = { questions: [question], counts: [respondents(3), count('q', 'achieved', 2)] };
    const reading = localReading([indirect], counts, LEVELS, module);
    expect(reading.value).toBe(50);
    expect([reading.low, reading.high]).toEqual([40, 60]);
    expect(reading).toMatchObject({ respondents: 4, moduleRespondents: 3, counted: 4, indirectOnly: false });
    expect(reading.questions).toMatchObject([{ subjectId: 'q', respondents: 3, unanswered: 1 }]);
  });

  it('asks nobody whom the question is not put to', () => {
    const module = {
      questions: [question],
      counts: [respondents(3), respondents(9, 'region'), count('q', 'achieved', 3)],
    };
    expect(localReading([], [], LEVELS, module).questions).toMatchObject([{ respondents: 3, unanswered: 0 }]);
  });

  it('gives a yes or a number no worth, and lends no strength where no question is answered', () => {
    const counts = [respondents(4), count('b', 'achieved', 4)];
    const asked = [
      { ...question, kind: 'yes-no-date' as const },
      { ...question, id: 'r' },
    ];
    const module = { questions: asked, counts: [respondents(2), count('q', 'yes', 2)] };
    const reading = localReading([indirect], counts, LEVELS, module);
    expect(reading).toMatchObject({ value: 100, indirectOnly: true });
    expect(reading.questions.map(({ subjectId }) => subjectId)).toEqual(['r']);
  });
});
