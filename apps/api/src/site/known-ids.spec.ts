import { jest } from '@jest/globals';
import { KnownIds } from './known-ids.js';

describe('the ids that have a page', () => {
  let epoch: number | null;
  let ids: string[];
  const find = jest.fn(async () => ids.map((id) => ({ id })));
  const memory = { moment: () => (epoch === null ? null : { epoch, today: '2026-11-21' }) };
  let known: KnownIds;

  beforeEach(() => {
    epoch = 1;
    ids = ['2021', '2023'];
    find.mockClear();
    known = new KnownIds(memory, find);
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  it('are read once for any number of questions, also at the same time', async () => {
    const asked = await Promise.all(['2021', '2022', '2023', 'x'].map((id) => known.has(id)));
    expect(asked).toEqual([true, false, true, false]);
    jest.advanceTimersByTime(3_600_000);
    expect(await known.has('2021')).toBe(true);
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('are read again when the data changed', async () => {
    expect(await known.has('2025')).toBe(false);
    ids.push('2025');
    epoch = 2;
    expect(await known.has('2025')).toBe(true);
  });

  it('hold for a second while nobody tells of the changes', async () => {
    epoch = null;
    expect(await known.has('2025')).toBe(false);
    ids.push('2025');
    jest.advanceTimersByTime(900);
    expect(await known.has('2025')).toBe(false);
    jest.advanceTimersByTime(200);
    expect(await known.has('2025')).toBe(true);
    expect(find).toHaveBeenCalledTimes(2);
  });

  it('are read again after a failure', async () => {
    find.mockRejectedValueOnce(new Error('away'));
    await expect(known.has('2021')).rejects.toThrow('away');
    expect(await known.has('2021')).toBe(true);
  });
});
