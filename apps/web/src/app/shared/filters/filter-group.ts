import { Component, computed, input, output, signal } from '@angular/core';
import type { ExplanationDto, FacetCountDto } from '@ou-en-est-on/contracts';
import { Explain, FrNumberPipe, TypoPipe } from '@ou-en-est-on/ui';

/** The values of one filter as check boxes; drawn when opened, for pages to stay light. */
@Component({
  selector: 'app-filter-group',
  imports: [Explain, FrNumberPipe, TypoPipe],
  templateUrl: './filter-group.html',
  styleUrl: './filter-group.css',
})
export class FilterGroup {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly FacetCountDto[]>();
  readonly chosen = input.required<readonly string[]>();
  /** How the counts beside the values were made; null until they are there. */
  readonly explain = input.required<ExplanationDto | null>();
  readonly startsOpen = input(false);
  readonly toggled = output<string>();

  /** What the reader last did with the group; null before. */
  readonly #byHand = signal<boolean | null>(null);
  protected readonly open = computed(() => this.#byHand() ?? (this.startsOpen() || this.chosen().length > 0));

  protected remember(open: boolean): void {
    if (open !== this.open()) this.#byHand.set(open);
  }
}
