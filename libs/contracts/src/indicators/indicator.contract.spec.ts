import { explained } from '@ou-en-est-on/domain';
import { indicatorQuery, observationQuery, progressRate } from './indicator.contract.js';

it('asks for a hundred observations at a time, and refuses more', () => {
  expect(observationQuery.parse({}).limit).toBe(100);
  expect(observationQuery.safeParse({ limit: '101' }).success).toBe(false);
});

it.each([
  ['territory', 'DEP-2A,FR', ['DEP-2A', 'FR']],
  ['level', 'region,country', ['region', 'country']],
  ['kind', 'measured', ['measured']],
  ['series', 'ind-306', ['ind-306']],
])('reads the observations of %s=%s', (field, text, values) => {
  expect(observationQuery.parse({ [field]: text })).toMatchObject({ [field]: values });
});

it.each([
  ['level', 'DEPT'],
  ['kind', 'measured,forecast'],
  ['territory', 'DEP 2A'],
])('refuses the observations of %s=%s', (field, text) => {
  expect(observationQuery.safeParse({ [field]: text }).success).toBe(false);
});

it.each(['1', 'yes', 'TRUE', ''])('refuses headline=%s', (headline) => {
  expect(indicatorQuery.safeParse({ headline }).success).toBe(false);
});

it('sends a rate that cannot be computed with its reason, and no invented number', () => {
  const missing = {
    ...{ value: null, raw: null, reason: 'no-current', initial: null, current: null, target: null },
    explain: explained('progress-rate', []),
  };
  expect(progressRate.parse(missing)).toEqual(missing);
  expect(progressRate.safeParse({ ...missing, reason: 'unknown' }).success).toBe(false);
  expect(progressRate.safeParse({ ...missing, value: Number.NaN }).success).toBe(false);
});
