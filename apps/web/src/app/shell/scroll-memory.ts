import { DOCUMENT, inject, Injectable } from '@angular/core';

/** How long a page may take to become as tall as it was. */
const PATIENCE_MS = 3_000;

/** Brings the reader back to where they were once the page, whose data come later, is tall enough. */
@Injectable({ providedIn: 'root' })
export class ScrollMemory {
  readonly #document = inject(DOCUMENT);
  #stop: () => void = () => undefined;

  restore(top: number): void {
    this.#stop();
    const view = this.#document.defaultView;
    if (!view || this.#reach(view, top)) return;
    const growth = new ResizeObserver(() => {
      if (this.#reach(view, top)) this.#stop();
    });
    growth.observe(this.#document.body);
    const patience = view.setTimeout(() => this.#stop(), PATIENCE_MS);
    // A reader who scrolls by hand or with a key has decided otherwise.
    const giveUp = (): void => this.#stop();
    view.addEventListener('wheel', giveUp, { once: true, passive: true });
    view.addEventListener('touchmove', giveUp, { once: true, passive: true });
    view.addEventListener('keydown', giveUp, { once: true });
    this.#stop = () => {
      growth.disconnect();
      view.clearTimeout(patience);
      view.removeEventListener('wheel', giveUp);
      view.removeEventListener('touchmove', giveUp);
      view.removeEventListener('keydown', giveUp);
      this.#stop = () => undefined;
    };
  }

  #reach(view: Window, top: number): boolean {
    view.scrollTo({ top });
    return this.#document.documentElement.scrollHeight - view.innerHeight >= top;
  }
}
