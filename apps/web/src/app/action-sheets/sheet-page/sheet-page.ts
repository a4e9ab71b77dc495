import { Component, computed, inject, input } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { RouterLink } from '@angular/router';
import { FrDatePipe, Tag, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { instantInWords } from '../../shared/instant-in-words';
import { pageTitle } from '../../shared/page-title';
import { sheetResource } from '../action-sheet-api';

/** One sheet as its collectivity published it: what was done, how far, with whom, and what it serves. */
@Component({
  selector: 'app-sheet-page',
  imports: [FrDatePipe, LoadState, RouterLink, Tag, TypoPipe],
  templateUrl: './sheet-page.html',
  styleUrl: './sheet-page.css',
})
export class SheetPage {
  readonly id = input.required<string>();

  protected readonly sheet = sheetResource(this.id);
  protected readonly title = computed(() => this.sheet.value()?.title ?? 'Fiche action');
  protected readonly published = computed(() => {
    const sheet = this.sheet.value();
    return sheet ? instantInWords(sheet.publishedAt) : '';
  });
  /** What the sheet says at length, under its headings. */
  protected readonly parts = computed(() => {
    const { results = null, tools = null, partners = null } = this.sheet.value() ?? {};
    return [
      { heading: 'Résultats', text: results },
      { heading: 'Outils et moyens', text: tools },
      { heading: 'Partenaires', text: partners },
    ].filter(({ text }) => text !== null);
  });
  protected readonly place = computed(() => this.sheet.value()?.collectivity.id.toLowerCase() ?? '');
  protected readonly address = computed(() => `${this.#origin}/fiches-actions/${this.id()}`);
  readonly #origin = inject(DOCUMENT).location.origin;

  constructor() {
    pageTitle(() => (this.sheet.failure()?.kind === 'not-found' ? 'Page introuvable' : this.title()));
  }
}
