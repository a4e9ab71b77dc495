import { describe, expect, it } from '@jest/globals';
import { brokenIn, expectedFault, faultsOf, placesOf } from '../fixtures/broken-copy.js';

const broken = brokenIn('motion-module.json');
const BROKEN = [
  broken('a question out of its place', 'questions[0].position', 2, 'id-form'),
  broken('a number without its unit', 'questions[8].unit', null, 'inconsistent'),
  broken('a unit that nothing is counted in', 'questions[0].unit', '%', 'inconsistent'),
  broken('an unknown proposal', 'questions[0].proposalIds[0]', '2023-9.9.9', 'unknown-reference'),
  broken(
    'a proposal named twice',
    'questions[1].proposalIds[1]',
    '2025-4.1',
    'duplicate-id',
    'questions[1].proposalIds',
  ),
  broken('a question that has the id of another', 'questions[1].id', 'mm-01', 'duplicate-id', 'questions[1]'),
  broken('a wrong number of questions', 'counts.questions', 12, 'count'),
  broken('a wrong number of proposals', 'counts.proposals', 33, 'count'),
];

describe('checkMotionModule', () => {
  it.each(BROKEN)('names $what ($code)', (one) => {
    expect(placesOf(faultsOf(one))).toContainEqual(expectedFault(one));
  });
});
