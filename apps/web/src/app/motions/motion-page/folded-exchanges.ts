import { Component, computed, inject, input, signal } from '@angular/core';
import type { ExchangeDto } from '@ou-en-est-on/contracts';
import { FrCountPipe, PrintMode } from '@ou-en-est-on/ui';
import { ExchangeEntry } from '../../shared/exchange-entry/exchange-entry';

/** The exchanges of a congress, drawn when opened and always in print: the page stays light. */
@Component({
  selector: 'app-folded-exchanges',
  imports: [ExchangeEntry, FrCountPipe],
  template: `<details #fold [open]="shown()" (toggle)="remember(fold.open)">
    <summary>{{ exchanges().length | frCount: 'échange' }}</summary>
    @if (shown()) {
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

  readonly #print = inject(PrintMode);
  readonly #opened = signal(false);
  protected readonly shown = computed(() => this.#opened() || this.#print.printing());

  protected remember(opened: boolean): void {
    if (!this.#print.printing()) this.#opened.set(opened);
  }
}
