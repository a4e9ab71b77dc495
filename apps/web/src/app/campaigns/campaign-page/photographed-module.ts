import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Explain, frenchCount, TypoPipe } from '@ou-en-est-on/ui';
import { ModuleLoadState } from '../../shared/realisations/module-load-state';
import { QuestionList } from '../../shared/realisations/question-list';
import { photographedModuleResource } from '../campaign-api';

/** What those invited had answered to the module « motion », apart from the services. */
@Component({
  selector: 'app-photographed-module',
  imports: [Explain, ModuleLoadState, QuestionList, RouterLink, TypoPipe],
  template: `@if (list.value(); as it) {
      <p [attr.data-explained]="it.respondents === null ? null : ''">
        {{ words() | typo }}
        @if (it.respondents !== null) {
          <button [uiExplain]="it.explain" about="répondants au module « motion »"></button>
        }
      </p>
      <p class="small muted">
        Des questions à part, jamais comptées dans les services de la
        <a routerLink="/matrice" fragment="module-motion">matrice</a>.
      </p>
      @if (it.total > 0) {
        <app-question-list
          [questions]="it.items"
          [explain]="it.explain"
          [fileName]="'photographie-' + campaignId() + '-module-motion'"
        />
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
export class PhotographedModule {
  readonly campaignId = input.required<string>();

  protected readonly list = photographedModuleResource(this.campaignId);
  protected readonly words = computed(() => {
    const { respondents = null, total = 0 } = this.list.value() ?? {};
    if (respondents === null) {
      return 'Cette photographie a été prise avant que les réponses au module ne le soient aussi.';
    }
    const counted = frenchCount(
      respondents,
      'collectivité invitée avait répondu',
      'collectivités invitées avaient répondu',
    );
    return total > 0
      ? `${counted} au module. Une question est affichée à partir de cinq réponses comptées.`
      : `${counted} au module : aucune question n’a cinq réponses comptées, rien n’en est affiché.`;
  });
}
