import { Component, computed, input } from '@angular/core';
import type { IndicatorSummaryDto } from '@ou-en-est-on/contracts';
import { Explain, FrDatePipe, FrValuePipe } from '@ou-en-est-on/ui';

/** An indicator's last target and its date; nothing when it has none. */
@Component({
  selector: 'p[appIndicatorTarget]',
  imports: [Explain, FrDatePipe, FrValuePipe],
  template: `@if (shown(); as it) {
    Cible&nbsp;:
    <button
      [uiExplain]="it.explain"
      [about]="it.about"
      [shown]="it.target.value | frValue: it.unit : it.target"
    ></button>
    ({{ it.target.date | frDate: it.target.datePrecision }})
  }`,
  host: { class: 'small' },
})
export class IndicatorTarget {
  readonly appIndicatorTarget =
    input.required<Pick<IndicatorSummaryDto, 'label' | 'unit' | 'target' | 'targetExplain'>>();

  protected readonly shown = computed(() => {
    const { label, unit, target, targetExplain: explain } = this.appIndicatorTarget();
    return target && explain ? { unit, target, explain, about: `${label}, dernière cible` } : null;
  });
}
