import { Component, input } from '@angular/core';
import type { TextSegmentsDto } from '@ou-en-est-on/contracts';
import { TypoPipe } from '@ou-en-est-on/ui';

/** A text with the words found marked; made of text only, whatever the data hold. No space may come between its pieces. */
@Component({
  selector: 'app-marked-text',
  imports: [TypoPipe],
  template: `@for (segment of segments(); track $index) {
    @if (segment.match) {
      <mark [textContent]="segment.text"></mark>
    } @else {
      <span [textContent]="segment.text | typo"></span>
    }
  }`,
  styles: `
    mark {
      background: var(--accent-soft);
      color: inherit;
      font-weight: 600;
    }

    @media print {
      mark {
        text-decoration: underline;
      }
    }
  `,
})
export class MarkedText {
  readonly segments = input.required<TextSegmentsDto>();
}
