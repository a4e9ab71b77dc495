import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { explainModuleProgress } from '@ou-en-est-on/domain';
import { Callout, Explain, TypoPipe } from '@ou-en-est-on/ui';
import { AnswerList } from '../answer-field/answer-list';
import { choicesFor, subjectOf } from '../module-choices';
import { ModuleSaver } from '../saving/module-saver';
import { SaveStatus } from '../saving/save-status';
import { SpaceFrame } from '../../shared/space-frame/space-frame';
import { workingModule } from './working-module';

/** The questions of the module « motion », answered alone and in a few minutes. */
@Component({
  selector: 'app-module-page',
  imports: [AnswerList, Callout, Explain, RouterLink, SaveStatus, SpaceFrame, TypoPipe],
  templateUrl: './module-page.html',
  styleUrl: '../theme-page/theme-page.css',
})
export class ModulePage {
  protected readonly saver = inject(ModuleSaver);
  protected readonly working = workingModule();
  protected readonly subjects = computed(() => this.working.asked().map(subjectOf));
  protected readonly choices = computed(() => {
    const matrix = this.working.matrix.value();
    const lists = new Map(this.working.asked().map((one) => [one.id, matrix ? choicesFor(one, matrix) : []]));
    return ({ id }: { readonly id: string }) => lists.get(id) ?? [];
  });
  protected readonly progress = computed(() => {
    const total = this.subjects().length;
    const answered = this.subjects().filter(({ id }) => this.saver.isKept(id)).length;
    return { answered, total, explain: explainModuleProgress(answered, total) };
  });
}
