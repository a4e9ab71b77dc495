import { computed, DOCUMENT, inject, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { EMPTY, filter, fromEvent, map, skip, switchMap, timer } from 'rxjs';
import type { AwaitedReason } from '@ou-en-est-on/domain';
import type { z } from 'zod/mini';
import { ServiceStatus } from '../../shared/api/service-status';
import { ChangeRefused, SiteChanges } from '../../shared/changes/site-changes';
import { SessionStore } from '../../shared/session/session.store';
import { type AnswerContent, NO_ANSWER } from './answer-content';
import { DraftStore } from './draft-store';
import { afterEvent, EMPTY_QUEUE, hasUnsaved, nextToSend, type SaveEvent, type SaveQueue } from './save-queue';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface InheritedAnswer {
  readonly level: string | null;
  /** Whose it is, or who is awaited. */
  readonly from: Named | null;
  readonly reason: AwaitedReason | null;
  /** Of who is awaited and no longer exists. */
  readonly successor: Named | null;
}

/** An answer as the service keeps it. */
export interface KeptAnswer {
  readonly version: number;
  readonly editedAt: string;
  readonly editedBy: { readonly name: string | null; readonly isYou: boolean };
  /** Of an answer that somebody else provides: the level that is inherited and whose it is, or why none is known. */
  readonly inherited: InheritedAnswer | null;
}

/** Whose answers are kept, and where. */
export interface Keeping {
  readonly personId: string;
  /** The person, the collectivity and what is answered: drafts of one are never shown to another. */
  readonly owner: string;
  /** Address of one answer, without its id. */
  readonly path: string;
}

/** What an answer is, for the service. */
export interface AnswerForm<K extends KeptAnswer> {
  readonly contract: z.ZodMiniType<K>;
  idOf(kept: K): string;
  contentOf(kept: K): AnswerContent;
  /** What is sent of it. */
  inputOf(content: AnswerContent): object;
}

/** Codes after which the same change can be asked again as it is. */
const PASSING: readonly (string | null)[] = [null, 'internal-error', 'service-unavailable', 'too-many-requests'];

/**
 * Keeps each answer as it is given: sends one change at a time over the version it was made from, tries again when
 * nobody answers, and holds on this device what is not kept yet. The rules of it are in `save-queue`.
 */
export abstract class AnswerSaver<K extends KeptAnswer> {
  protected abstract readonly form: AnswerForm<K>;

  readonly #changes = inject(SiteChanges);
  readonly #drafts = inject(DraftStore);
  readonly #status = inject(ServiceStatus);
  readonly #queue = signal<SaveQueue<AnswerContent, K>>(EMPTY_QUEUE);
  readonly #kept = signal<ReadonlyMap<string, K>>(new Map());
  #keeping: Keeping | null = null;

  readonly queue = this.#queue.asReadonly();
  readonly kept = this.#kept.asReadonly();
  /** The instant, by the second, while somebody waits for a retry. */
  readonly now = toSignal(
    toObservable(computed(() => this.#queue().pause !== null)).pipe(
      switchMap((paused) => (paused ? timer(0, 1_000) : EMPTY)),
      map(() => Date.now()),
    ),
    { initialValue: 0 },
  );
  readonly #next = computed(() => nextToSend(this.#queue()), {
    equal: (one, other) => one?.id === other?.id && one?.at === other?.at,
  });

  constructor() {
    toObservable(this.#next)
      .pipe(
        switchMap((next) => (next ? timer(Math.max(0, next.at - Date.now())).pipe(map(() => next.id)) : EMPTY)),
        takeUntilDestroyed(),
      )
      .subscribe((id) => void this.#send(id));
    toObservable(this.#status.recoveries)
      .pipe(skip(1), takeUntilDestroyed())
      .subscribe(() => this.#tell({ type: 'answering-again', at: Date.now() }));
    // What one typed is never sent under the name of the next one to sign in.
    toObservable(inject(SessionStore).personId)
      .pipe(
        skip(1),
        filter((personId) => this.#keeping !== null && this.#keeping.personId !== personId),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.#tell({ type: 'signed-out' }));
    this.#watchWindow();
  }

  /** Begins with what the service keeps, and with what this device still holds for the same person. */
  open(keeping: Keeping, answers: readonly K[]): void {
    const queue = this.#queue();
    const same = this.#keeping?.owner === keeping.owner;
    // What was read may be older than what was just kept.
    const held = same ? this.#kept() : new Map<string, K>();
    this.#kept.set(
      new Map(answers.map((answer) => [this.form.idOf(answer), newer(answer, held.get(this.form.idOf(answer)))])),
    );
    if (same && !queue.signedOut) return;
    this.#keeping = keeping;
    this.#queue.set(EMPTY_QUEUE);
    const drafts = this.#drafts.read(keeping.owner);
    if (Object.keys(drafts).length > 0) this.#tell({ type: 'found', drafts });
  }

  /** What a kept answer says. */
  keptContent(kept: K): AnswerContent {
    return this.form.contentOf(kept);
  }

  /** What one answers now: what was typed last, else what is kept. */
  contentOf(id: string): AnswerContent {
    const kept = this.#kept().get(id);
    return this.#queue().entries[id]?.content ?? (kept ? this.form.contentOf(kept) : NO_ANSWER);
  }

  /** Whether the service keeps an answer: what is still on its way, or was refused, is none. */
  isKept(id: string): boolean {
    const kept = this.#kept().get(id);
    return kept !== undefined && this.form.contentOf(kept).value !== null;
  }

  /** `settleMs`: how long to wait for what may still change. */
  type(id: string, content: AnswerContent, settleMs = 0): void {
    const base = this.#kept().get(id)?.version ?? 0;
    const typedAt = Date.now();
    this.#tell({ type: 'typed', id, content, base, typedAt, dueAt: typedAt + settleMs });
  }

  /** After a conflict. */
  choose(id: string, mine: boolean): void {
    const theirs = this.#queue().entries[id]?.theirs;
    if (theirs) this.#keep(theirs.kept);
    this.#tell({ type: 'chose', id, mine, at: Date.now() });
  }

  accept(): void {
    this.#tell({ type: 'accepted', at: Date.now() });
  }

  drop(): void {
    this.#tell({ type: 'dropped' });
  }

  async #send(id: string): Promise<void> {
    const keeping = this.#keeping;
    const entry = this.#queue().entries[id];
    if (!keeping || !entry) return;
    this.#tell({ type: 'sent', id });
    const path = `${keeping.path}/${encodeURIComponent(id)}`;
    const answer = await this.#ask(entry.base, path, this.form.inputOf(entry.content));
    // Another person, or another collectivity, has the page meanwhile: its answers and its queue are not these.
    if (this.#keeping !== keeping) return;
    if (answer instanceof ChangeRefused) return this.#tell(this.#eventOf(answer));
    this.#keep(answer);
    this.#tell({ type: 'kept', version: answer.version, at: Date.now() });
  }

  async #ask(base: number, path: string, body: object): Promise<K | ChangeRefused> {
    try {
      return await this.#changes.askOver(base, this.form.contract, 'PUT', path, body);
    } catch (error) {
      if (error instanceof ChangeRefused) return error;
      throw error;
    }
  }

  #eventOf({ code, message, faults, current }: ChangeRefused): SaveEvent<AnswerContent, K> {
    if (code === 'sign-in-required') return { type: 'signed-out' };
    if (PASSING.includes(code)) return { type: 'unanswered', at: Date.now() };
    const newer = code === 'version-conflict' ? this.form.contract.safeParse(current).data : undefined;
    if (newer) return { type: 'overtaken', kept: newer, content: this.form.contentOf(newer), version: newer.version };
    const [fault] = Object.values(faults);
    return { type: 'refused', message: fault === undefined ? message : `Cette réponse ${fault}.` };
  }

  #keep(kept: K): void {
    this.#kept.update((all) => new Map(all).set(this.form.idOf(kept), kept));
  }

  #tell(event: SaveEvent<AnswerContent, K>): void {
    const before = this.#queue().entries;
    this.#queue.update((queue) => afterEvent(queue, event));
    if (this.#keeping) this.#drafts.follow(this.#keeping.owner, before, this.#queue().entries);
  }

  /** A closed page could lose what is on its way, or leave a choice unmade. */
  #watchWindow(): void {
    const view = inject(DOCUMENT).defaultView;
    if (!view) return;
    fromEvent<BeforeUnloadEvent>(view, 'beforeunload')
      .pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (hasUnsaved(this.#queue())) event.preventDefault();
      });
    fromEvent(view, 'online')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.#tell({ type: 'answering-again', at: Date.now() }));
  }
}

function newer<K extends KeptAnswer>(read: K, held: K | undefined): K {
  return held && held.version > read.version ? held : read;
}
