import { MadeOnce } from './made-once.js';

/** What is being made until it is let go. */
function held(): { readonly until: Promise<void>; readonly letGo: () => void } {
  const ends: (() => void)[] = [];
  const until = new Promise<void>((resolve) => ends.push(resolve));
  return { until, letGo: () => ends.forEach((end) => end()) };
}

describe('what is made once', () => {
  const never = (): Promise<string> => Promise.reject(new Error('It cannot be made.'));

  it('is kept until its version is another', async () => {
    const memory = new MadeOnce<string>(2);
    expect(await memory.read('a', '1', () => Promise.resolve('first'))).toBe('first');
    expect(await memory.read('a', '1', never)).toBe('first');
    expect(await memory.read('a', '2', () => Promise.resolve('second'))).toBe('second');
    expect(await memory.read('a', '2', never)).toBe('second');
  });

  it('is made once for those who ask for it together', async () => {
    const memory = new MadeOnce<string>(2);
    const { until, letGo } = held();
    const asked = [memory.read('a', '1', () => until.then(() => 'made')), memory.read('a', '1', never)];
    letGo();
    expect(await Promise.all(asked)).toEqual(['made', 'made']);
  });

  it('fails for them all, and is then made again', async () => {
    const memory = new MadeOnce<string>(2);
    const { until, letGo } = held();
    const asked = [
      memory.read('a', '1', () => until.then(never)),
      memory.read('a', '1', () => Promise.resolve('not asked')),
    ];
    letGo();
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await memory.read('a', '1', () => Promise.resolve('made'))).toBe('made');
  });

  it('is not lost with a version before it that fails later', async () => {
    const memory = new MadeOnce<string>(2);
    const { until, letGo } = held();
    const former = memory.read('a', '1', () => until.then(never));
    await memory.read('a', '2', () => Promise.resolve('second'));
    letGo();
    await expect(former).rejects.toThrow('It cannot be made.');
    expect(await memory.read('a', '2', never)).toBe('second');
  });

  it('is forgotten past so many, the first made before the others', async () => {
    const memory = new MadeOnce<string>(2);
    for (const name of ['a', 'b', 'c']) await memory.read(name, '1', () => Promise.resolve(name));
    expect(await memory.read('b', '1', never)).toBe('b');
    expect(await memory.read('c', '1', never)).toBe('c');
    expect(await memory.read('a', '1', () => Promise.resolve('again'))).toBe('again');
  });
});
