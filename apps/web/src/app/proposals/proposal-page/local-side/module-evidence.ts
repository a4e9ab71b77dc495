import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalDetailDto } from '@ou-en-est-on/contracts';
import { Explain, TypoPipe } from '@ou-en-est-on/ui';
import { coverageInWords } from '../../../shared/coverage-in-words';
import { answersInWords } from '../../../shared/realisations/answers-in-words';

/** The questions of the module « motion » that are direct evidence for a proposal, and what is answered to them. */
@Component({
  selector: 'app-module-evidence',
  imports: [Explain, RouterLink, TypoPipe],
  template: `@if (questions().length > 0) {
    <details [open]="opened()">
      <summary>{{ summary() | typo }}</summary>
      <div class="stack-small">
        @if (coverage(); as words) {
          <p data-explained>
            {{ words | typo }}
            <button [uiExplain]="local().moduleCoverageExplain" about="répondants au module « motion »"></button>
          </p>
        }
        <ul>
          @for (question of questions(); track question.id) {
            <li>
              {{ question.label | typo }} <span class="small muted">— {{ question.adds | typo }}</span>
              @if (question.answers > 0) {
                <p data-explained>
                  {{ question.said | typo }}
                  <button [uiExplain]="question.explain" [about]="question.label"></button>
                </p>
                <p class="small muted">
                  {{ question.counts ? counted : beside }}
                </p>
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
  readonly local =
    input.required<
      Pick<ProposalDetailDto['localSide'], 'moduleQuestions' | 'moduleCoverage' | 'moduleCoverageExplain'>
    >();

  /** True where nothing else tells what collectivities did. */
  readonly opened = input(false);

  protected readonly counted = 'Compte dans la réalisation, comme un service qui est l’objet de la proposition.';
  protected readonly beside = 'Montré à part\u00a0: le module ne dit pas ce que vaut cette réponse.';
  protected readonly questions = computed(() =>
    this.local().moduleQuestions.map((question) => ({ ...question, said: answersInWords(question) })),
  );
  protected readonly coverage = computed(() => {
    const coverage = this.local().moduleCoverage.map(coverageInWords).join(' ; ');
    return coverage === '' ? null : `Ont répondu au module : ${coverage}.`;
  });
  protected readonly hasAnswers = computed(() => this.questions().some(({ answers }) => answers > 0));
  protected readonly summary = computed(() => {
    const count = this.questions().length;
    if (this.hasAnswers()) return 'Ce que répondent les collectivités au module « motion »';
    return count === 1
      ? 'Le module « motion » demandera une réponse précise'
      : `Le module « motion » demandera ${count} réponses précises`;
  });
}
