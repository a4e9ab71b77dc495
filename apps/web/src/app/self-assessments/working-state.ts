import { computed, inject, type Signal } from '@angular/core';
import type { LabelMatrixDto, SelfAssessmentDto, SessionDto } from '@ou-en-est-on/contracts';
import type { ApiResource } from '../shared/api/api-resource';
import { actingSession } from '../shared/session/acting-session';
import type { AwaitedSpace } from '../shared/space-frame/space-frame';
import { keepAnswers, readWhenSaved } from './saving/keep-answers';
import { MatrixSaver } from './saving/matrix-saver';
import { editionResource, selfAssessmentPath, selfAssessmentResource } from './self-assessment-api';

export type ThemeDto = LabelMatrixDto['themes'][number];

/** The living state of the collectivity acted for, as the pages of `/espace` share it. */
export interface WorkingState extends AwaitedSpace {
  readonly session: Signal<SessionDto | undefined>;
  readonly state: ApiResource<SelfAssessmentDto>;
  readonly matrix: ApiResource<LabelMatrixDto>;
  /** Services whose answer is kept, among some of the edition's. */
  answeredIn(services: readonly { readonly id: string }[]): number;
}

export interface WorkingStateOptions {
  /** Reads the state again once all that was typed is kept: its figures and its version follow. */
  readonly readAgain?: boolean;
}

export function workingState({ readAgain = false }: WorkingStateOptions = {}): WorkingState {
  const saver = inject(MatrixSaver);
  const { current, session, acting } = actingSession();
  const state = selfAssessmentResource(() => acting()?.collectivityId);
  const matrix = editionResource(() => state.value()?.edition.id);
  keepAnswers(
    saver,
    state,
    () => session()?.person?.id,
    ({ collectivity: { id }, edition, answers }) => ({
      ...{ collectivityId: id, about: edition.id, path: selfAssessmentPath(id), answers },
    }),
  );
  if (readAgain) readWhenSaved(saver, () => state.reload());
  return {
    ...{ acting, session, state, matrix },
    awaited: computed(() => [current, state, matrix].find((one) => one.value() === undefined) ?? matrix),
    answeredIn: (services) => services.filter(({ id }) => saver.isKept(id)).length,
  };
}

/** Where to go on in a theme: its first service without an answer, else the first of all. */
export function firstUnanswered(theme: Pick<ThemeDto, 'services'>, saver: MatrixSaver): string | undefined {
  const open = theme.services.find(({ id }) => saver.contentOf(id).value === null);
  return (open ?? theme.services[0])?.id;
}
