import { computed, Directive, ElementRef, inject, input, signal } from '@angular/core';
import { PrintMode } from '../shared/print-mode';

/**
 * A disclosure whose content is drawn when opened, and always in print, for the page to stay light:
 * `<details uiFold #fold="uiFold"><summary>…</summary>@if (fold.shown()) { … }</details>`
 */
@Directive({
  selector: 'details[uiFold]',
  exportAs: 'uiFold',
  host: { '[open]': 'shown()', '(toggle)': 'remember()' },
})
export class Fold {
  readonly #details = inject<ElementRef<HTMLDetailsElement>>(ElementRef).nativeElement;
  readonly #print = inject(PrintMode);

  readonly startsOpen = input(false);

  /** What the reader last did; null before. */
  readonly #byHand = signal<boolean | null>(null);
  readonly shown = computed(() => (this.#byHand() ?? this.startsOpen()) || this.#print.printing());

  protected remember(): void {
    const { open } = this.#details;
    if (!this.#print.printing() && open !== this.shown()) this.#byHand.set(open);
  }
}
