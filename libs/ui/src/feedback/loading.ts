import { afterNextRender, Component, computed, DestroyRef, inject, input, signal } from '@angular/core';

/** A reading that lasts less than this needs no word. */
const SILENCE_MS = 600;

/** Grey lines where a text is on its way; said aloud only when it lasts. */
@Component({
  selector: 'ui-loading',
  template: `<span class="visually-hidden" role="status">{{ said() }}</span>
    @for (line of bars(); track $index) {
      <span class="bar" aria-hidden="true" [style.width.%]="line"></span>
    }`,
  styleUrl: './loading.css',
  host: { 'aria-busy': 'true' },
})
export class Loading {
  readonly label = input('Chargement en cours…');
  readonly lines = input(4);

  readonly #lasting = signal(false);
  protected readonly said = computed(() => (this.#lasting() ? this.label() : ''));
  protected readonly bars = computed(() =>
    Array.from({ length: this.lines() }, (_, index) => 92 - ((index * 23) % 50)),
  );

  constructor() {
    const destroyRef = inject(DestroyRef);
    afterNextRender(() => {
      const timer = setTimeout(() => this.#lasting.set(true), SILENCE_MS);
      destroyRef.onDestroy(() => clearTimeout(timer));
    });
  }
}
