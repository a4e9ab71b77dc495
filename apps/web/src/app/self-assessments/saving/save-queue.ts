/** Something typed that the service has not kept yet. */
export interface QueueEntry<C, K> {
  readonly content: C;
  /** The version it was typed over. */
  readonly base: number;
  readonly dueAt: number;
  /** Null when the device that held it does not tell. */
  readonly typedAt: number | null;
  /**
   * `offered`: found on this device, it is not sent before the person says so, or types over it;
   * `conflict`: somebody wrote meanwhile, the person chooses; `refused`: it has to be mended.
   */
  readonly state: 'waiting' | 'offered' | 'conflict' | 'refused';
  /** What was sent without an answer coming back: it may have been kept. */
  readonly lost: C | null;
  /** In a conflict, what is kept instead. */
  readonly theirs: { readonly kept: K; readonly content: C; readonly version: number } | null;
  /** Why it was refused. */
  readonly message: string | null;
}

/** What was typed and is not kept yet, and how the keeping of it goes. One change is on its way at a time. */
export interface SaveQueue<C, K> {
  readonly entries: Readonly<Record<string, QueueEntry<C, K>>>;
  readonly sending: { readonly id: string; readonly content: C } | null;
  /** After a change that nobody answered: when to ask again. */
  readonly pause: { readonly until: number; readonly attempts: number } | null;
  readonly signedOut: boolean;
  readonly savedAt: number | null;
}

export type Draft<C> = Pick<QueueEntry<C, unknown>, 'content' | 'base' | 'typedAt'>;

export type SaveEvent<C, K> =
  | ({ readonly type: 'typed'; readonly id: string; readonly typedAt: number } & Pick<
      QueueEntry<C, K>,
      'content' | 'base' | 'dueAt'
    >)
  | { readonly type: 'sent'; readonly id: string }
  | { readonly type: 'kept'; readonly version: number; readonly at: number }
  | { readonly type: 'unanswered'; readonly at: number }
  | { readonly type: 'signed-out' }
  | { readonly type: 'overtaken'; readonly kept: K; readonly content: C; readonly version: number }
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'chose'; readonly id: string; readonly mine: boolean; readonly at: number }
  | { readonly type: 'found'; readonly drafts: Readonly<Record<string, Draft<C>>> }
  | { readonly type: 'accepted'; readonly at: number }
  | { readonly type: 'dropped' }
  | { readonly type: 'answering-again'; readonly at: number };

export const EMPTY_QUEUE: SaveQueue<never, never> = {
  ...{ entries: {}, sending: null, pause: null, signedOut: false, savedAt: null },
};

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 40_000;

/** The queue after an event. Pure: times are given. */
export function afterEvent<C, K>(queue: SaveQueue<C, K>, event: SaveEvent<C, K>): SaveQueue<C, K> {
  switch (event.type) {
    case 'typed':
      return withEntry(queue, event.id, typedEntry(queue.entries[event.id], event));
    case 'sent':
      return { ...queue, sending: sendingOf(queue, event.id) };
    case 'unanswered':
      return afterSilence(queue, event.at);
    case 'kept':
    case 'overtaken':
    case 'refused':
      return afterAnswer(queue, event);
    case 'chose':
      return event.mine ? keepMine(queue, event) : without(queue, event.id);
    case 'found':
      return { ...queue, entries: { ...foundEntries<C, K>(event.drafts), ...queue.entries } };
    default:
      return afterNews(queue, event);
  }
}

function afterNews<C, K>(
  queue: SaveQueue<C, K>,
  event: Extract<SaveEvent<C, K>, { type: 'signed-out' | 'accepted' | 'dropped' | 'answering-again' }>,
): SaveQueue<C, K> {
  switch (event.type) {
    case 'signed-out':
      return { ...queue, ...backInQueue(queue), signedOut: true };
    case 'accepted':
      return { ...queue, entries: { ...queue.entries, ...accepted(queue) }, signedOut: false, pause: null };
    case 'dropped':
      return offered(queue).reduce((rest, [id]) => without(rest, id), queue);
    case 'answering-again':
      return queue.pause ? { ...queue, pause: { ...queue.pause, until: event.at } } : queue;
  }
}

/** What to send next, and when; null while nothing may be sent. */
export function nextToSend<C, K>(queue: SaveQueue<C, K>): { readonly id: string; readonly at: number } | null {
  if (queue.sending || queue.signedOut) return null;
  const waiting = Object.entries(queue.entries).filter(([, { state }]) => state === 'waiting');
  const [first] = waiting.sort(([, a], [, b]) => a.dueAt - b.dueAt);
  return first ? { id: first[0], at: Math.max(first[1].dueAt, queue.pause?.until ?? 0) } : null;
}

/** True while closing the page could lose something, or leave it untold. */
export function hasUnsaved<C, K>({ entries }: SaveQueue<C, K>): boolean {
  return Object.keys(entries).length > 0;
}

/** What was found on this device, and still waits for a word of the person. */
export function offered<C, K>({ entries }: Pick<SaveQueue<C, K>, 'entries'>): [string, QueueEntry<C, K>][] {
  return Object.entries(entries).filter(([, { state }]) => state === 'offered');
}

function accepted<C, K>(queue: SaveQueue<C, K>): Record<string, QueueEntry<C, K>> {
  return Object.fromEntries(offered(queue).map(([id, entry]) => [id, { ...entry, state: 'waiting' as const }]));
}

function typedEntry<C, K>(
  before: QueueEntry<C, K> | undefined,
  { content, base, dueAt, typedAt }: Extract<SaveEvent<C, K>, { type: 'typed' }>,
): QueueEntry<C, K> {
  if (!before) return { content, base, dueAt, typedAt, state: 'waiting', lost: null, theirs: null, message: null };
  return {
    ...before,
    content,
    dueAt,
    typedAt,
    state: before.state === 'conflict' ? 'conflict' : 'waiting',
    message: null,
  };
}

function sendingOf<C, K>({ entries }: SaveQueue<C, K>, id: string): SaveQueue<C, K>['sending'] {
  const entry = entries[id];
  return entry ? { id, content: entry.content } : null;
}

/** What was on its way may have arrived: it is remembered, so as to be known again. */
function backInQueue<C, K>(queue: SaveQueue<C, K>): Pick<SaveQueue<C, K>, 'entries' | 'sending'> {
  const { sending, entries } = queue;
  const entry = sending && entries[sending.id];
  if (!sending || !entry) return { entries, sending: null };
  return { entries: { ...entries, [sending.id]: { ...entry, lost: sending.content } }, sending: null };
}

function afterSilence<C, K>(queue: SaveQueue<C, K>, at: number): SaveQueue<C, K> {
  const attempts = (queue.pause?.attempts ?? 0) + 1;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  return { ...queue, ...backInQueue(queue), pause: { until: at + wait, attempts } };
}

function afterAnswer<C, K>(
  queue: SaveQueue<C, K>,
  event: Extract<SaveEvent<C, K>, { type: 'kept' | 'overtaken' | 'refused' }>,
): SaveQueue<C, K> {
  const { sending } = queue;
  const entry = sending && queue.entries[sending.id];
  const answered = { ...queue, sending: null, pause: null };
  if (!sending || !entry) return answered;
  const after = entryAfter(entry, sending.content, event);
  const next = after ? withEntry(answered, sending.id, after) : without(answered, sending.id);
  return event.type === 'kept' ? { ...next, savedAt: event.at } : next;
}

/** Null once nothing of it is left to keep. */
function entryAfter<C, K>(
  entry: QueueEntry<C, K>,
  sent: C,
  event: Extract<SaveEvent<C, K>, { type: 'kept' | 'overtaken' | 'refused' }>,
): QueueEntry<C, K> | null {
  switch (event.type) {
    case 'kept':
      return isSame(entry.content, sent) ? null : { ...entry, base: event.version, lost: null };
    case 'refused':
      return { ...entry, state: 'refused', lost: null, message: event.message };
    case 'overtaken': {
      const { kept, content, version } = event;
      // Our own change, kept without our knowing it: what was typed since goes over it.
      return entry.lost !== null && isSame(entry.lost, content)
        ? { ...entry, base: version, lost: null }
        : { ...entry, state: 'conflict', lost: null, theirs: { kept, content, version } };
    }
  }
}

function keepMine<C, K>(
  queue: SaveQueue<C, K>,
  { id, at }: { readonly id: string; readonly at: number },
): SaveQueue<C, K> {
  const entry = queue.entries[id];
  if (!entry?.theirs) return queue;
  return withEntry(queue, id, { ...entry, base: entry.theirs.version, dueAt: at, state: 'waiting', theirs: null });
}

function foundEntries<C, K>(drafts: Readonly<Record<string, Draft<C>>>): Record<string, QueueEntry<C, K>> {
  return Object.fromEntries(
    Object.entries(drafts).map(([id, { content, base, typedAt }]) => [
      id,
      { content, base, typedAt, dueAt: 0, state: 'offered' as const, lost: content, theirs: null, message: null },
    ]),
  );
}

function withEntry<C, K>(queue: SaveQueue<C, K>, id: string, entry: QueueEntry<C, K>): SaveQueue<C, K> {
  return { ...queue, entries: { ...queue.entries, [id]: entry } };
}

function without<C, K>(queue: SaveQueue<C, K>, id: string): SaveQueue<C, K> {
  const entries = Object.entries(queue.entries).filter(([other]) => other !== id);
  return { ...queue, entries: Object.fromEntries(entries) };
}

/** Contents are plain data, always written in the same order. */
function isSame<C>(one: C, other: C): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
