import { Component, computed } from '@angular/core';
import { INDICATOR_ORIGINS } from '@ou-en-est-on/domain';
import { Empty, Explain, FrCountPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { INDICATOR_ORIGIN_LABELS } from '../../shared/labels/indicator.labels';
import { indicatorListResource } from '../indicator-api';
import { IndicatorFigure } from './indicator-figure';
import { IndicatorLine } from './indicator-line';

/** The figures followed at mid-term first, then the others by where their values come from. */
@Component({
  selector: 'app-indicator-list-page',
  imports: [Empty, Explain, FrCountPipe, IndicatorFigure, IndicatorLine, LoadState],
  templateUrl: './indicator-list-page.html',
})
export default class IndicatorListPage {
  protected readonly indicators = indicatorListResource();
  protected readonly headline = computed(() => this.#items().filter((indicator) => indicator.headline));
  protected readonly groups = computed(() => {
    const others = this.#items().filter((indicator) => !indicator.headline);
    return INDICATOR_ORIGINS.map((origin) => ({
      origin,
      label: INDICATOR_ORIGIN_LABELS[origin],
      indicators: others.filter((indicator) => indicator.origin === origin),
    })).filter(({ indicators }) => indicators.length > 0);
  });

  readonly #items = computed(() => this.indicators.value()?.items ?? []);
}
