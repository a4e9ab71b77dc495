import { Component, computed, input, output } from '@angular/core';
import { TypoPipe } from '@ou-en-est-on/ui';
import { instantInWords } from '../../shared/instant-in-words';
import type { AnswerContent } from '../saving/answer-content';
import type { KeptAnswer } from '../saving/answer-saver';
import { answerInWords, type Choice } from './choice';

/** Two people answered the same thing: what each says, who and when; the reader chooses. */
@Component({
  selector: 'app-answer-conflict',
  imports: [TypoPipe],
  template: `<div class="conflict" role="alert">
    <p><strong>Une autre réponse a été donnée entre-temps. Laquelle garder&nbsp;?</strong></p>
    <dl class="facts">
      <dt>{{ author() }}</dt>
      <dd>{{ words(theirs()) | typo }}</dd>
      <dt>Vous, à l’instant</dt>
      <dd>{{ words(mine()) | typo }}</dd>
    </dl>
    <p class="cluster">
      <button type="button" class="button" (click)="chose.emit(false)">Garder l’autre réponse</button>
      <button type="button" class="button" (click)="chose.emit(true)">Garder ma réponse</button>
    </p>
  </div>`,
  styles: `
    .conflict {
      display: grid;
      gap: var(--space-3);
      padding: var(--space-3) var(--space-4);
      border-inline-start: 4px solid var(--warning);
      background: var(--warning-soft);
    }
  `,
})
export class AnswerConflict {
  readonly mine = input.required<AnswerContent>();
  readonly theirs = input.required<AnswerContent>();
  readonly kept = input.required<Pick<KeptAnswer, 'editedAt' | 'editedBy'>>();
  readonly choices = input.required<readonly Choice[]>();
  /** True for mine. */
  readonly chose = output<boolean>();

  protected readonly author = computed(() => {
    const { editedAt, editedBy } = this.kept();
    const who = editedBy.isYou ? 'Vous, depuis une autre page' : (editedBy.name ?? 'Une personne partie depuis');
    return `${who}, ${instantInWords(editedAt)}`;
  });

  protected words(content: AnswerContent): string {
    const note = content.note === null ? '' : `. Note\u00a0: ${content.note}`;
    return `${answerInWords(content, this.choices())}${note}`;
  }
}
