import { describe, expect, it } from '@jest/globals';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkShippedFiles } from './check-shipped-data.js';
import { change, withCopy } from './fixtures/broken-copy.js';
import { SHIPPED_DIR, readShippedData } from './read-shipped-data.js';

interface ActionRow {
  readonly id: string;
  readonly milestones: readonly object[];
}

const toVerify = (actions: readonly ActionRow[], id: string): ActionRow[] =>
  actions.map((action) =>
    action.id === id ? { ...action, milestones: action.milestones.map((one) => ({ ...one, toVerify: true })) } : action,
  );

const FIFTH_MOTION = fileURLToPath(new URL('./fixtures/motion-2030.json', import.meta.url));

describe('checkShippedFiles', () => {
  it('accepts a fifth motion, invented, from another folder: it is a file and a command', () => {
    expect(checkShippedFiles([FIFTH_MOTION], readShippedData())).toEqual([]);
  });

  it('accepts again a file already shipped', () => {
    expect(checkShippedFiles([join(SHIPPED_DIR, 'motions/2023.json')], readShippedData())).toEqual([]);
  });

  it('names the events of other files that a fact now to verify leaves without support', () => {
    const faults = withCopy((dir) => {
      const file = join(dir, 'government-actions.json');
      change(file, 'actions', (actions: unknown) => toVerify(actions as ActionRow[], 'rgesn'));
      change(file, 'counts.factsToVerify', (count: unknown) => Number(count) + 2);
      return checkShippedFiles([file], readShippedData());
    });
    expect(faults).toContainEqual({
      file: 'progress-events.json',
      path: expect.stringMatching(/^events\[\d+\]\.evidence\[0\]$/),
      code: 'fact-to-verify',
      message: expect.stringContaining('rgesn:m1'),
    });
  });

  it.each([
    {
      what: 'a motion that takes the ids of another',
      at: 'axes[0].id',
      to: '2023-1',
      path: 'axes[0]',
      code: 'duplicate-id',
    },
    { what: 'an unknown stake', at: 'axes[0].stake.id', to: 'happiness', path: 'axes[0].stake.id', code: 'schema' },
    { what: 'a wrong count', at: 'counts.proposals', to: 3, path: 'counts.proposals', code: 'count' },
  ])('names $what', ({ at, to, path, code }) => {
    const faults = withCopy((dir) => {
      const file = join(dir, 'motion-2030.json');
      copyFileSync(FIFTH_MOTION, file);
      change(file, at, to);
      return checkShippedFiles([file], readShippedData());
    });
    expect(faults).toContainEqual({ file: 'motion-2030.json', path, code, message: expect.any(String) });
  });
});
