import { Component, computed, input } from '@angular/core';
import type { ProgressEventDto } from '@ou-en-est-on/contracts';
import { isProvisional, parisDate } from '@ou-en-est-on/domain';
import { Fold, FrDatePipe, ProgressBadge, TypoPipe } from '@ou-en-est-on/ui';
import { CitedFacts } from './cited-facts';

/** Every reading there has been, latest first. None is ever rewritten: a correction is one more. Drawn when opened. */
@Component({
  selector: 'app-progress-history',
  imports: [CitedFacts, Fold, FrDatePipe, ProgressBadge, TypoPipe],
  templateUrl: './progress-history.html',
  styles: `
    :host {
      display: block;
    }

    .entries {
      margin: 0;
    }
  `,
})
export class ProgressHistory {
  readonly events = input.required<readonly ProgressEventDto[]>();
  /** The reading already shown above: its reasons are not repeated. */
  readonly displayed = input<ProgressEventDto>();

  protected readonly steps = computed(() =>
    this.events()
      .map((event) => ({
        ...event,
        provisional: isProvisional({ value: event.progress, review: event.review }),
        recordedOn: parisDate(new Date(event.recordedAt)),
        isDisplayed: event.id === this.displayed()?.id,
      }))
      .toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt)),
  );
}
