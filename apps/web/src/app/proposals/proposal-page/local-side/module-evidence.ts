import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalDetailDto } from '@ou-en-est-on/contracts';
import { Explain, FrCountPipe, TypoPipe } from '@ou-en-est-on/ui';

/** The questions of the module « motion » whose answers will be direct evidence for a proposal. */
@Component({
  selector: 'app-module-evidence',
  imports: [Explain, FrCountPipe, RouterLink, TypoPipe],
  template: `@if (questions().length > 0) {
    <details>
      <summary>{{ summary() | typo }}</summary>
      <div class="stack-small">
        <ul>
          @for (question of questions(); track question.id) {
            <li>
              {{ question.label | typo }} <span class="small muted">— {{ question.adds | typo }}</span>
              @if (question.answers > 0) {
                <button
                  [uiExplain]="question.explain"
                  [about]="question.label"
                  [shown]="question.answers | frCount: 'collectivité a répondu' : 'collectivités ont répondu'"
                ></button>
              }
            </li>
          }
        </ul>
        <p class="small muted">
          Une preuve directe, à part des services de la <a routerLink="/matrice" fragment="module-motion">matrice</a>.
          @if (!hasAnswers()) {
            Aucune réponse n’est encore publiée.
          }
        </p>
      </div>
    </details>
  }`,
})
export class ModuleEvidence {
  readonly questions = input.required<ProposalDetailDto['localSide']['moduleQuestions']>();

  protected readonly hasAnswers = computed(() => this.questions().some(({ answers }) => answers > 0));
  protected readonly summary = computed(() =>
    this.questions().length === 1
      ? 'Le module « motion » demandera une réponse précise'
      : `Le module « motion » demandera ${this.questions().length} réponses précises`,
  );
}
