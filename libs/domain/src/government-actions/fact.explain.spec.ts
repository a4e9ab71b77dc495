import { explainActionObservation, explainTarget } from './fact.explain.js';
import type { ActionObservation, ActionTarget } from './government-action.js';

const FACT = {
  actionId: 'plan',
  evidenceId: 'ev',
  verification: 'read-in-a-copy',
  toVerify: false,
  note: null,
} as const;
const TARGET: ActionTarget = { ...FACT, id: 't1', metric: 'locaux raccordables', value: 100, unit: '%', due: '2026' };
const OBSERVATION: ActionObservation = {
  ...FACT,
  id: 'o1',
  metric: 'postes',
  value: 20,
  valueMax: null,
  valueText: null,
  unit: null,
  date: '2025-09',
  datePrecision: 'month',
  publishedOn: null,
  derived: false,
};
const FROM = { source: 'Budget, annexe', publishedOn: '2024-10-10' };

describe('what explains a published fact', () => {
  it('of a target: its value, who published it and when, and the date it is set for', () => {
    const { ruleId, inputs } = explainTarget(TARGET, FROM);
    expect(ruleId).toBe('published-value');
    expect(inputs).toEqual([
      { label: 'locaux raccordables (%)', value: 100, source: 'Budget, annexe', date: '2024-10-10' },
      { label: 'Échéance', value: null, source: null, date: '2026' },
    ]);
    expect(explainTarget({ ...TARGET, due: null }, FROM).inputs).toHaveLength(1);
  });

  it('of an observation: both ends of a range, or the source’s own words', () => {
    const range = explainActionObservation({ ...OBSERVATION, valueMax: 30 }, FROM);
    expect(range.inputs.map(({ label, value }) => [label, value])).toEqual([
      ['postes', 20],
      ['Borne haute', 30],
      ['Date de la valeur', null],
    ]);
    const words = explainActionObservation({ ...OBSERVATION, value: null, valueText: 'favorable' }, FROM);
    expect(words.inputs[0]?.value).toBe('favorable');
  });

  it('says when the figure is our own calculation, and which', () => {
    const { ruleId, inputs } = explainActionObservation({ ...OBSERVATION, derived: true, note: '24 × 2' }, FROM);
    expect(ruleId).toBe('derived-value');
    expect(inputs.at(-1)).toEqual({ label: 'Calcul', value: '24 × 2', source: null, date: null });
  });
});
