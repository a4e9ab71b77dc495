import { describe, expect, it } from '@jest/globals';
import { type Broken, expectedFault, faultsOf, placesOf } from '../fixtures/broken-copy.js';

const BROKEN: Broken[] = [
  {
    what: 'a service of another theme',
    file: 'label-matrix/travail-2023.json',
    at: 'themes[0].services[0].id',
    to: 'culture-01',
    code: 'id-form',
  },
  {
    what: 'an unknown category',
    file: 'label-matrix/travail-2023.json',
    at: 'themes[0].categoryId',
    to: 'mer',
    code: 'unknown-reference',
  },
  {
    what: 'a wrong number of services',
    file: 'label-matrix/travail-2023.json',
    at: 'counts.services',
    to: 140,
    code: 'count',
  },
];

describe('checkLabelMatrix', () => {
  it.each(BROKEN)('names $what ($code)', (broken) => {
    expect(placesOf(faultsOf(broken))).toContainEqual(expectedFault(broken));
  });
});
