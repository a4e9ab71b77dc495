import { Component, computed, input } from '@angular/core';
import { rateInWords, roadInWords, type ProgressRateView } from './progress-rate.model';

/** How much of the road from the first value to the last target is done, with both ends printed. */
@Component({
  selector: 'ui-progress-rate',
  templateUrl: './progress-rate.html',
  styleUrl: './progress-rate.css',
})
export class ProgressRate {
  readonly rate = input.required<ProgressRateView>();
  readonly unit = input.required<string>();
  /** False where both ends are already printed beside. */
  readonly withRoad = input(true);

  protected readonly sentence = computed(() => {
    const road = this.withRoad() ? roadInWords(this.rate(), this.unit()) : null;
    return [rateInWords(this.rate()), road].filter((part) => part !== null).join(', ');
  });
}
