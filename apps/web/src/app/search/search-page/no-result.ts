import { Component, computed, inject } from '@angular/core';
import { Empty } from '@ou-en-est-on/ui';
import { SearchStore } from '../search.store';

/** Nothing answers the words: says what to try. */
@Component({
  selector: 'app-no-result',
  imports: [Empty],
  template: `<ui-empty [message]="message()">
    <ul>
      <li>Vérifiez l’orthographe&nbsp;; les accents, les traits d’union et les majuscules ne comptent pas.</li>
      <li>Essayez moins de mots, ou un mot plus courant.</li>
      <li>Pour une proposition, son numéro suffit&nbsp;: 2023-1.1.1.</li>
    </ul>
    @if (store.activeFilters() > 0) {
      <button type="button" class="button" (click)="store.clearFilters()">Chercher sans les filtres</button>
    }
  </ui-empty>`,
})
export class NoResult {
  protected readonly store = inject(SearchStore);
  protected readonly message = computed(() => `Rien ne répond à «\u00a0${this.store.text()}\u00a0».`);
}
