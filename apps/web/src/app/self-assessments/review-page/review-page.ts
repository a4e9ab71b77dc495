import { Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TypoPipe } from '@ou-en-est-on/ui';
import { type AnswerSubject } from '../answer-field/answer-field';
import { choicesOf } from '../answer-field/choice';
import { MatrixSaver } from '../saving/matrix-saver';
import { SaveStatus } from '../saving/save-status';
import { SpaceFrame } from '../../shared/space-frame/space-frame';
import { WorkingEdition } from '../../shared/working-edition/working-edition';
import { AnswerList } from '../answer-field/answer-list';
import { workingState } from '../working-state';
import { toRefresh } from './to-refresh';

/** All that may have moved since it was answered, on one page: a figure for what did, Enter for what did not. */
@Component({
  selector: 'app-review-page',
  imports: [AnswerList, RouterLink, SaveStatus, SpaceFrame, TypoPipe, WorkingEdition],
  templateUrl: './review-page.html',
  styleUrl: './review-page.css',
})
export class ReviewPage {
  protected readonly saver = inject(MatrixSaver);
  protected readonly working = workingState();
  /** The list as it was when the page opened: what is answered stays in its place. */
  protected readonly subjects = linkedSignal<AnswerSubject[] | undefined, AnswerSubject[] | undefined>({
    source: () => {
      const [matrix, state] = [this.working.matrix.value(), this.working.state.value()];
      return matrix && state ? toRefresh(matrix, state.answers) : undefined;
    },
    computation: (now, before) => before?.value ?? now,
  });
  protected readonly choices = computed(() => {
    const matrix = this.working.matrix.value();
    const choices = matrix ? choicesOf(matrix) : [];
    return () => choices;
  });
}
