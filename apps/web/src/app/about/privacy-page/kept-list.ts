import { Component, input } from '@angular/core';
import type { KeptPart } from './kept-parts';

/** What is kept, each with why and how long. */
@Component({
  selector: 'app-kept-list',
  template: `<dl>
    @for (part of parts(); track part.name) {
      <div>
        <dt>{{ part.name }}</dt>
        <dd>{{ part.what }}</dd>
        <dd><span class="asked">Pourquoi</span> {{ part.why }}</dd>
        <dd><span class="asked">Combien de temps</span> {{ part.until }}</dd>
      </div>
    }
  </dl>`,
  styles: `
    div {
      display: grid;
      gap: var(--space-1);
      padding-block: var(--space-3);
      border-block-end: var(--hairline);
    }

    div:first-child {
      border-block-start: var(--hairline);
    }

    dt {
      font-weight: 600;
    }

    .asked {
      display: block;
      color: var(--ink-soft);
      font-size: var(--size-small);
    }

    @media (min-width: 40rem) {
      dd {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: 9rem minmax(0, 1fr);
      }

      dd:nth-of-type(1) {
        display: block;
      }
    }
  `,
})
export class KeptList {
  readonly parts = input.required<readonly KeptPart[]>();
}
