import { ViewportScroller } from '@angular/common';
import { DOCUMENT, inject, Injectable } from '@angular/core';

/** How long the data that hold the anchor may take. */
const PATIENCE_MS = 5_000;

/** Brings the reader, and the keyboard's focus, to a place of the page, as soon as its data have drawn it. */
@Injectable({ providedIn: 'root' })
export class AnchorArrival {
  readonly #document = inject(DOCUMENT);
  readonly #scroller = inject(ViewportScroller);
  #stop: () => void = () => undefined;

  goTo(anchor: string): void {
    this.#stop();
    const view = this.#document.defaultView;
    if (!view || this.#reach(anchor)) return;
    const changes = new MutationObserver(() => {
      if (this.#reach(anchor)) this.#stop();
    });
    changes.observe(this.#document.body, { childList: true, subtree: true });
    const patience = view.setTimeout(() => this.#stop(), PATIENCE_MS);
    // A reader who moves by hand has decided otherwise.
    const giveUp = (): void => this.#stop();
    const gestures = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
    for (const gesture of gestures) view.addEventListener(gesture, giveUp, { once: true, passive: true });
    this.#stop = () => {
      changes.disconnect();
      view.clearTimeout(patience);
      for (const gesture of gestures) view.removeEventListener(gesture, giveUp);
      this.#stop = () => undefined;
    };
  }

  #reach(anchor: string): boolean {
    const target = this.#document.getElementById(anchor);
    if (!target) return false;
    target.setAttribute('tabindex', '-1');
    target.focus({ preventScroll: true });
    this.#scroller.scrollToAnchor(anchor);
    return true;
  }
}
