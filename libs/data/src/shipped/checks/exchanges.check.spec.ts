import { describe, expect, it } from '@jest/globals';
import { type Broken, expectedFault, faultsOf, placesOf } from '../fixtures/broken-copy.js';

const BROKEN: Broken[] = [
  {
    what: 'an exchange about an unknown action',
    file: 'exchanges.json',
    at: 'exchanges[1].citedActions[0].actionId',
    to: 'plan-lune',
    path: 'exchanges[1].citedActions[0]',
    code: 'unknown-reference',
  },
  {
    what: 'an exchange of an unknown congress',
    file: 'exchanges.json',
    at: 'exchanges[0].congressYear',
    to: 2018,
    code: 'unknown-reference',
  },
  {
    what: 'a year given as a day',
    file: 'exchanges.json',
    at: 'exchanges[0].date',
    to: '2019',
    path: 'exchanges[0].datePrecision',
    code: 'inconsistent',
  },
  {
    what: 'a written reply that is not there',
    file: 'exchanges.json',
    at: 'writtenReplies.found',
    to: 1,
    code: 'count',
  },
];

describe('checkExchanges', () => {
  it.each(BROKEN)('names $what ($code)', (broken) => {
    expect(placesOf(faultsOf(broken))).toContainEqual(expectedFault(broken));
  });
});
