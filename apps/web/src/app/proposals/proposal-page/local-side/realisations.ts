import { Component, computed, input } from '@angular/core';
import type { LocalFigureDto } from '@ou-en-est-on/contracts';
import { Explain, FrCountPipe, frenchCount, LevelBar, TableTwin, TypoPipe } from '@ou-en-est-on/ui';
import { coverageInWords } from '../../../shared/coverage-in-words';
import { rangeInWords } from '../../../shared/realisations/range-in-words';
import { disagreementInWords } from '../../local-in-words';

/** What respondents did about a proposal: levels, who is counted, what is missing, and how far the State is from it. */
@Component({
  selector: 'app-realisations',
  imports: [Explain, FrCountPipe, LevelBar, TableTwin, TypoPipe],
  template: `
    @let it = figure();
    @if (it.respondents > 0) {
      <p data-explained>
        <strong>{{ it.respondents | frCount: 'répondant' }}</strong>&nbsp;: {{ coverage() | typo }}. Les autres n’ont
        rien déclaré&nbsp;; rien n’est estimé à leur place.
        <button [uiExplain]="it.coverageExplain" about="répondants, par type de collectivité"></button>
      </p>
    }
    @if (withModule(); as words) {
      <p data-explained>
        {{ words | typo }}
        <button [uiExplain]="it.explain" about="questions du module qui comptent"></button>
      </p>
    }
    <div class="figure" data-explained>
      @if (it.distribution.length > 0) {
        <ui-level-bar [label]="label()" [levels]="it.distribution" [faint]="it.indirectOnly" />
      }
      <p>
        {{ range() | typo }}
        <button [uiExplain]="it.explain" about="réalisation côté collectivités"></button>
      </p>
    </div>
    @if (it.indirectOnly) {
      <p class="small muted">Un signe indirect&nbsp;: aucun de ces services n’est l’objet même de la proposition.</p>
    }
    <p data-explained>
      {{ disagreement() | typo }}
      <button [uiExplain]="it.disagreement.explain" about="écart entre les deux côtés"></button>
    </p>
    <ui-table-twin
      [caption]="label()"
      [columns]="columns()"
      [rows]="rows()"
      [explain]="it.explain"
      fileName="realisations"
    />
  `,
  styles: `
    :host,
    .figure {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class Realisations {
  readonly figure = input.required<LocalFigureDto>();

  protected readonly label = computed(() => {
    const subjects = this.figure().questions.length > 0 ? 'Les services et les questions du module' : 'Les services';
    return `${subjects} par niveau de réalisation, parmi les répondants`;
  });
  protected readonly coverage = computed(() => this.figure().coverage.map(coverageInWords).join(' ; '));
  protected readonly range = computed(() => rangeInWords(this.figure()));
  protected readonly disagreement = computed(() => disagreementInWords(this.figure().disagreement));
  /** What of the module counts in the figure; its answers are told apart below. */
  protected readonly withModule = computed(() => {
    const { questions, moduleRespondents } = this.figure();
    if (moduleRespondents === 0 || questions.length === 0) return null;
    const counted = frenchCount(questions.length, 'question du module', 'questions du module');
    return `Avec ${counted} « motion », parmi ${frenchCount(moduleRespondents, 'collectivité qui y a répondu', 'collectivités qui y ont répondu')}.`;
  });
  readonly #subjects = computed(() => {
    const { services, questions } = this.figure();
    return [...services, ...questions.map((one) => ({ ...one, label: `Module : ${one.label}` }))];
  });
  protected readonly columns = computed(() => [
    this.figure().questions.length > 0 ? 'Service ou question du module' : 'Service',
    ...(this.#subjects()[0]?.levels.map(({ label }) => label) ?? []),
    'Non concerné',
    'Attendu d’un autre organisme',
    'Sans réponse',
  ]);
  protected readonly rows = computed(() =>
    this.#subjects().map(({ label, levels, notConcerned, awaited, unanswered }) => [
      label,
      ...levels.map(({ collectivities }) => collectivities),
      notConcerned,
      awaited,
      unanswered,
    ]),
  );
}
