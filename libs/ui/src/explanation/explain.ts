import { Component, computed, inject, input } from '@angular/core';
import type { Explanation } from '@ou-en-est-on/domain';
import { ExplanationOpener } from './explanation-opener';

/**
 * The button that opens how a figure was made: the figure itself (`shown`), or a small mark beside the figures of an
 * element marked `data-explained`, which share that explanation.
 */
@Component({
  selector: 'button[uiExplain]',
  template: '{{ shown() }}',
  styleUrl: './explain.css',
  host: {
    type: 'button',
    'aria-haspopup': 'dialog',
    '[class.beside]': 'shown() === null',
    '[attr.aria-label]': 'name()',
    '[attr.data-explained]': 'shown() === null ? null : ""',
    '(click)': 'open($event)',
  },
})
export class Explain {
  readonly #opener = inject(ExplanationOpener);

  readonly uiExplain = input.required<Explanation>();
  /** Which figure: « propositions engagées ». */
  readonly about = input.required<string>();
  /** The figure in words; null where it stands beside. */
  readonly shown = input<string | null>(null);

  protected readonly name = computed(() =>
    [this.shown(), `Comment ce chiffre est calculé\u00a0: ${this.about()}`].filter(Boolean).join('. '),
  );

  protected open(event: Event): void {
    this.#opener.open(this.uiExplain(), this.about(), event.currentTarget as HTMLElement);
  }
}
