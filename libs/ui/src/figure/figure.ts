import { Component, computed, input } from '@angular/core';
import type { DatePrecision, Explanation, PartialDate } from '@ou-en-est-on/domain';
import { Explain } from '../explanation/explain';
import { FrDatePipe } from '../format/french-date';
import { frenchNumber } from '../format/french-number';

/** One big number: what it counts, its unit, its date and where it comes from. */
@Component({
  selector: 'ui-figure',
  imports: [Explain, FrDatePipe],
  templateUrl: './figure.html',
  styleUrl: './figure.css',
})
export class Figure {
  readonly label = input.required<string>();
  /** Null when there is no value: the figure says so, it never shows a zero. */
  readonly value = input.required<number | null>();
  /** How the value was made: the number opens it. */
  readonly explain = input.required<Explanation | null>();
  /** What the explanation is of, where the label does not say it. */
  readonly about = input<string | null>(null);
  readonly unit = input<string | null>(null);
  readonly valueMax = input<number | null>(null);
  readonly atLeast = input(false);
  readonly date = input<PartialDate | null>(null);
  readonly datePrecision = input<DatePrecision | null>(null);
  readonly source = input<string | null>(null);

  protected readonly amount = computed(() => {
    const value = this.value();
    if (value === null) return null;
    const max = this.valueMax();
    return max === null ? frenchNumber(value) : `${frenchNumber(value)} à ${frenchNumber(max)}`;
  });
}
