import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EXCHANGE_KINDS, EXCHANGE_SIDES, groupBy } from '@ou-en-est-on/domain';
import { Empty, Explain, frenchCount } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { ExchangeEntry } from '../../shared/exchange-entry/exchange-entry';
import { FilterSelect, type SelectGroup } from '../../shared/filter-select/filter-select';
import { EXCHANGE_KIND_LABELS, EXCHANGE_SIDE_LABELS } from '../../shared/labels/exchange.labels';
import { exchangeListResource } from '../exchange-api';
import { AwaitedReplies } from './awaited-replies';

/** Everything said, handed or written, latest first; the filters live in the address. */
@Component({
  selector: 'app-exchange-list-page',
  imports: [AwaitedReplies, Empty, ExchangeEntry, Explain, FilterSelect, LoadState, RouterLink],
  templateUrl: './exchange-list-page.html',
  styleUrl: './exchange-list-page.css',
})
export class ExchangeListPage {
  readonly interlocuteur = input<string>();
  readonly nature = input<string>();

  readonly #filters = computed(() => ({
    side: EXCHANGE_SIDES.find((side) => side === this.interlocuteur()),
    kind: EXCHANGE_KINDS.find((kind) => kind === this.nature()),
  }));
  protected readonly exchanges = exchangeListResource(this.#filters);

  protected readonly sides: readonly SelectGroup[] = [
    { label: null, choices: EXCHANGE_SIDES.map((value) => ({ value, label: EXCHANGE_SIDE_LABELS[value] })) },
  ];
  protected readonly kinds: readonly SelectGroup[] = [
    { label: null, choices: EXCHANGE_KINDS.map((value) => ({ value, label: EXCHANGE_KIND_LABELS[value] })) },
  ];
  protected readonly count = computed(() => {
    const list = this.exchanges.value();
    return list ? frenchCount(list.total, 'échange') : '';
  });
  protected readonly years = computed(() => [
    ...groupBy(this.exchanges.value()?.items ?? [], ({ date }) => date.slice(0, 4)).entries(),
  ]);
}
