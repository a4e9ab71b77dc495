import { Component, input } from '@angular/core';
import type { ExchangeDto } from '@ou-en-est-on/contracts';
import { Fold, FrCountPipe } from '@ou-en-est-on/ui';
import { ExchangeEntry } from '../../shared/exchange-entry/exchange-entry';

/** The exchanges of a congress, drawn when opened and always in print: the page stays light. */
@Component({
  selector: 'app-folded-exchanges',
  imports: [ExchangeEntry, Fold, FrCountPipe],
  template: `<details uiFold #fold="uiFold">
    <summary>{{ exchanges().length | frCount: 'échange' }}</summary>
    @if (fold.shown()) {
      <ul class="entries">
        @for (exchange of exchanges(); track exchange.id) {
          <li><app-exchange-entry [exchange]="exchange" [withCongress]="false" /></li>
        }
      </ul>
    }
  </details>`,
})
export class FoldedExchanges {
  readonly exchanges = input.required<readonly ExchangeDto[]>();
}
