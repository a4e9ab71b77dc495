import { Component, input, output } from '@angular/core';

/** Something could not be read: what happened, and a way to try again. */
@Component({
  selector: 'ui-error',
  template: `<p>{{ message() }}</p>
    @if (retryable()) {
      <button type="button" class="button" (click)="retry.emit()">{{ action() }}</button>
    }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
      justify-items: start;
      padding: var(--space-4);
      border-inline-start: 4px solid var(--warning);
      background: var(--warning-soft);
    }
  `,
  host: { role: 'alert' },
})
export class ErrorMessage {
  readonly message = input.required<string>();
  /** What the button does, in its words. */
  readonly action = input('Réessayer');
  readonly retryable = input(true);
  readonly retry = output();
}
