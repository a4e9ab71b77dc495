import { computed, inject, type Signal } from '@angular/core';
import type { LabelMatrixDto, MembershipDto, ModuleQuestionListDto, ModuleStateDto } from '@ou-en-est-on/contracts';
import type { ApiResource } from '../../shared/api/api-resource';
import { actingSession } from '../../shared/session/acting-session';
import { keepAnswers } from '../saving/keep-answers';
import { ModuleSaver } from '../saving/module-saver';
import { editionResource, moduleQuestionsResource, moduleStatePath, moduleStateResource } from '../self-assessment-api';

/** The module « motion » of the collectivity acted for. */
export interface WorkingModule {
  readonly acting: Signal<MembershipDto | null | undefined>;
  readonly state: ApiResource<ModuleStateDto>;
  readonly questions: ApiResource<ModuleQuestionListDto>;
  readonly matrix: ApiResource<LabelMatrixDto>;
  readonly awaited: Signal<ApiResource<unknown>>;
  /** The questions put to this collectivity. */
  readonly asked: Signal<ModuleQuestionListDto['items']>;
}

export function workingModule(): WorkingModule {
  const { current, session, acting } = actingSession();
  const state = moduleStateResource(() => acting()?.collectivityId);
  keepModuleAnswers(state, () => session()?.person?.id);
  const known = computed(() => state.value() !== undefined);
  const questions = moduleQuestionsResource(known);
  const matrix = editionResource(() => (known() ? '' : undefined));
  return {
    ...{ acting, state, questions, matrix },
    awaited: computed(() => [current, state, questions, matrix].find((one) => one.value() === undefined) ?? matrix),
    asked: computed(() => askedQuestions(state.value(), questions.value())),
  };
}

/** Hands what was read to what keeps the answers. */
export function keepModuleAnswers(state: ApiResource<ModuleStateDto>, personId: () => string | undefined): void {
  keepAnswers(inject(ModuleSaver), state, personId, ({ collectivity: { id }, moduleId, answers }) => ({
    ...{ collectivityId: id, about: moduleId, path: moduleStatePath(id), answers },
  }));
}

export function askedQuestions(
  state: ModuleStateDto | undefined,
  questions: ModuleQuestionListDto | undefined,
): ModuleQuestionListDto['items'] {
  return (questions?.items ?? []).filter(({ id }) => state?.questionIds.includes(id));
}
