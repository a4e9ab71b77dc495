import { Component, computed, input } from '@angular/core';
import { Explain } from '../explanation/explain';
import { rateInWords, roadInWords, type ProgressRateView } from './progress-rate.model';

/** How much of the road from the first value to the last target is done, with both ends printed. */
@Component({
  selector: 'ui-progress-rate',
  imports: [Explain],
  templateUrl: './progress-rate.html',
  styleUrl: './progress-rate.css',
})
export class ProgressRate {
  readonly rate = input.required<ProgressRateView>();
  readonly unit = input.required<string>();
  /** What it is the rate of. */
  readonly about = input.required<string>();
  /** False where both ends are already printed beside. */
  readonly withRoad = input(true);

  protected readonly sentence = computed(() => {
    // Without a rate there is a reason, a sentence of its own; no road was measured.
    const road = this.withRoad() && this.rate().value !== null ? roadInWords(this.rate(), this.unit()) : null;
    return [rateInWords(this.rate()), road].filter((part) => part !== null).join(', ');
  });
}
