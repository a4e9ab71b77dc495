import { progressEvent } from './progress-event.factory.js';
import { PROGRESS_FAULTS, progressFaults, type ProgressFault } from './progress-faults.rules.js';
import type { ProgressEvent } from './state-progress.js';

const REFUSED: [string, Partial<ProgressEvent>, ProgressFault][] = [
  ['dated on a day that does not exist', { effectiveOn: '2024-06-31' }, 'invalid-effective-date'],
  ['dated by a month only', { effectiveOn: '2024-12' }, 'invalid-effective-date'],
  ['effective the day after it was recorded', { effectiveOn: '2026-11-22' }, 'effective-in-the-future'],
  ['announced without evidence', { progress: 'announced', evidence: [] }, 'evidence-missing'],
  ['engaged without evidence', { progress: 'engaged', evidence: [] }, 'evidence-missing'],
  ['partly achieved without evidence', { progress: 'partly-achieved', evidence: [] }, 'evidence-missing'],
  ['achieved without evidence', { progress: 'achieved', evidence: [] }, 'evidence-missing'],
  ['declined without evidence', { progress: 'declined', evidence: [] }, 'evidence-missing'],
  ['rolled back without evidence', { progress: 'rolled-back', evidence: [] }, 'evidence-missing'],
  ['a bill without evidence', { progress: 'parliamentary-initiative', evidence: [] }, 'evidence-missing'],
  ['an undated search', { progress: 'no-action-found', evidence: [], searchedOn: null }, 'search-date-missing'],
  ['a status on a fact to verify', { factsToVerify: ['lf-2026:m1'] }, 'rests-on-fact-to-verify'],
  ['published by nobody', { review: 'published' }, 'reviewer-missing'],
  ['published by its author', { review: 'published', author: 'anne', reviewer: 'anne' }, 'reviewer-is-author'],
  ['reviewed while only proposed', { reviewer: 'benoit' }, 'reviewer-before-publication'],
];

describe('a progress event is refused when it is', () => {
  it.each(REFUSED)('%s', (_, changes, fault) => {
    expect(progressFaults(progressEvent(changes))).toEqual([fault]);
  });

  it('of every kind of fault listed', () => {
    expect(new Set(REFUSED.map(([, , fault]) => fault))).toEqual(new Set(PROGRESS_FAULTS));
  });
});

describe('a progress event is accepted when it is', () => {
  it.each<[string, Partial<ProgressEvent>]>([
    ['proposed with evidence', {}],
    ['published by another person', { review: 'published', author: 'anne', reviewer: 'benoit' }],
    ['not assessed, without evidence', { progress: 'not-assessed', evidence: [] }],
    ['held back by a fact to verify', { progress: 'not-assessed', evidence: [], factsToVerify: ['lf-2026:m1'] }],
    ['a dated search that found no act', { progress: 'no-action-found', evidence: [], searchedOn: '2026-11-21' }],
    ['not assessable, without evidence', { progress: 'not-assessable', evidence: [] }],
    [
      'effective the day it is recorded, in Paris',
      {
        effectiveOn: '2026-11-22',
        recordedAt: new Date('2026-11-21T23:30:00Z'),
      },
    ],
  ])('%s', (_, changes) => {
    expect(progressFaults(progressEvent(changes))).toEqual([]);
  });
});

it('gives every fault of an event at once', () => {
  const event = progressEvent({ evidence: [], review: 'published', effectiveOn: '2030-01-01' });
  expect(progressFaults(event)).toEqual(['effective-in-the-future', 'evidence-missing', 'reviewer-missing']);
});
