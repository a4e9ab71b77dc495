import { Component, input } from '@angular/core';
import type { ExchangeDto } from '@ou-en-est-on/contracts';
import { Fold } from '@ou-en-est-on/ui';
import { ExchangeEntry } from '../../../shared/exchange-entry/exchange-entry';

/** What was said or written about a demand between the association and the State, drawn when opened. */
@Component({
  selector: 'app-exchange-list',
  imports: [ExchangeEntry, Fold],
  template: `@if (exchanges().length > 0) {
    <details uiFold #fold="uiFold">
      <summary>Les échanges qui citent ces actions ({{ exchanges().length }})</summary>
      @if (fold.shown()) {
        <ul class="entries">
          @for (exchange of exchanges(); track exchange.id) {
            <li><app-exchange-entry [exchange]="exchange" /></li>
          }
        </ul>
      }
    </details>
  }`,
  styles: `
    :host {
      display: block;
    }

    .entries {
      margin: 0;
    }
  `,
})
export class ExchangeList {
  readonly exchanges = input.required<readonly ExchangeDto[]>();
}
