import { Component, computed } from '@angular/core';
import { Explain, TypoPipe } from '@ou-en-est-on/ui';
import { coverageInWords } from '../coverage-in-words';
import { ModuleLoadState } from './module-load-state';
import { QuestionList } from './question-list';
import { moduleRealisationsResource } from './realisation-api';

/** What collectivities answer to the module « motion », today or on the day read: who, and question by question. */
@Component({
  selector: 'app-module-realisations',
  imports: [Explain, ModuleLoadState, QuestionList, TypoPipe],
  template: `@if (list.value(); as it) {
      @if (it.respondents === 0) {
        <p>Aucune réponse au module n’est publique. Rien n’y est estimé.</p>
      } @else {
        <p data-explained>
          Ont répondu&nbsp;: {{ coverage() | typo }}.
          <button [uiExplain]="it.explain" about="répondants au module « motion »"></button>
        </p>
        <app-question-list [questions]="it.items" [explain]="it.explain" fileName="reponses-module-motion" />
      }
    } @else {
      <app-module-load-state [resource]="list" />
    }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class ModuleRealisations {
  protected readonly list = moduleRealisationsResource();
  protected readonly coverage = computed(() => (this.list.value()?.coverage ?? []).map(coverageInWords).join(' ; '));
}
