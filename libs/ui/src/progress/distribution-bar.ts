import { Component, computed, input } from '@angular/core';
import { distributionInWords, segmentsOf, type ProgressCount } from './distribution.model';

/** Proposals by State progress as one bar; provisional parts are hatched. Says its counts to those who do not see it. */
@Component({
  selector: 'ui-distribution-bar',
  template: `@for (segment of segments(); track $index) {
    <span
      [attr.data-progress]="segment.value"
      [class.provisional]="segment.provisional"
      [style.flex-grow]="segment.count"
    ></span>
  }`,
  styleUrl: './distribution-bar.css',
  host: { role: 'img', '[attr.aria-label]': 'inWords()' },
})
export class DistributionBar {
  readonly label = input.required<string>();
  readonly counts = input.required<readonly ProgressCount[]>();

  protected readonly segments = computed(() => segmentsOf(this.counts()));
  protected readonly inWords = computed(() => `${this.label()} — ${distributionInWords(this.counts())}`);
}
