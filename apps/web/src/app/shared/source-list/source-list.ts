import { Component, computed, input } from '@angular/core';
import { TypoPipe } from '@ou-en-est-on/ui';
import { sourceInWords } from '../source-in-words';

/** Where something was read: addresses one can follow, publications in their words. */
@Component({
  selector: 'app-source-list',
  imports: [TypoPipe],
  template: `@if (named().length > 0) {
    <p class="small muted">
      {{ named().length > 1 ? 'Sources' : 'Source' }}&nbsp;:
      @for (source of named(); track $index) {
        @if (source.url; as url) {
          <a [href]="url" rel="noopener external">{{ source.words }}</a>{{ $last ? '.' : '\\u00a0; ' }}
        } @else {
          {{ source.words | typo }}{{ $last ? '.' : '\\u00a0; ' }}
        }
      }
    </p>
  }`,
  styles: `
    p {
      max-width: 54rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class SourceList {
  readonly sources = input.required<readonly { readonly label: string; readonly url: string | null }[]>();
  protected readonly named = computed(() =>
    this.sources().map(({ label, url }) => ({ url, words: sourceInWords(label) })),
  );
}
