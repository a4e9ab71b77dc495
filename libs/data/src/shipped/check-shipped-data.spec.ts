import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkShippedData } from './check-shipped-data.js';
import { describeFault } from './fault.js';
import { type Broken, brokenIn, change, expectedFault, faultsOf, placesOf, withCopy } from './fixtures/broken-copy.js';

const motion = brokenIn('motions/2023.json');
const action = brokenIn('government-actions.json');

const MISSHAPEN: Broken[] = [
  motion('a missing text', 'proposals[0].text', undefined, 'schema'),
  motion('an empty text', 'proposals[0].text', '', 'schema'),
  motion('a text that nobody sees', 'proposals[0].text', '\u0085', 'schema'),
  motion('an unknown field', 'proposals[0].rank', 1, 'schema', 'proposals[0]'),
  motion('an unknown actor', 'proposals[0].actors[0]', 'etat', 'schema'),
  motion('a day that does not exist', 'motion.heldFrom', '2023-02-30', 'schema'),
  motion('a malformed id', 'proposals[0].id', '2023/1', 'schema'),
  action('a month that does not exist', 'actions[0].milestones[0].date', '2021-13', 'schema'),
  action('an unknown kind of source', 'actions[0].targets[0].source.kind', 'blog', 'schema'),
  motion('half of a character', 'proposals[0].text', 'Un \ud83d demi', 'schema'),
  motion('a NUL in a text', 'proposals[0].text', 'Un\u0000nul', 'schema'),
  motion('a character lost by an earlier save', 'proposals[0].text', 'D\ufffdployer', 'schema'),
  motion('a count that no integer column holds', 'motion.contributions', 2 ** 31, 'schema'),
  motion('a year that no motion is of', 'motion.year', 20_230, 'schema'),
  motion('an unknown kind of file', 'kind', 'manifesto', 'unknown-kind'),
];

describe('checkShippedData', () => {
  it.each(MISSHAPEN)('names $what ($code), and that alone', (broken) => {
    expect(placesOf(faultsOf(broken))).toEqual([expectedFault(broken)]);
  });

  it('says in one French line which file, where, and what is wrong', () => {
    const faults = faultsOf(motion('a wrong count', 'counts.proposals', 45, 'count'));
    expect(faults.map(describeFault)).toEqual([
      'motions/2023.json, counts.proposals : le fichier annonce 45 et en contient 46. (count)',
    ]);
  });

  it('names a proposal that no event speaks of', () => {
    const withoutFirst = (list: unknown): unknown[] => (list as unknown[]).slice(1);
    const faults = withCopy((dir) => {
      change(join(dir, 'progress-events.json'), 'events', withoutFirst);
      return checkShippedData(dir);
    });
    expect(placesOf(faults)).toContainEqual({
      file: 'motions/2021.json',
      path: 'proposals[0]',
      code: 'proposal-without-event',
    });
  });

  it('tells the faults of every file at once', () => {
    const faults = withCopy((dir) => {
      writeFileSync(join(dir, 'stakes.json'), 'not JSON');
      change(join(dir, 'lineage.json'), 'links[2].kind', 'repris');
      return checkShippedData(dir);
    });
    expect(placesOf(faults)).toEqual([
      { file: 'lineage.json', path: 'links[2].kind', code: 'schema' },
      { file: 'stakes.json', path: '', code: 'unreadable-file' },
    ]);
  });
});
