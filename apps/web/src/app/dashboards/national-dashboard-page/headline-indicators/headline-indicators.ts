import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorSummaryDto } from '@ou-en-est-on/contracts';
import { Explain, frenchDate, frenchValue, ProgressRate, typography } from '@ou-en-est-on/ui';
import { headlineRemark } from '../../../shared/headline-remark';
import { FRESHNESS_LABELS, TREND_LABELS } from '../../../shared/labels/indicator.labels';

/** The figures followed at mid-term: value, date, target, rate, trend and freshness, each leading to its page. */
@Component({
  selector: 'app-headline-indicators',
  imports: [Explain, ProgressRate, RouterLink],
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

interface FigureView {
  readonly id: string;
  readonly label: string;
  readonly value: string | null;
  readonly explain: IndicatorSummaryDto['explain'];
  readonly remark: string | null;
  readonly date: string | null;
  readonly target: { readonly words: string; readonly explain: IndicatorSummaryDto['explain'] } | null;
  readonly about: string;
  readonly rate: IndicatorSummaryDto['rate'] | null;
  readonly unit: string;
}

function toFigure(indicator: IndicatorSummaryDto): FigureView {
  const { id, label, unit, explain, current, rate } = indicator;
  const remark = headlineRemark(indicator);
  return {
    id,
    label: typography(label),
    value: current && typography(frenchValue(current.value, unit, current)),
    explain,
    remark: remark && `(${remark})`,
    date: current && frenchDate(current.date, current.datePrecision),
    target: current && targetInWords(indicator),
    about: aboutInWords(indicator),
    rate: rate.value === null ? null : rate,
    unit,
  };
}

/** « cible 100 % (31 décembre 2026) » */
function targetInWords({ target, targetExplain, unit }: IndicatorSummaryDto): FigureView['target'] {
  if (!target || !targetExplain) return null;
  const words = `cible ${frenchValue(target.value, unit, target)} (${frenchDate(target.date, target.datePrecision)})`;
  return { words, explain: targetExplain };
}

/** What follows the value, its date and its target: « · en hausse · à jour » */
function aboutInWords({ current, trend, freshness }: IndicatorSummaryDto): string {
  if (!current) return 'Aucune valeur vérifiée n’est publiée à ce jour.';
  const parts = [
    trend && TREND_LABELS[trend].toLowerCase(),
    freshness.status !== 'unknown' && FRESHNESS_LABELS[freshness.status].toLowerCase(),
    current.note && typography(current.note),
  ];
  return parts
    .filter(Boolean)
    .map((part) => `· ${part}`)
    .join(' ');
}
