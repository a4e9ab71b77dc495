import { Component, input } from '@angular/core';

/** Nothing to show, in words that say why; a way on can be put inside. */
@Component({
  selector: 'ui-empty',
  template: `<p>{{ message() }}</p>
    <ng-content />`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      justify-items: start;
      padding-block: var(--space-5);
      border-block: var(--hairline);
      color: var(--ink-soft);
    }

    @media print {
      :host {
        padding-block: 0;
        border: 0;
      }
    }
  `,
})
export class Empty {
  readonly message = input.required<string>();
}
