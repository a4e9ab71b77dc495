import { describe, expect, it } from '@jest/globals';
import { type Broken, expectedFault, faultsOf, placesOf, withCopy } from '../fixtures/broken-copy.js';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkShippedData } from '../check-shipped-data.js';
import { readShippedData } from '../read-shipped-data.js';

const indicators = readShippedData().indicators.flatMap(({ content }) => content.indicators);
const indicatorOf = (id: string): string => `indicators[${indicators.findIndex((one) => one.id === id)}]`;

const BROKEN: Broken[] = [
  {
    what: 'a value of an unknown fact',
    file: 'indicators.json',
    at: 'indicators[0].observations[0]',
    to: 'pfthd:o99',
    code: 'unknown-reference',
  },
  {
    what: 'a target taken for a value',
    file: 'indicators.json',
    at: 'indicators[0].observations[0]',
    to: 'pfthd:t3',
    code: 'unknown-reference',
  },
  {
    what: 'a value in another unit',
    file: 'indicators.json',
    at: 'indicators[0].unit',
    to: 'locaux',
    path: 'indicators[0].observations[0]',
    code: 'inconsistent',
  },
  {
    what: 'an unknown series',
    file: 'indicators.json',
    at: 'indicators[0].seriesId',
    to: 'ind-999',
    code: 'unknown-reference',
  },
  {
    what: 'a computed indicator without its file',
    file: 'indicators.json',
    at: `${indicatorOf('motions-sans-reponse-ecrite')}.computedFrom`,
    to: null,
    code: 'inconsistent',
  },
  {
    what: 'a year of the label told twice',
    file: 'label-history.json',
    at: 'observations[1].year',
    to: 2006,
    path: 'observations[1]',
    code: 'duplicate-id',
  },
  {
    what: 'a series for an unknown indicator',
    file: 'open-data/barometre/ind-306.json',
    at: 'indicatorId',
    to: 'bonheur',
    code: 'unknown-reference',
  },
];

describe('the checks of indicators and of their series', () => {
  it.each(BROKEN)('names $what ($code)', (broken) => {
    expect(placesOf(faultsOf(broken))).toContainEqual(expectedFault(broken));
  });

  it('names a series whose file was changed by one byte', () => {
    const faults = withCopy((dir) => {
      appendFileSync(join(dir, 'open-data/barometre/ind-306.csv'), '\n');
      return checkShippedData(dir);
    });
    expect(placesOf(faults)).toEqual([{ file: 'open-data/barometre/ind-306.json', path: 'sha256', code: 'file-hash' }]);
  });

  it('names a series whose file is missing', () => {
    const faults = withCopy((dir) => {
      rmSync(join(dir, 'open-data/barometre/ind-324.csv'));
      return checkShippedData(dir);
    });
    expect(placesOf(faults)).toEqual([
      { file: 'open-data/barometre/ind-324.json', path: 'file', code: 'unreadable-file' },
    ]);
  });
});
