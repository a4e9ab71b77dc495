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
      @for (side of sides(); track $index) {
        <dt>{{ side.who }}</dt>
        <dd>
          {{ side.words | typo }}
          @if (side.evidence.length > 0) {
            <p class="small">Preuves&nbsp;:</p>
            <ul>
              @for (address of side.evidence; track $index) {
                <li>{{ address }}</li>
              }
            </ul>
          }
        </dd>
      }
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

    li {
      overflow-wrap: anywhere;
    }
  `,
})
export class AnswerConflict {
  readonly mine = input.required<AnswerContent>();
  /** When mine was typed; null when this device does not tell. */
  readonly typedAt = input.required<number | null>();
  readonly theirs = input.required<AnswerContent>();
  readonly kept = input.required<Pick<KeptAnswer, 'editedAt' | 'editedBy'>>();
  readonly choices = input.required<readonly Choice[]>();
  /** Of a number. */
  readonly unit = input<string | null>(null);
  /** True for mine. */
  readonly chose = output<boolean>();

  /** All that may differ is said on both sides. */
  protected readonly sides = computed(() => [
    { who: this.#author(), words: this.#words(this.theirs()), evidence: this.theirs().evidence },
    { who: this.#me(), words: this.#words(this.mine()), evidence: this.mine().evidence },
  ]);

  #me(): string {
    const at = this.typedAt();
    return at === null ? 'Vous, sur cet appareil' : `Vous, ${instantInWords(new Date(at).toISOString())}`;
  }

  #author(): string {
    const { editedAt, editedBy } = this.kept();
    const who = editedBy.isYou ? 'Vous, depuis une autre page' : (editedBy.name ?? 'Une personne partie depuis');
    return `${who}, ${instantInWords(editedAt)}`;
  }

  #words(content: AnswerContent): string {
    const note = content.note === null ? '' : `. Note\u00a0: ${content.note}`;
    return `${answerInWords(content, this.choices(), this.unit())}${note}`;
  }
}
