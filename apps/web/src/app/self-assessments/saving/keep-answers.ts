import { effect, untracked } from '@angular/core';
import type { ApiResource } from '../../shared/api/api-resource';
import type { AnswerSaver, KeptAnswer } from './answer-saver';
import { hasUnsaved } from './save-queue';

/** What a living state that was read tells of whose answers they are, and where they are kept. */
export interface ReadState<K extends KeptAnswer> {
  readonly collectivityId: string;
  /** The edition, or the module. */
  readonly about: string;
  /** Address of the state. */
  readonly path: string;
  readonly answers: readonly K[];
}

/** Hands what was read to what keeps the answers, in the name of who reads. */
export function keepAnswers<S, K extends KeptAnswer>(
  saver: AnswerSaver<K>,
  state: ApiResource<S>,
  personId: () => string | undefined,
  tell: (state: S) => ReadState<K>,
): void {
  effect(() => {
    const [read, person] = [state.value(), personId()];
    if (read === undefined || person === undefined) return;
    const { collectivityId, about, path, answers } = tell(read);
    const owner = `${person} ${collectivityId} ${about}`;
    untracked(() => saver.open({ personId: person, owner, path: `${path}/answers` }, answers));
  });
}

/** Reads again once all that was typed is kept. */
export function readWhenSaved(saver: AnswerSaver<KeptAnswer>, read: () => void): void {
  let readAt = saver.queue().savedAt;
  effect(() => {
    const queue = saver.queue();
    if (hasUnsaved(queue) || queue.savedAt === readAt) return;
    readAt = queue.savedAt;
    untracked(read);
  });
}
