import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorSummaryDto } from '@ou-en-est-on/contracts';
import { Explain, Figure, ProgressRate, TypoPipe } from '@ou-en-est-on/ui';
import { IndicatorTarget } from '../../shared/indicator-target/indicator-target';
import { headlineRemark } from '../../shared/headline-remark';
import { INDICATOR_ORIGIN_LABELS } from '../../shared/labels/indicator.labels';
import { freshnessInWords } from '../freshness-in-words';

/** An indicator in full size: latest national value, target, progress rate, freshness. */
@Component({
  selector: 'app-indicator-figure',
  imports: [Explain, Figure, IndicatorTarget, ProgressRate, RouterLink, TypoPipe],
  templateUrl: './indicator-figure.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      grid-template-columns: minmax(0, 1fr);
      padding-block-start: var(--space-3);
      border-block-start: 3px dotted var(--measure);
    }
  `,
})
export class IndicatorFigure {
  readonly indicator = input.required<IndicatorSummaryDto>();

  protected readonly remark = computed(() => headlineRemark(this.indicator()));
  protected readonly origin = computed(() => INDICATOR_ORIGIN_LABELS[this.indicator().origin]);
  protected readonly freshness = computed(() => freshnessInWords(this.indicator()));
}
