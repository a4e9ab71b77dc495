import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Explain, frenchCount, TableTwin, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { answersInWords } from '../../shared/realisations/answers-in-words';
import { photographedModuleResource } from '../campaign-api';

/** What those invited had answered to the module « motion », apart from the services. */
@Component({
  selector: 'app-photographed-module',
  imports: [Explain, LoadState, RouterLink, TableTwin, TypoPipe],
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
      @if (questions().length > 0) {
        <ul role="list" class="entries">
          @for (question of questions(); track question.id) {
            <li data-explained>
              <p>{{ question.label | typo }}</p>
              <p class="small muted">
                {{ question.said | typo }}
                <button [uiExplain]="question.explain" [about]="question.label"></button>
              </p>
            </li>
          }
        </ul>
        <ui-table-twin
          caption="Réponses au module « motion », question par question"
          [columns]="columns"
          [rows]="rows()"
          [explain]="it.explain"
          [fileName]="'photographie-' + campaignId() + '-module-motion'"
        />
      }
    } @else {
      <app-load-state [resource]="list" notFound="Le module n’est pas encore chargé." />
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
    return total > 0 ? `${counted} au module.` : `${counted} au module : sous cinq, aucune réponse n’est affichée.`;
  });
  protected readonly questions = computed(() =>
    (this.list.value()?.items ?? []).map((question) => ({ ...question, said: answersInWords(question) })),
  );
  protected readonly columns = [
    ...['Question', 'Répondants à qui elle est posée', 'Ont répondu', 'Réponses', 'Réponse du milieu'],
    ...['Non concernées', 'Attendues d’un autre organisme'],
  ];
  protected readonly rows = computed(() =>
    (this.list.value()?.items ?? []).map((one) => [
      ...[one.label, one.respondents, one.answers],
      one.values.map(({ label, collectivities }) => `${label} ${String(collectivities)}`).join(', ') || null,
      one.quartiles && `${String(Math.round(one.quartiles.median))} ${one.unit ?? ''}`.trim(),
      ...[one.notConcerned, one.awaited],
    ]),
  );
}
