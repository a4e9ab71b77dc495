import { Component, input } from '@angular/core';
import type { CalendarDate } from '@ou-en-est-on/domain';
import { FrDatePipe } from '../format/french-date';
import { TypoPipe } from '../format/typography';

/** A source one can go and read. */
export interface SourceView {
  readonly publisher: string;
  readonly title: string;
  readonly reference: string | null;
  readonly url: string | null;
  /** True when we formed the address from the document's number: the link says so. */
  readonly urlBuilt: boolean;
  readonly publishedOn: CalendarDate | null;
  readonly retrievedOn?: CalendarDate | null;
}

@Component({
  selector: 'ui-source',
  imports: [FrDatePipe, TypoPipe],
  templateUrl: './source.html',
  styleUrl: './source.css',
})
export class Source {
  readonly evidence = input.required<SourceView>();
  /** False where the word « Source » is already written beside. */
  readonly named = input(true);
}
