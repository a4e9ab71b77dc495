import { jest } from '@jest/globals';
import { repeatUntilStopped } from './repeat-until-stopped.js';

const HOUR = 3_600_000;

describe('work that is repeated until the process stops', () => {
  const errors: unknown[] = [];
  const logger = { error: (error: unknown): void => void errors.push(error) };
  let stop: AbortController;

  beforeEach(() => {
    errors.length = 0;
    stop = new AbortController();
  });

  const repeat = (work: () => Promise<number>, retryMs = 1): Promise<void> =>
    repeatUntilStopped(work, { stopping: stop.signal, logger, retryMs });

  it('is done again, and no more once asked to stop', async () => {
    const work = jest.fn(async () => {
      if (work.mock.calls.length === 3) stop.abort();
      return 0;
    });
    await repeat(work);
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('ends at once when asked to stop while it waits', async () => {
    const repeated = repeat(async () => {
      setImmediate(() => stop.abort());
      return HOUR;
    });
    await expect(repeated).resolves.toBeUndefined();
  });

  it('is begun anew after a failure, which is logged itself', async () => {
    const failure = new Error('the database went away');
    const work = jest
      .fn<() => Promise<number>>()
      .mockRejectedValueOnce(failure)
      .mockImplementation(async () => {
        stop.abort();
        return 0;
      });
    await repeat(work);
    expect(work).toHaveBeenCalledTimes(2);
    expect(errors).toEqual([failure]);
    expect(errors[0]).toBe(failure);
  });

  it('says nothing of what the stop itself cut short', async () => {
    await repeat(async () => {
      stop.abort();
      throw new Error('the pool is closed');
    });
    expect(errors).toEqual([]);
  });
});
