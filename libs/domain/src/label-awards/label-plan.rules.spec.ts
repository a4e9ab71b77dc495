import { awardKey, type LabelAward, latestAwardFirst, sameAward } from './label-award.js';
import { explainAward } from './label-award.explain.js';
import { aHolder, anAward } from './label-award.factory.js';
import { awardOutcome, awardRemark, repeatedAwards } from './label-plan.rules.js';

const source = anAward().source;

describe('an award', () => {
  it('is the same whatever the order of its mentions', () => {
    const [one, other] = [
      ['Démocratie', 'Médiation'],
      ['Médiation', 'Démocratie'],
    ].map((mentions) => anAward({ mentions }));
    expect(one && other && sameAward(one, other)).toBe(true);
  });

  it.each<Partial<LabelAward>>([
    { year: 2023 },
    { givenTo: 'COM-35001' },
    { formerName: 'La Bosse' },
    { ats: 5 },
    { mentions: ['Démocratie'] },
    { source: { ...source, title: 'Presse' } },
    { source: { ...source, url: null } },
    { source: { ...source, date: '2024' } },
  ])('is another one with %j', (change) => {
    expect(sameAward(anAward(), anAward(change))).toBe(false);
  });

  it('comes after a later one, and by who bears it', () => {
    const awards = [anAward({ year: 2006 }), anAward({ givenTo: 'COM-35051' }), anAward()];
    expect(awards.toSorted(latestAwardFirst).map(awardKey)).toEqual([
      'COM-35051 2024',
      'COM-35238 2024',
      'COM-35238 2006',
    ]);
  });

  it('is explained by its source alone', () => {
    const { ruleId, inputs } = explainAward(anAward());
    expect(ruleId).toBe('published-value');
    expect(inputs).toContainEqual(expect.objectContaining({ value: 4, source: 'Palmarès 2024', date: '2024-02-08' }));
  });
});

describe('an award of a file', () => {
  const shown = new Map([anAward(), anAward({ year: 2023 })].map((award) => [awardKey(award), award]));

  it.each<[Partial<LabelAward>, string]>([
    [{}, 'unchanged'],
    [{ ats: 3 }, 'corrected'],
    [{ year: 2022 }, 'created'],
    [{ givenTo: 'COM-35051' }, 'created'],
  ])('with %j is %s', (given, outcome) => {
    expect(awardOutcome(anAward(given), shown)).toBe(outcome);
  });

  it('is told when another line gives a label to the same one the same year, whatever it says', () => {
    const awards = [anAward(), anAward({ year: 2023 }), anAward({ ats: 5 }), anAward()];
    expect(repeatedAwards(awards)).toEqual([
      { index: 2, first: 0 },
      { index: 3, first: 0 },
    ]);
  });

  it.each([
    ['Rennes', 'Rennes', null],
    ['', 'Rennes', null],
    ['Ville de RENNES', 'Rennes', null],
    ['St Malo', 'Saint-Malo', null],
    ['Évreux', 'evreux', null],
    ['Brest', 'Rennes', 'other-name'],
    ['Rennes-les-Bains', 'Rennes', null],
    ['Vern', 'Nouvern', 'other-name'],
  ])('that names « %s » the one of code of %s is remarked: %s', (written, known, remark) => {
    expect(awardRemark({ name: written }, aHolder({ name: known }))).toBe(remark);
  });

  it('is remarked when another collectivity answers for whoever bore it', () => {
    expect(awardRemark({ name: 'Rennes' }, aHolder({ givenTo: 'COM-35061', name: null }))).toBe('answered-by-another');
  });
});
