import { describe, expect, it } from '@jest/globals';
import { type Broken, brokenIn, expectedFault, faultsOf, placesOf } from '../fixtures/broken-copy.js';

const plusFirst = (list: unknown): unknown[] => [...(list as unknown[]), (list as unknown[])[0]];
const motion = brokenIn('motions/2023.json');

const BROKEN: Broken[] = [
  motion('a proposal written twice', 'proposals', plusFirst, 'duplicate-id', 'proposals[46]'),
  motion('an id of another measure', 'proposals[0].id', '2023-1.2.9', 'id-form'),
  motion('a row of another motion', 'proposals[0].motionId', '2022', 'inconsistent'),
  motion('an unknown axis', 'measures[0].axisId', '2023-9', 'unknown-reference'),
  motion('an unknown measure', 'proposals[0].measureId', '2023-1.9', 'unknown-reference'),
  motion('a measure of another axis', 'proposals[0].axisId', '2023-2', 'inconsistent'),
  motion(
    'a tag from elsewhere',
    'proposals[0].tags',
    [{ tag: 'formation', inheritedFrom: '2023-4.1' }],
    'unknown-reference',
    'proposals[0].tags[0].inheritedFrom',
  ),
  motion('a stake that is not the axis’ own', 'proposals[0].stake.id', 'risks', 'inconsistent'),
  motion(
    'an exception without reason',
    'proposals[0].stake.placedBy',
    'proposal',
    'inconsistent',
    'proposals[0].stake.rationale',
  ),
  motion('the number of another congress', 'motion.congressNumber', 4, 'duplicate-id', 'motion'),
  motion('a congress to come', 'motion.heldTo', '2026-11-22', 'future-date'),
  motion('a delivery to come', 'motion.delivery.date', '2026-11-22', 'future-date'),
  motion('a congress that ends before it starts', 'motion.heldTo', '2023-10-01', 'inconsistent'),
  motion('a wrong count', 'counts.proposals', 45, 'count'),
  {
    what: 'a stake that is gone',
    file: 'stakes.json',
    at: 'stakes[0].id',
    to: 'risks',
    path: 'stakes[3]',
    code: 'duplicate-id',
  },
  {
    what: 'an engagement for an unknown proposal',
    file: 'motions/2025.json',
    at: 'engagements[0].proposalId',
    to: '2025-9.1',
    code: 'unknown-reference',
  },
];

describe('checkMotions', () => {
  it.each(BROKEN)('names $what ($code)', (broken) => {
    expect(placesOf(faultsOf(broken))).toContainEqual(expectedFault(broken));
  });
});
