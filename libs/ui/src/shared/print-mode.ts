import { DOCUMENT } from '@angular/common';
import { ApplicationRef, DestroyRef, inject, Injectable, signal } from '@angular/core';

/** Tells whether the page is being printed: tables kept closed on screen are then drawn. */
@Injectable({ providedIn: 'root' })
export class PrintMode {
  readonly #application = inject(ApplicationRef);
  readonly #printing = signal(false);
  readonly printing = this.#printing.asReadonly();

  constructor() {
    const view = inject(DOCUMENT).defaultView;
    const ended = new AbortController();
    const until = { signal: ended.signal };
    view?.addEventListener('beforeprint', () => this.#change(true), until);
    view?.addEventListener('afterprint', () => this.#change(false), until);
    view?.matchMedia?.('print').addEventListener('change', ({ matches }) => this.#change(matches), until);
    inject(DestroyRef).onDestroy(() => ended.abort());
  }

  /** The browser takes its picture as soon as the event returns: draw at once. */
  #change(printing: boolean): void {
    this.#printing.set(printing);
    this.#application.tick();
  }
}
