import { type KeptAnswer, type Moment, PublicMemory } from './public-memory.js';

const LIMIT = 100_000;

const answer = (bytes = 10): KeptAnswer => ({
  etag: '"x"',
  headers: [],
  unchangedHeaders: [],
  body: Buffer.alloc(bytes),
});

describe('the memory of public answers', () => {
  let today: string;
  let memory: PublicMemory;

  beforeEach(() => {
    today = '2026-11-21';
    memory = new PublicMemory(LIMIT, () => today);
    memory.follow('1');
  });

  const now = (): Moment => {
    const moment = memory.moment();
    if (!moment) throw new Error('The memory keeps nothing.');
    return moment;
  };

  it('gives back what it was given to keep', () => {
    const kept = answer();
    memory.keep('a', kept, now());
    expect(memory.find('a')).toBe(kept);
    expect(memory.find('b')).toBeNull();
  });

  it.each<[string, () => void]>([
    ['the data change', () => memory.follow('2')],
    ['this process acknowledges a change', () => memory.forget()],
    ['nobody tells of the changes any more', () => memory.suspend()],
    ['the day ends in Paris', () => (today = '2026-11-22')],
  ])('forgets when %s, also what was being made', (_case, change) => {
    const begun = now();
    memory.keep('a', answer(), begun);
    change();
    memory.keep('b', answer(), begun);
    expect([memory.find('a'), memory.find('b')]).toEqual([null, null]);
  });

  it('forgets even when the version is told again', () => {
    memory.keep('a', answer(), now());
    memory.follow('1');
    expect(memory.find('a')).toBeNull();
  });

  it('keeps nothing while nobody tells of the changes, and works again once somebody does', () => {
    memory.suspend();
    expect(memory.moment()).toBeNull();
    memory.follow('2');
    memory.keep('a', answer(), now());
    expect(memory.find('a')).not.toBeNull();
  });

  it('lets the least recently read go when it is full', () => {
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) memory.keep(key, answer(10_000), now());
    expect(memory.find('a')).not.toBeNull();
    memory.keep('i', answer(10_000), now());
    expect(memory.find('b')).toBeNull();
    expect(memory.find('a')).not.toBeNull();
  });

  it('says what it holds, and how often what was looked for was there', () => {
    memory.keep('a', answer(10), now());
    for (const key of ['a', 'a', 'b']) memory.find(key);
    expect(memory.state()).toEqual({ found: 2, missed: 1, answers: 1, bytes: 10 + 2 + 1_500 });
    memory.forget();
    expect(memory.state()).toEqual({ found: 2, missed: 1, answers: 0, bytes: 0 });
  });

  it('counts an answer replaced once', () => {
    for (let i = 0; i < 50; i++) memory.keep('a', answer(10_000), now());
    for (const key of ['b', 'c', 'd']) memory.keep(key, answer(10_000), now());
    expect(memory.find('a')).not.toBeNull();
  });

  it('does not keep an answer that would drive too many others out', () => {
    memory.keep('a', answer(LIMIT / 8), now());
    expect(memory.find('a')).toBeNull();
  });

  it('keeps nothing when it is given no room', () => {
    const none = new PublicMemory(0, () => today);
    none.follow('1');
    expect(none.moment()).toBeNull();
  });
});
