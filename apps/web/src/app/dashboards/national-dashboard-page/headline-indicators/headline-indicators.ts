import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorSummaryDto } from '@ou-en-est-on/contracts';
import { frenchDate, frenchValue, ProgressRate, typography } from '@ou-en-est-on/ui';
import { headlineRemark } from '../../../shared/headline-remark';
import { FRESHNESS_LABELS, TREND_LABELS } from '../../../shared/labels/indicator.labels';

/** The figures followed at mid-term: value, date, target, rate, trend and freshness, each leading to its page. */
@Component({
  selector: 'app-headline-indicators',
  imports: [ProgressRate, RouterLink],
  templateUrl: './headline-indicators.html',
  styleUrl: './headline-indicators.css',
})
export class HeadlineIndicators {
  readonly indicators = input.required<readonly IndicatorSummaryDto[]>();

  protected readonly figures = computed(() => this.indicators().toSorted(byWhatTheySay).map(toFigure));
}

/** First what is measured against a target, last what has no value yet. */
function byWhatTheySay(a: IndicatorSummaryDto, b: IndicatorSummaryDto): number {
  return saying(b) - saying(a);
}

function saying({ current, target, rate }: IndicatorSummaryDto): number {
  return [current, target, rate.value].filter((one) => one !== null).length;
}

function toFigure(indicator: IndicatorSummaryDto): {
  id: string;
  label: string;
  value: string | null;
  remark: string | null;
  about: string;
  rate: IndicatorSummaryDto['rate'] | null;
  unit: string;
} {
  const { id, label, unit, current, rate } = indicator;
  return {
    id,
    label: typography(label),
    value: current && typography(frenchValue(current.value, unit, current)),
    remark: headlineRemark(indicator),
    about: aboutInWords(indicator),
    rate: rate.value === null ? null : rate,
    unit,
  };
}

/** « 30 septembre 2025 · cible 100 % au 31 décembre 2026 · en hausse · à jour » */
function aboutInWords({ current, target, trend, freshness, unit }: IndicatorSummaryDto): string {
  if (!current) return 'Aucune valeur vérifiée n’est publiée à ce jour.';
  const parts = [
    frenchDate(current.date, current.datePrecision),
    target && `cible ${frenchValue(target.value, unit, target)} (${frenchDate(target.date, target.datePrecision)})`,
    trend && TREND_LABELS[trend].toLowerCase(),
    freshness.status !== 'unknown' && FRESHNESS_LABELS[freshness.status].toLowerCase(),
    current.note && typography(current.note),
  ];
  return parts.filter(Boolean).join(' · ');
}
