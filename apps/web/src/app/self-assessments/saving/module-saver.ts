import { Injectable } from '@angular/core';
import { moduleAnswer, type ModuleAnswerDto } from '@ou-en-est-on/contracts';
import { type AnswerForm, AnswerSaver } from './answer-saver';

/** Keeps the answers to the module « motion ». */
@Injectable({ providedIn: 'root' })
export class ModuleSaver extends AnswerSaver<ModuleAnswerDto> {
  protected override readonly form: AnswerForm<ModuleAnswerDto> = {
    contract: moduleAnswer,
    idOf: ({ questionId }) => questionId,
    contentOf: ({ value, providedBy, note, evidence, amount, datedOn }) => ({
      ...{ value, providedBy, note, evidence, amount, datedOn },
    }),
    inputOf: ({ providedBy, ...content }) => ({ ...content, providedBy: providedBy?.id ?? null }),
  };
}
