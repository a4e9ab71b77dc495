import { computed, type Signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { debounceTime, map } from 'rxjs';

const TYPING_PAUSE_MS = 150;

/** What is asked of what one types. */
export interface AskedWords {
  /** Without the spaces around, once one pauses; empty asks nothing. */
  readonly words: Signal<string>;
  /** False while what is typed is not what was asked. */
  readonly current: Signal<boolean>;
}

export function askedWords(typed: Signal<string>): AskedWords {
  const words = toSignal(
    toObservable(typed).pipe(
      debounceTime(TYPING_PAUSE_MS),
      map((text) => text.trim()),
    ),
    { initialValue: '' },
  );
  return { words, current: computed(() => words() !== '' && words() === typed().trim()) };
}
