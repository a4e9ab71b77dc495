import { Component, computed, input } from '@angular/core';
import type { SearchResultsDto } from '@ou-en-est-on/contracts';

/** The most words named in place of one. */
const MOST_READ = 3;

/** Says what the words were taken for, when they were not taken as they stand. */
@Component({
  selector: 'app-search-readings',
  template: `@for (sentence of sentences(); track sentence) {
    <p class="small">{{ sentence }}</p>
  }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-1);
    }

    :host:empty {
      display: none;
    }
  `,
})
export class SearchReadings {
  readonly results = input.required<Pick<SearchResultsDto, 'readings' | 'everyWord' | 'total'>>();

  protected readonly sentences = computed(() => {
    const { readings, everyWord, total } = this.results();
    return [
      ...readings.map(({ typed, read }) =>
        read.length > 0
          ? `Aucune page n’écrit «\u00a0${typed}\u00a0»\u00a0: nous avons cherché ${inWords(read)}.`
          : `Aucune page n’écrit «\u00a0${typed}\u00a0», ni rien qui y ressemble.`,
      ),
      ...(everyWord || total === 0
        ? []
        : ['Rien ne réunit tous ces mots\u00a0: voici ce qui en contient une partie, le plus complet d’abord.']),
    ];
  });
}

/** « conseiller », « conseillers » ou « conseillère » */
function inWords(words: readonly string[]): string {
  const quoted = words.slice(0, MOST_READ).map((word) => `«\u00a0${word}\u00a0»`);
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} ou ${String(quoted.at(-1))}` : quoted.join('');
}
