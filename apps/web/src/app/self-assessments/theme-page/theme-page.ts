import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Explain, TypoPipe } from '@ou-en-est-on/ui';
import { explainProgress } from '@ou-en-est-on/domain';
import { pageTitle } from '../../shared/page-title';
import { choicesOf } from '../answer-field/choice';
import { MatrixSaver } from '../saving/matrix-saver';
import { SaveStatus } from '../saving/save-status';
import { SpaceFrame } from '../../shared/space-frame/space-frame';
import { WorkingEdition } from '../../shared/working-edition/working-edition';
import { firstUnanswered, workingState } from '../working-state';
import { AnswerList } from '../answer-field/answer-list';

/** The services of one theme, answered one after the other; the theme and the service are in the address. */
@Component({
  selector: 'app-theme-page',
  imports: [AnswerList, Explain, RouterLink, SaveStatus, SpaceFrame, TypoPipe, WorkingEdition],
  templateUrl: './theme-page.html',
  styleUrl: './theme-page.css',
})
export class ThemePage {
  /** Id of the theme, from the address. */
  readonly theme = input.required<string>();

  protected readonly saver = inject(MatrixSaver);
  protected readonly working = workingState();
  protected readonly themes = computed(() => this.working.matrix.value()?.themes ?? []);
  protected readonly index = computed(() => this.themes().findIndex(({ id }) => id === this.theme()));
  protected readonly shown = computed(() => this.themes()[this.index()]);
  protected readonly choices = computed(() => {
    const matrix = this.working.matrix.value();
    const choices = matrix ? choicesOf(matrix) : [];
    return () => choices;
  });
  protected readonly subjects = computed(() => {
    const suggested = new Map(this.working.state.value()?.suggestedLevels.map((one) => [one.serviceId, one]));
    return (this.shown()?.services ?? []).map((service) => {
      const suggestion = suggested.get(service.id);
      return { ...service, makesSheets: true as const, ...(suggestion && { suggestion }) };
    });
  });
  protected readonly progress = computed(() => {
    const services = this.shown()?.services ?? [];
    const everything = this.themes().flatMap((one) => one.services);
    return { here: this.#progressIn(services), everywhere: this.#progressIn(everything) };
  });
  protected readonly previous = computed(() => this.themes()[this.index() - 1]);
  protected readonly next = computed(() => {
    const theme = this.themes()[this.index() + 1];
    return theme && { ...theme, at: firstUnanswered(theme, this.saver) };
  });

  constructor() {
    pageTitle(() => this.shown()?.label);
  }

  #progressIn(services: readonly { readonly id: string }[]): {
    readonly answered: number;
    readonly total: number;
    readonly explain: ReturnType<typeof explainProgress>;
  } {
    const [answered, total] = [this.working.answeredIn(services), services.length];
    return { answered, total, explain: explainProgress(answered, total) };
  }
}
