import type { ProgressEvent } from './state-progress.js';

/** A valid proposed event, changed as a case asks. */
export function progressEvent(changes: Partial<ProgressEvent> = {}): ProgressEvent {
  return {
    id: 'e1',
    proposalId: '2023-1.1.1',
    progress: 'engaged',
    review: 'proposed',
    effectiveOn: '2024-12-31',
    effectivePrecision: 'month',
    recordedAt: new Date('2026-11-21T09:00:00Z'),
    rationale: 'Une mesure est en vigueur.',
    confidence: 'medium',
    searchedOn: '2026-11-21',
    evidence: ['rgesn:m1'],
    factsToVerify: [],
    corrects: null,
    author: 'system',
    reviewer: null,
    ...changes,
  };
}
