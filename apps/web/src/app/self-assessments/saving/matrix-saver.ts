import { Injectable } from '@angular/core';
import { workingAnswer, type WorkingAnswerDto } from '@ou-en-est-on/contracts';
import { NO_ANSWER } from './answer-content';
import { type AnswerForm, AnswerSaver } from './answer-saver';

/** Keeps the answers to the services of the matrix. */
@Injectable({ providedIn: 'root' })
export class MatrixSaver extends AnswerSaver<WorkingAnswerDto> {
  protected override readonly form: AnswerForm<WorkingAnswerDto> = {
    contract: workingAnswer,
    idOf: ({ serviceId }) => serviceId,
    contentOf: ({ value, providedBy, note, evidence }) => ({ ...NO_ANSWER, value, providedBy, note, evidence }),
    inputOf: ({ value, providedBy, note, evidence }) => ({
      ...{ value, note, evidence },
      providedBy: providedBy?.id ?? null,
    }),
  };
}
