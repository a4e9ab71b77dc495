import {
  afterRenderEffect,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
  untracked,
  viewChildren,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Explain, frenchCount } from '@ou-en-est-on/ui';
import { debounceTime, Subject } from 'rxjs';
import { LoadState } from '../../shared/api/load-state';
import { IgnoredValues } from '../../shared/filters/ignored-values';
import { pageTitle } from '../../shared/page-title';
import { askableText, LONGEST_TEXT, MOST_PAGES } from '../search-address';
import { searchResource } from '../search-api';
import { SearchStore } from '../search.store';
import { NoResult } from './no-result';
import { SearchFilters } from './search-filters';
import { SearchReadings } from './search-readings';
import { SearchResultEntry } from './search-result-entry';

/** Long enough for a word to be typed, short enough to seem at once. */
const TYPING_PAUSE_MS = 200;

/** Searches as one types; words and filters live in the address. */
@Component({
  selector: 'app-search-page',
  imports: [Explain, IgnoredValues, LoadState, NoResult, RouterLink, SearchFilters, SearchReadings, SearchResultEntry],
  providers: [SearchStore],
  templateUrl: './search-page.html',
  styleUrl: './search-page.css',
})
export class SearchPage {
  protected readonly store = inject(SearchStore);
  protected readonly results = searchResource(this.store.address);
  protected readonly examples = ['fibre', 'conseillers numériques', 'cybersécurité', '2023-1.1.1'];
  protected readonly longest = LONGEST_TEXT;

  readonly #typed = new Subject<string>();
  readonly #isTyping = signal(false);
  /** What the field shows: the words of the address, unless they are those being typed. */
  protected readonly field = linkedSignal<string, string>({
    source: this.store.text,
    computation: (text, previous) => {
      const typed = previous?.value ?? '';
      return untracked(this.#isTyping) || askableText(typed) === text ? typed : text;
    },
  });
  protected readonly count = computed(() => {
    const results = this.results.value();
    return results && this.store.text() !== '' ? frenchCount(results.total, 'résultat') : '';
  });
  protected readonly isLastPage = computed(() => this.store.address().pages >= MOST_PAGES);

  protected readonly entries = viewChildren(SearchResultEntry);
  /** Place of the first result of the page asked for, until it is there. */
  readonly #awaited = signal<number | null>(null);

  constructor() {
    pageTitle(() => (this.store.text() === '' ? 'Recherche' : `Recherche\u00a0: ${this.store.text()}`));
    this.#typed.pipe(debounceTime(TYPING_PAUSE_MS), takeUntilDestroyed()).subscribe((text) => this.#ask(text));
    afterRenderEffect(() => this.#focusAwaited());
  }

  protected type(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.#isTyping.set(true);
    this.field.set(text);
    this.#typed.next(text);
  }

  /** Without waiting for the pause. */
  protected submit(event: Event): void {
    event.preventDefault();
    this.#ask(this.field());
  }

  /** The button may go away: focus is handed to the first result that follows. */
  protected showMore(): void {
    this.#awaited.set(this.entries().length);
    this.store.showMore();
  }

  #ask(text: string): void {
    this.#isTyping.set(false);
    this.store.ask(text);
  }

  #focusAwaited(): void {
    const awaited = this.#awaited();
    const entry = awaited === null ? undefined : this.entries()[awaited];
    if (!entry) return;
    entry.focus();
    this.#awaited.set(null);
  }
}
