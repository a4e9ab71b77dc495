import { expectedVersion } from './expected-version.js';
import { ProblemError } from './problem-error.js';

describe('the version a change was made over', () => {
  it.each([
    ['"0"', 0],
    ['"12"', 12],
  ])('%s is %d', (header, version) => {
    expect(expectedVersion(header)).toBe(version);
  });

  it.each([undefined, '', '*', '3', 'W/"3"', '"3", "4"', '"-1"', '"1e3"', `"${'9'.repeat(400)}"`])(
    'is asked for again when it is %s',
    (header) => {
      expect(() => expectedVersion(header)).toThrow(ProblemError);
    },
  );
});
