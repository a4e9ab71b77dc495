import { ViewportScroller } from '@angular/common';
import { afterNextRender, DestroyRef, DOCUMENT, inject, Injectable, Injector } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, Scroll } from '@angular/router';
import { filter } from 'rxjs';
import { AnchorArrival } from '../shared/anchor-arrival';
import { ScrollMemory } from './scroll-memory';

/**
 * What a browser does when it loads a page, done again on each navigation inside the site: focus goes to the new
 * page's title, which announces it, and the page starts at its top, its anchor, or where the reader had left it.
 * A change of filter (same path) moves nothing.
 */
@Injectable({ providedIn: 'root' })
export class PageArrival {
  readonly #router = inject(Router);
  readonly #scroller = inject(ViewportScroller);
  readonly #memory = inject(ScrollMemory);
  readonly #anchors = inject(AnchorArrival);
  readonly #document = inject(DOCUMENT);
  readonly #injector = inject(Injector);
  readonly #destroyRef = inject(DestroyRef);
  #lastPath: string | null = null;

  watch(): void {
    this.#router.events
      .pipe(
        filter((event) => event instanceof Scroll),
        takeUntilDestroyed(this.#destroyRef),
      )
      .subscribe((event) => this.#arrive(event));
  }

  #arrive({ position, anchor }: Scroll): void {
    const path = this.#router.url.replace(/[?#].*$/, '');
    const first = this.#lastPath === null;
    const samePage = this.#lastPath === path;
    this.#lastPath = path;
    afterNextRender(() => this.#settle({ position, anchor, quiet: first || samePage, samePage }), {
      injector: this.#injector,
    });
  }

  #settle(arrival: {
    position: [number, number] | null;
    anchor: string | null;
    quiet: boolean;
    samePage: boolean;
  }): void {
    // Back where the reader had left it, the title is out of sight: focus would be too.
    const backBelow = !arrival.anchor && (arrival.position?.[1] ?? 0) > 0;
    if (!arrival.quiet && !backBelow) this.#focusTitle();
    if (arrival.anchor) this.#anchors.goTo(arrival.anchor);
    else if (arrival.position) this.#memory.restore(arrival.position[1]);
    else if (!arrival.samePage) this.#scroller.scrollToPosition([0, 0]);
  }

  #focusTitle(): void {
    const main = this.#document.querySelector('main');
    const title = main?.querySelector('h1') ?? main;
    title?.setAttribute('tabindex', '-1');
    title?.focus({ preventScroll: true });
  }
}
