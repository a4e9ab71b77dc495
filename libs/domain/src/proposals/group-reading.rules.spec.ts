import { explainGroups } from './group-reading.explain.js';
import { type GroupCount, groupReadings, type GroupSources } from './group-reading.rules.js';

const LEVELS = [
  { code: 'not-started', weight: 0 },
  { code: 'achieved', weight: 1 },
];
const count = (groupId: string, subjectId: string, standing: string, collectivities: number): GroupCount => ({
  ...{ groupId, kind: 'commune', subjectId, standing, collectivities, population: 0 },
});
const QUESTIONS = [
  { id: 'q-level', label: 'Plan écrit', kind: 'level', territoryTypes: ['commune'] },
  { id: 'q-yes', label: 'Exercice fait', kind: 'yes-no-date', territoryTypes: ['commune'] },
  { id: 'q-number', label: 'Part formée', kind: 'number', territoryTypes: ['commune'] },
] as const;
const SOURCES: GroupSources = {
  services: [{ serviceId: 'a', strength: 'indirect' }],
  counts: [count('35', '*', 'respondent', 6), count('35', 'a', 'not-started', 6), count('48', '*', 'respondent', 2)],
  module: {
    questions: QUESTIONS,
    counts: [
      ...[count('35', '*', 'respondent', 6), count('35', 'q-level', 'achieved', 6)],
      ...[count('35', 'q-yes', 'yes', 3), count('35', 'q-yes', 'no', 2), count('35', 'q-yes', 'awaited', 1)],
      ...[count('48', '*', 'respondent', 4), count('48', 'q-yes', 'yes', 4), count('48', 'q-level', 'achieved', 4)],
    ],
  },
  quartiles: [
    { groupId: '35', subjectId: 'q-number', answers: 5, low: 10, median: 40, high: 60 },
    { groupId: '48', subjectId: 'q-number', answers: 4, low: 10, median: 40, high: 60 },
  ],
};

describe('a proposal, group by group', () => {
  const [enough, few, nobody] = groupReadings(['35', '48', '12'], SOURCES, LEVELS);

  it('puts together its services and the questions that a level answers, which weigh twice an indirect service', () => {
    expect(enough?.value).toBeCloseTo((100 * 6 * 2) / (6 * 2 + 6));
    expect(enough).toMatchObject({ respondents: 6, moduleRespondents: 6 });
  });

  it('has no value under five counted answers', () => {
    expect(few).toMatchObject({ respondents: 2, moduleRespondents: 4, value: null, low: null, high: null });
    expect(nobody).toMatchObject({ respondents: 0, moduleRespondents: 0, value: null });
  });

  it('shows beside what the module gives no worth to, and nothing of it under five', () => {
    expect(enough?.beside).toEqual([
      { questionId: 'q-yes', answers: 6, yes: 60, median: null },
      { questionId: 'q-number', answers: 0, yes: null, median: 40 },
    ]);
    expect(few?.beside.map(({ yes, median }) => [yes, median])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('explains of how many groups there is enough to show something', () => {
    const readings = groupReadings(['35', '48', '12'], SOURCES, LEVELS);
    expect(explainGroups(readings, 'Territoires')).toMatchObject({ coverage: { known: 1, total: 3 } });
  });
});
