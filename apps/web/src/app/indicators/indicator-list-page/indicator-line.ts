import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorSummaryDto } from '@ou-en-est-on/contracts';
import { Explain, FrDatePipe, FrValuePipe, ProgressRate, TypoPipe } from '@ou-en-est-on/ui';
import { IndicatorTarget } from '../../shared/indicator-target/indicator-target';
import { headlineRemark } from '../../shared/headline-remark';
import { freshnessInWords } from '../freshness-in-words';

/** An indicator on a line of a list. */
@Component({
  selector: 'app-indicator-line',
  imports: [Explain, FrDatePipe, FrValuePipe, IndicatorTarget, ProgressRate, RouterLink, TypoPipe],
  templateUrl: './indicator-line.html',
  styleUrl: './indicator-line.css',
})
export class IndicatorLine {
  readonly indicator = input.required<IndicatorSummaryDto>();
  protected readonly remark = computed(() => headlineRemark(this.indicator()));
  /** Who publishes it, and whether a newer value should be there. */
  protected readonly origin = computed(() =>
    [this.indicator().publisher, freshnessInWords(this.indicator())]
      .filter((words) => words !== null)
      .map((words) => `${words}.`)
      .join(' '),
  );
}
