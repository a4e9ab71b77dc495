import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PublicModuleAnswerDto, PublicModuleDto } from '@ou-en-est-on/contracts';
import {
  Explain,
  Fold,
  FrDatePipe,
  frenchCount,
  frenchDate,
  frenchNumber,
  frenchValue,
  TypoPipe,
} from '@ou-en-est-on/ui';
import { collectivityPath } from '../../shared/territory-path';

const WITHOUT_ANSWER = {
  'not-concerned': 'Non concernée',
  awaited: 'Attendue d’un autre organisme',
  unanswered: 'Sans réponse',
} as const;

/** What a collectivity answers to the module, question by question, with the addresses that it gives to show it. */
@Component({
  selector: 'app-public-module',
  imports: [Explain, Fold, FrDatePipe, RouterLink, TypoPipe],
  templateUrl: './public-module.html',
})
export class PublicModule {
  readonly module = input.required<PublicModuleDto>();

  protected readonly counted = computed(() => {
    const { answered, answers } = this.module();
    return `${frenchCount(answered, 'question répondue', 'questions répondues')} sur ${frenchNumber(answers.length)}`;
  });
  protected readonly hasEvidence = computed(() => this.module().answers.some(({ evidence }) => evidence.length > 0));
  protected readonly answers = computed(() =>
    this.module().answers.map((answer) => ({
      ...{ id: answer.questionId, label: answer.label, words: answerInWords(answer) },
      from: answer.from && { name: answer.from.name, path: collectivityPath(answer.from.id) },
      evidence: answer.evidence.map((url) => ({ url, words: url.replace(/^https?:\/\//, '').replace(/\/$/, '') })),
    })),
  );
}

/** « Oui, depuis le 2 mars 2026 », « 40 % », « Sans réponse ». */
function answerInWords({ standing, value, amount, unit, datedOn }: PublicModuleAnswerDto): string {
  if (standing !== 'answered') return WITHOUT_ANSWER[standing];
  if (value) return datedOn === null ? value.name : `${value.name}, le ${frenchDate(datedOn)}`;
  return amount === null ? 'Un nombre, donné par un autre organisme' : frenchValue(amount, unit ?? '');
}
