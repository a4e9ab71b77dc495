import { Component, computed, input } from '@angular/core';
import type { ExplanationDto, QuestionRealisationDto } from '@ou-en-est-on/contracts';
import { Explain, TableTwin, TypoPipe } from '@ou-en-est-on/ui';
import { answersInWords } from './answers-in-words';

/** What is answered to questions of the module, one by one, and the same as a table. */
@Component({
  selector: 'app-question-list',
  imports: [Explain, TableTwin, TypoPipe],
  template: `<ul role="list" class="entries">
      @for (question of said(); track question.id) {
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
      [explain]="explain()"
      [fileName]="fileName()"
    />`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class QuestionList {
  readonly questions = input.required<readonly QuestionRealisationDto[]>();
  /** Of who answered the module. */
  readonly explain = input.required<ExplanationDto>();
  readonly fileName = input.required<string>();

  protected readonly said = computed(() =>
    this.questions().map((question) => ({ ...question, said: answersInWords(question) })),
  );
  protected readonly columns = [
    ...['Question', 'Répondants à qui elle est posée', 'Ont répondu', 'Réponses', 'Réponse du milieu'],
    ...['Non concernées', 'Attendues d’un autre organisme'],
  ];
  protected readonly rows = computed(() =>
    this.questions().map((one) => [
      ...[one.label, one.respondents, one.answers],
      one.values.map(({ label, collectivities }) => `${label} ${String(collectivities)}`).join(', ') || null,
      one.quartiles && `${String(Math.round(one.quartiles.median))} ${one.unit ?? ''}`.trim(),
      ...[one.notConcerned, one.awaited],
    ]),
  );
}
