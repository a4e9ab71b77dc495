import { afterRenderEffect, Component, computed, type ElementRef, input, viewChild } from '@angular/core';
import type { MadeLinkDto } from '@ou-en-est-on/contracts';
import { instantInWords } from '../../shared/instant-in-words';

/** A link just made, to give by hand: it is shown this once. */
@Component({
  selector: 'app-link-to-hand-over',
  template: `<label
      >Lien à remettre à la personne, par un canal sûr
      <input #field type="text" readonly [value]="link().url" (focus)="field.select()" />
    </label>
    <p class="small">
      Il sert une fois, jusqu’à ce moment&nbsp;: {{ until() }} (heure de Paris). Il ne sera plus montré&nbsp;; un lien
      plus récent le remplace.
    </p>`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      padding: var(--space-4);
      border: 1px solid var(--line-strong);
      background: var(--paper-raised);
    }

    label {
      display: grid;
      gap: var(--space-2);
      font-weight: 600;
    }

    input {
      width: 100%;
      min-height: var(--target);
      padding: var(--space-2) var(--space-3);
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--paper);
      font-family: ui-monospace, monospace;
    }
  `,
})
export class LinkToHandOver {
  readonly link = input.required<MadeLinkDto>();
  protected readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly until = computed(() => instantInWords(this.link().expiresAt));

  constructor() {
    // Ready to be copied, at each link made.
    afterRenderEffect(() => {
      this.link();
      this.field().nativeElement.focus();
    });
  }
}
