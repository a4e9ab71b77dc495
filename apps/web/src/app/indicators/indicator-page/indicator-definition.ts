import { Component, computed, input } from '@angular/core';
import type { IndicatorDetailDto } from '@ou-en-est-on/contracts';
import { Explain, FrCountPipe, FrDatePipe, frenchCount, TypoPipe } from '@ou-en-est-on/ui';
import { DIRECTION_LABELS, TREND_LABELS } from '../../shared/labels/indicator.labels';
import { REVIEW_LABELS } from '../../shared/labels/common.labels';
import { freshnessInWords } from '../freshness-in-words';

/** How an indicator is made and what it does not say: method, limits, publisher, licence, rhythm, series. */
@Component({
  selector: 'app-indicator-definition',
  imports: [Explain, FrCountPipe, FrDatePipe, TypoPipe],
  templateUrl: './indicator-definition.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }

    dd {
      max-width: var(--measure-width);
      overflow-wrap: anywhere;
    }
  `,
})
export class IndicatorDefinition {
  readonly indicator = input.required<IndicatorDetailDto>();
  /** False beside the values of another territory: freshness is that of the national value. */
  readonly national = input(true);

  protected readonly direction = computed(() => {
    const { direction, trend } = this.indicator();
    const wished = `${DIRECTION_LABELS[direction]}.`;
    return trend ? `${wished} Dernier mouvement, en France : ${TREND_LABELS[trend].toLowerCase()}.` : wished;
  });
  protected readonly rhythm = computed(() => {
    const { cadence, usualLagDays } = this.indicator();
    if (cadence === null || !usualLagDays) return cadence;
    return `${cadence} ; valeur publiée environ ${frenchCount(usualLagDays, 'jour')} après la période`;
  });
  protected readonly freshness = computed(() => (this.national() ? freshnessInWords(this.indicator()) : null));
  /** A count of this site has no publisher's licence to know. */
  protected readonly licence = computed(() => {
    const { licence, origin } = this.indicator();
    return licence ?? (origin === 'computed' ? null : 'Inconnue');
  });
  protected readonly review = computed(() => REVIEW_LABELS[this.indicator().review]);
  protected readonly series = computed(() =>
    this.indicator().series.map(({ id, publisher, observationCount, importedAt, explain }) => ({
      id,
      name: publisher ?? 'Chiffres publiés, relevés par ce site',
      observationCount,
      explain,
      importedOn: importedAt.slice(0, 10),
    })),
  );
}
