import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorDetailDto, ObservationListDto } from '@ou-en-est-on/contracts';
import { Explain, Figure, FrDatePipe, FrValuePipe, ProgressRate, Source, TypoPipe } from '@ou-en-est-on/ui';
import { LineChart } from '@ou-en-est-on/ui/drawings';
import { seriesSource } from './series-source';
import { headlineRemark } from '../../shared/headline-remark';
import { territoryPath } from '../../shared/territory-path';
import { toLineSeries } from './line-series.adapter';
import { publishedRateInWords } from './published-rate-in-words';

/** The values of one territory: headline, curve against its targets, and the rates with what they rest on. */
@Component({
  selector: 'app-territory-reading',
  imports: [Explain, Figure, FrDatePipe, FrValuePipe, LineChart, ProgressRate, RouterLink, Source, TypoPipe],
  templateUrl: './territory-reading.html',
  styleUrl: './territory-reading.css',
})
export class TerritoryReading {
  readonly indicator = input.required<IndicatorDetailDto>();
  readonly list = input.required<ObservationListDto>();

  /** The other figures of the same period: known of the country only. */
  protected readonly competing = computed(() => {
    const isNational = this.list().headline?.territory === this.indicator().current?.territory;
    return isNational ? headlineRemark(this.indicator()) : null;
  });
  protected readonly territoryName = computed(() => this.list().items[0]?.territoryName ?? '');
  protected readonly territoryWords = computed(() => (this.territoryName() ? ` : ${this.territoryName()}` : ''));
  protected readonly territoryPage = computed(() => {
    const [first] = this.list().items;
    return first ? territoryPath(first.territory) : null;
  });
  protected readonly series = computed(() => toLineSeries(this.list().items, this.indicator().series));
  protected readonly source = computed(() => {
    const headline = this.list().headline;
    return headline && (headline.evidence ?? seriesSource(headline.series, this.indicator()));
  });
  /** A lone date is a figure, not a curve. */
  protected readonly drawn = computed(() => new Set(this.list().items.map(({ date }) => date)).size > 1);
  protected readonly chartLabel = computed(() => `${this.indicator().label}, ${this.territoryName()}`);
  protected readonly fileName = computed(() => `${this.indicator().id}-${this.list().items[0]?.territory ?? ''}`);
  /** The next target, when it is not the last one already shown. */
  protected readonly interim = computed(() => {
    const { rate, interimRate } = this.list();
    const sameTarget = interimRate?.target?.date === rate?.target?.date;
    return sameTarget || !interimRate?.target ? null : interimRate;
  });
  protected readonly published = computed(() => {
    const { publishedRate } = this.list();
    if (publishedRate === null) return null;
    return { words: publishedRateInWords(publishedRate, this.indicator().unit), explain: publishedRate.explain };
  });
}
