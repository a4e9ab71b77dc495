import { retryOnConflict } from './retry-on-conflict.js';

const withCode = (code: string): Error => Object.assign(new Error(code), { driverError: { code } });

/** A transaction that fails so many times before it succeeds. */
function failing(times: number, error: Error): { run: () => Promise<string>; calls: () => number } {
  let calls = 0;
  return {
    calls: () => calls,
    run: async () => {
      calls += 1;
      if (calls <= times) throw error;
      return 'done';
    },
  };
}

describe('retryOnConflict', () => {
  it.each(['40001', '40P01'])('does the work again after %s', async (code) => {
    const work = failing(2, withCode(code));
    expect(await retryOnConflict(work.run)).toBe('done');
    expect(work.calls()).toBe(3);
  });

  it('gives up after so many attempts, with the last error', async () => {
    const work = failing(9, withCode('40001'));
    await expect(retryOnConflict(work.run, 3)).rejects.toThrow('40001');
    expect(work.calls()).toBe(3);
  });

  it.each([withCode('23505'), new TypeError('x is not a function')])('does not repeat %s', async (error) => {
    const work = failing(1, error);
    await expect(retryOnConflict(work.run)).rejects.toBe(error);
    expect(work.calls()).toBe(1);
  });
});
