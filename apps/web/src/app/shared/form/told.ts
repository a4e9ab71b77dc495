import {
  afterNextRender,
  Component,
  DestroyRef,
  type ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { TypoPipe } from '@ou-en-est-on/ui';

/**
 * What was just done, in words that take the focus: what one pressed often goes with it, and the keyboard would be left
 * nowhere.
 */
@Component({
  selector: 'app-told',
  imports: [TypoPipe],
  template: `<p #line role="status" tabindex="-1">{{ words() | typo }}</p>`,
  styles: `
    :host {
      display: contents;
    }

    p {
      padding: var(--space-3) var(--space-4);
      border-inline-start: 4px solid var(--accent);
      background: var(--accent-soft);
    }

    p:empty {
      display: none;
    }
  `,
})
export class Told {
  readonly #injector = inject(Injector);
  readonly #destroyRef = inject(DestroyRef);
  protected readonly words = signal('');
  protected readonly line = viewChild.required<ElementRef<HTMLElement>>('line');

  clear(): void {
    this.words.set('');
  }

  /** Tells nobody once the page is left: what was being done goes on. */
  say(words: string): void {
    if (this.#destroyRef.destroyed) return;
    this.words.set(words);
    afterNextRender(() => this.line().nativeElement.focus(), { injector: this.#injector });
  }
}
