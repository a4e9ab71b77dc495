import { hasFactAfter } from './facts-after.rules.js';

const TODAY = '2026-11-21';
const CONGRESS = { year: 2023, heldTo: '2023-10-17' };
const none = { toVerify: false, milestones: [], observations: [] };
const done = { date: '2025-03-12', state: 'done', toVerify: false } as const;
const figure = { date: '2024', toVerify: false };

it.each([
  ['a milestone done later', { milestones: [done] }, true],
  ['a figure of a later year', { observations: [figure] }, true],
  ['nothing', {}, false],
  ['a milestone of the very day of the congress', { milestones: [{ ...done, date: '2023-10-17' }] }, false],
  ['a figure of the year of the congress', { observations: [{ ...figure, date: '2023' }] }, false],
  ['a milestone still planned', { milestones: [{ ...done, state: 'planned' as const }] }, false],
  ['a milestone to come', { milestones: [{ ...done, date: '2027', state: 'not-met' as const }] }, false],
  ['a later milestone to verify', { milestones: [{ ...done, toVerify: true }] }, false],
  ['a later figure to verify', { observations: [{ ...figure, toVerify: true }] }, false],
  ['an action to verify', { toVerify: true, milestones: [done], observations: [figure] }, false],
])('%s: a fact after the congress is %s', (_, facts, expected) => {
  expect(hasFactAfter({ ...none, ...facts }, CONGRESS, TODAY)).toBe(expected);
});

it('takes a congress of an unknown day for the end of its year', () => {
  const congress = { year: 2021, heldTo: null };
  expect(hasFactAfter({ ...none, milestones: [{ ...done, date: '2021-12-31' }] }, congress, TODAY)).toBe(false);
  expect(hasFactAfter({ ...none, milestones: [{ ...done, date: '2022-01-01' }] }, congress, TODAY)).toBe(true);
});
