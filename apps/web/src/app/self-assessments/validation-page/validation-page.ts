import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { choicesOf } from '../answer-field/choice';
import { readWhenSaved } from '../saving/keep-answers';
import { MatrixSaver } from '../saving/matrix-saver';
import { hasUnsaved } from '../saving/save-queue';
import { ModuleSaver } from '../saving/module-saver';
import { SaveStatus } from '../saving/save-status';
import { keepModuleAnswers } from '../module-page/working-module';
import {
  collectivityOperations,
  moduleQuestionsResource,
  moduleStatePath,
  moduleStateResource,
  selfAssessmentPath,
} from '../self-assessment-api';
import { type AwaitedSpace, SpaceFrame } from '../../shared/space-frame/space-frame';
import { collectivityPath } from '../../shared/territory-path';
import { WorkingEdition } from '../../shared/working-edition/working-edition';
import { workingState } from '../working-state';
import { changesByTheme } from './changes-by-theme';
import { moduleChanges } from './module-changes';
import { ValidationSection } from './validation-section';

/** From what was edited to what is public, on one page: what changes, what everybody will read, and who decides. */
@Component({
  selector: 'app-validation-page',
  imports: [LoadState, RouterLink, SaveStatus, SpaceFrame, TypoPipe, ValidationSection, WorkingEdition],
  templateUrl: './validation-page.html',
})
export class ValidationPage {
  protected readonly saver = inject(MatrixSaver);
  protected readonly working = workingState({ readAgain: true });
  readonly #operations = collectivityOperations(() => this.working.acting()?.collectivityId);
  protected readonly moduleSaver = inject(ModuleSaver);
  protected readonly module = moduleStateResource(() => this.working.acting()?.collectivityId);
  readonly #questions = moduleQuestionsResource(() => this.module.value() !== undefined);
  /** What the page waits for, the permissions too: it says who validates. */
  protected readonly frame: AwaitedSpace = {
    acting: this.working.acting,
    awaited: computed(() => {
      const awaited = this.working.awaited();
      return awaited.value() === undefined ? awaited : this.#operations;
    }),
  };
  protected readonly moduleAwaited = computed(() => (this.module.value() ? this.#questions : this.module));
  protected readonly moduleShown = computed(() => {
    const [state, questions, matrix] = [this.module.value(), this.#questions.value(), this.working.matrix.value()];
    if (!state || !questions || !matrix) return undefined;
    return { state, groups: moduleChanges(state, questions, matrix), path: moduleStatePath(state.collectivity.id) };
  });
  protected readonly moduleUnsaved = computed(() => hasUnsaved(this.moduleSaver.queue()));
  protected readonly unsaved = computed(() => hasUnsaved(this.saver.queue()));
  protected readonly refusal = computed(() => {
    const validate = this.#operations.value()?.items.find(({ operation }) => operation === 'validate-state');
    return validate?.allowed ? null : (validate?.detail ?? '');
  });
  protected readonly shown = computed(() => {
    const [state, matrix] = [this.working.state.value(), this.working.matrix.value()];
    if (!state || !matrix || !this.#operations.value()) return undefined;
    const groups = changesByTheme(state, matrix, choicesOf(matrix));
    return { state, groups, path: selfAssessmentPath(state.collectivity.id) };
  });
  /** The page that everybody reads. */
  protected readonly publicPage = computed(() => {
    const id = this.working.acting()?.collectivityId;
    return id === undefined ? null : collectivityPath(id);
  });

  constructor() {
    keepModuleAnswers(this.module, () => this.working.session()?.person?.id);
    readWhenSaved(this.moduleSaver, () => this.module.reload());
  }
}
