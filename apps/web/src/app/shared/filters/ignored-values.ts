import { Component, input } from '@angular/core';
import { Callout } from '@ou-en-est-on/ui';

/** A value of the address that nothing can have: said, then left out. */
export interface IgnoredValue {
  readonly label: string;
  readonly value: string;
}

/** What the address asked and nothing bears. */
@Component({
  selector: 'app-ignored-values',
  imports: [Callout],
  template: `@if (values().length > 0) {
    <ui-callout tone="warning" heading="Une partie de l’adresse n’a pas été comprise">
      <ul>
        @for (one of values(); track $index) {
          <li>{{ one.label }}&nbsp;: rien ne s’appelle «&nbsp;{{ one.value }}&nbsp;». Ce filtre est laissé de côté.</li>
        }
      </ul>
    </ui-callout>
  }`,
})
export class IgnoredValues {
  readonly values = input.required<readonly IgnoredValue[]>();
}
