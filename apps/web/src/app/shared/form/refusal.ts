import { Component, input } from '@angular/core';

/** Why the form was refused, where the focus goes when no field is at fault. */
@Component({
  selector: 'app-refusal',
  template: `@if (message(); as words) {
    <p class="refusal" role="alert" tabindex="-1">{{ words }}</p>
  }`,
  styles: `
    .refusal {
      padding: var(--space-3) var(--space-4);
      border-inline-start: 4px solid var(--warning);
      background: var(--warning-soft);
    }
  `,
})
export class Refusal {
  readonly message = input.required<string | null>();
}
