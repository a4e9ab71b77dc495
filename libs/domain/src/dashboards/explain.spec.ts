import { proposalEntry } from '../proposals/proposal-entry.factory.js';
import {
  explainActors,
  explainCounts,
  explainMotionsWithoutWrittenReply,
  explainProposalsWithStateAct,
} from './national.explain.js';
import { countByProgress, proposalsWithStateAct } from './national.rules.js';
import { explainFreshness, explainHeadline, explainRate } from '../indicators/indicator.explain.js';
import { observation } from '../indicators/observation.factory.js';
import { progressRate } from '../indicators/progress-rate.rules.js';
import { explainAskedIn } from '../proposals/lineage.explain.js';
import { RULES } from '../shared/rule.js';

const source = (): string => 'Arcep';

describe('what explains a figure', () => {
  const entries = [
    proposalEntry({ progress: { value: 'engaged', review: 'proposed' } }),
    proposalEntry({ progress: { value: 'not-assessed' } }),
    proposalEntry({ proposal: { actors: ['collectivities'] }, progress: { value: 'engaged' } }),
  ];

  it('names its rule, with its version and its words', () => {
    const { ruleId, ruleVersion, formula } = explainAskedIn({ years: [2021, 2023], validatedOnly: false });
    expect(RULES[ruleId]).toMatchObject({ version: ruleVersion, formula });
  });

  it('of counts says of how many something is known', () => {
    const { inputs, coverage } = explainCounts(countByProgress(entries));
    expect(inputs.map(({ value }) => value)).toEqual([3, 1, 0]);
    expect(coverage).toEqual({ known: 2, total: 3 });
  });

  it('of the proposals followed by an act holds the very figure', () => {
    const { inputs, coverage } = explainProposalsWithStateAct(entries);
    expect(inputs.map(({ value }) => value)).toEqual([2, proposalsWithStateAct(entries).total]);
    expect(coverage).toEqual({ known: 1, total: 2 });
  });

  it('of the actors says how many proposals name one', () => {
    const nobody = proposalEntry({ proposal: { actors: [] } });
    expect(explainActors([...entries, nobody])).toMatchObject({
      ruleId: 'actor-counts',
      coverage: { known: 3, total: 4 },
    });
  });

  it('of the motions without a reply says how many there are', () => {
    const delivery = { name: null, role: 'Gouvernement', date: '2021-12-01', source: 'presse' };
    const motions = [
      { year: 2021, delivery },
      { year: 2020, delivery: null },
    ];
    const { inputs } = explainMotionsWithoutWrittenReply(motions, [], '2026-11-21');
    expect(inputs.map(({ value }) => value)).toEqual([1, 0]);
  });

  it('of a rate names the input that is missing', () => {
    const values = [observation('initial', '2020-12-31', 50), observation('measured', '2025-09-30', 75)];
    const { inputs } = explainRate(progressRate(values, 'up', { asOf: '2026-11-21' }), source);
    expect(inputs).toEqual([
      { label: 'Initiale', value: 50, source: 'Arcep', date: '2020-12-31' },
      { label: 'Actuelle', value: 75, source: 'Arcep', date: '2025-09-30' },
      { label: 'Cible', value: null, source: null, date: null },
    ]);
  });

  it('of a headline gives its value, source and date, or says that there is none', () => {
    expect(explainHeadline(observation('measured', '2025-09-30', 75), source).inputs[0]).toMatchObject({
      value: 75,
      source: 'Arcep',
    });
    expect(explainHeadline(null, source).inputs[0]).toMatchObject({ value: null, source: null, date: null });
  });

  it.each([
    ['2026-01-01', '2026-04-11', 100],
    ['2026-01-01', null, null],
    [null, null, null],
  ])('of freshness gives the days counted from %s to %s', (lastDate, expectedBy, days) => {
    const { inputs } = explainFreshness(lastDate, { status: 'unknown', expectedBy });
    expect(inputs).toEqual([{ label: 'Rythme et délai, en jours', value: days, source: null, date: lastDate }]);
  });
});
