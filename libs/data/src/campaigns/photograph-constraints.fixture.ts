import { of, type PrivateCase } from '../private-case.fixture.js';

const PHOTOGRAPH = {
  ...{ campaign_id: 'essai', known_at: '2026-11-20T12:00:00Z', taken_at: '2026-11-21T12:00:00Z' },
  ...{ invited: 2, respondents: 1 },
};
const GRAIN = { campaign_id: 'essai', territory_id: 'DEP-35', kind: 'commune', stratum: 'unknown' };
const GROUP = { ...GRAIN, collectivities: 1, population: 1 };
const SPREAD = { campaign_id: 'essai', module_id: 'm', subject_id: 'q1', answers: 1, low: 1, median: 2, high: 3 };

/** At least one for each rule of the tables of photographs. */
export const PHOTOGRAPH_CASES: readonly PrivateCase[] = [
  ...of('photograph', PHOTOGRAPH, [
    ['instants', { taken_at: PHOTOGRAPH.known_at }],
    ['counts', { respondents: 3 }],
    ['counts', { respondents: -1 }],
  ]),
  ...of('photograph_invited', GROUP, [
    ['counts', { collectivities: 0 }],
    ['counts', { population: -1 }],
  ]),
  ...of('photograph_module', { campaign_id: 'c', module_id: 'm', respondents: 0 }, [
    ['respondents', { respondents: -1 }],
  ]),
  ...of('photograph_module_number', SPREAD, [
    ['spread', { answers: 0 }],
    ['spread', { low: 3 }],
    ['spread', { high: 1 }],
  ]),
  ...of(
    'photograph_module_respondent',
    { ...GRAIN, module_id: 'm', collectivity_id: 'COM-35238', validation_id: 1, population: 1 },
    [['population', { population: -1 }]],
  ),
  ...of('photograph_module_roll_up', { ...GROUP, module_id: 'm', subject_id: 'q1', standing: 'achieved' }, [
    ['counts', { collectivities: 0 }],
    ['counts', { population: -1 }],
  ]),
  ...of('photograph_respondent', { ...GRAIN, collectivity_id: 'COM-35238', validation_id: 1, population: 1 }, [
    ['population', { population: -1 }],
  ]),
  ...of('photograph_roll_up', { ...GROUP, subject_id: 's1', standing: 'achieved' }, [
    ['counts', { collectivities: 0 }],
    ['counts', { population: -1 }],
  ]),
];
