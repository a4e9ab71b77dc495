import { Component, computed, input } from '@angular/core';
import { TypoPipe } from '../format/typography';
import { uniqueId } from '../shared/unique-id';

export type CalloutTone = 'note' | 'warning' | 'working-data';

/** A word to the reader that stands apart from the text; `working-data` marks what is ours and not yet validated. */
@Component({
  selector: 'ui-callout',
  imports: [TypoPipe],
  template: `@if (heading(); as text) {
      <p class="heading" [id]="headingId">{{ text | typo }}</p>
    }
    <div class="body"><ng-content /></div>`,
  styleUrl: './callout.css',
  host: {
    role: 'note',
    '[attr.data-tone]': 'tone()',
    '[attr.aria-labelledby]': 'labelledBy()',
  },
})
export class Callout {
  readonly tone = input<CalloutTone>('note');
  readonly heading = input<string | null>(null);

  protected readonly headingId = uniqueId('ui-callout');
  protected readonly labelledBy = computed(() => (this.heading() ? this.headingId : null));
}
