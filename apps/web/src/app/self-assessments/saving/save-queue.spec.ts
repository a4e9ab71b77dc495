import { afterEvent, EMPTY_QUEUE, hasUnsaved, nextToSend, type SaveEvent, type SaveQueue } from './save-queue';

type Queue = SaveQueue<string, string>;
type Event = SaveEvent<string, string>;

const after = (...events: Event[]): Queue => events.reduce<Queue>(afterEvent, EMPTY_QUEUE);
const typed = (content: string, id = 's-1', dueAt = 100): Event => ({
  ...{ type: 'typed', id, content, base: 3, dueAt, typedAt: dueAt - 50 },
});
const sent = (id = 's-1'): Event => ({ type: 'sent', id });
const kept: Event = { type: 'kept', version: 4, at: 200 };
const unanswered: Event = { type: 'unanswered', at: 1_000 };
const overtaken = (content: string): Event => ({ type: 'overtaken', kept: 'Luc', content, version: 7 });

describe('what was typed', () => {
  it('waits for its time, in the order in which it is due, one at a time', () => {
    const queue = after(typed('a', 's-1', 300), typed('b', 's-2', 200));
    expect(nextToSend(queue)).toEqual({ id: 's-2', at: 200 });
    expect(nextToSend(afterEvent(queue, sent('s-2')))).toBeNull();
  });

  it('is gone once kept, and its hour is told', () => {
    const queue = after(typed('a'), sent(), kept);
    expect([hasUnsaved(queue), queue.savedAt]).toEqual([false, 200]);
  });

  it('that changed while it was sent is sent again, over what was kept', () => {
    const queue = after(typed('a'), sent(), typed('b', 's-1', 150), kept);
    expect(queue.entries['s-1']).toMatchObject({ content: 'b', base: 4, state: 'waiting' });
    expect(nextToSend(queue)).toEqual({ id: 's-1', at: 150 });
  });

  it('keeps the hour at which it was typed last, on this device too', () => {
    expect(after(typed('a'), typed('b', 's-1', 900)).entries['s-1']?.typedAt).toBe(850);
    const found = after({ type: 'found', drafts: { 's-1': { content: 'a', base: 2, typedAt: 7 } } });
    expect(afterEvent(found, { type: 'accepted', at: 5 }).entries['s-1']?.typedAt).toBe(7);
  });

  it('stays over the version that was read, however often it is typed again', () => {
    const queue = after(typed('a'), { ...typed('b'), base: 9 } as Event);
    expect(queue.entries['s-1']).toMatchObject({ content: 'b', base: 3 });
  });
});

describe('when nobody answers', () => {
  it('tries again after five seconds, then later and later, never beyond forty', () => {
    const waits: number[] = [];
    let queue = after(typed('a'));
    for (let turn = 0; turn < 5; turn++) {
      queue = afterEvent(afterEvent(queue, sent()), unanswered);
      waits.push((nextToSend(queue)?.at ?? 0) - 1_000);
    }
    expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, 40_000]);
  });

  it('tries at once when the service is back, and begins again from five seconds after a change was kept', () => {
    const queue = after(typed('a'), sent(), unanswered, { type: 'answering-again', at: 1_500 });
    expect(nextToSend(queue)).toEqual({ id: 's-1', at: 1_500 });
    const again = [sent(), kept, typed('b'), sent(), unanswered].reduce<Queue>(afterEvent, queue);
    expect(nextToSend(again)?.at).toBe(6_000);
  });

  it('knows its own change again when it had arrived', () => {
    const queue = after(typed('a'), sent(), unanswered, typed('b'), sent(), overtaken('a'));
    expect(queue.entries['s-1']).toMatchObject({ content: 'b', base: 7, state: 'waiting' });
  });
});

describe('when somebody wrote meanwhile', () => {
  const conflict = after(typed('a'), sent(), overtaken('z'));

  it('sends nothing more of it, keeps both, and lets the rest go on', () => {
    expect(conflict.entries['s-1']).toMatchObject({ content: 'a', theirs: { kept: 'Luc' }, state: 'conflict' });
    expect(nextToSend(conflict)).toBeNull();
    expect(nextToSend(afterEvent(conflict, typed('b', 's-2')))).toMatchObject({ id: 's-2' });
    expect(nextToSend(afterEvent(conflict, typed('c')))).toBeNull();
  });

  it('sends mine over theirs, or forgets mine', () => {
    const mine = afterEvent(conflict, { type: 'chose', id: 's-1', mine: true, at: 900 });
    expect(mine.entries['s-1']).toMatchObject({ content: 'a', base: 7 });
    expect(nextToSend(mine)).toEqual({ id: 's-1', at: 900 });
    expect(hasUnsaved(afterEvent(conflict, { type: 'chose', id: 's-1', mine: false, at: 900 }))).toBe(false);
  });
});

describe('what the service refuses', () => {
  it('is kept with its reason until it is typed otherwise', () => {
    const queue = after(typed('a'), sent(), { type: 'refused', message: 'trop longue' });
    expect([queue.entries['s-1']?.message, nextToSend(queue)]).toEqual(['trop longue', null]);
    expect(nextToSend(afterEvent(queue, typed('b')))).toMatchObject({ id: 's-1' });
  });
});

describe('when the session ended', () => {
  it('sends nothing, and loses nothing', () => {
    const queue = after(typed('a'), sent(), { type: 'signed-out' });
    expect([nextToSend(queue), queue.entries['s-1']?.content]).toEqual([null, 'a']);
  });

  it('offers what was found on the device, and sends it only once that is accepted', () => {
    const found = after({ type: 'found', drafts: { 's-1': { content: 'a', base: 2, typedAt: 1 } } });
    expect(nextToSend(found)).toBeNull();
    expect(nextToSend(afterEvent(found, { type: 'accepted', at: 5 }))).toEqual({ id: 's-1', at: 0 });
    expect(hasUnsaved(afterEvent(found, { type: 'dropped' }))).toBe(false);
  });

  it('sends what is typed meanwhile, which is not dropped with what was found', () => {
    const drafts = { 's-1': { content: 'a', base: 2, typedAt: 1 }, 's-2': { content: 'b', base: 2, typedAt: null } };
    const queue = after({ type: 'found', drafts }, typed('c', 's-2'), typed('d', 's-3', 200));
    expect(nextToSend(queue)).toEqual({ id: 's-2', at: 100 });
    const dropped = afterEvent(queue, { type: 'dropped' });
    expect(Object.entries(dropped.entries).map(([id, { content }]) => [id, content])).toEqual([
      ['s-2', 'c'],
      ['s-3', 'd'],
    ]);
  });
});
