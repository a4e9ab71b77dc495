import { computed, effect, inject, type Signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { session, type SessionDto } from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource } from '../api/api-resource';
import { SessionStore } from './session.store';

export function sessionResource(): ApiResource<SessionDto> {
  return apiResource(session, () => '/session', { keepPrevious: 'always' });
}

export interface SignedInSession {
  readonly current: ApiResource<SessionDto>;
  /** Who is signed in; undefined until the service says so. */
  readonly session: Signal<SessionDto | undefined>;
}

/** The session of who opens a page that is not public. Who is not signed in is led to do so, and back to the page. */
export function signedInSession(): SignedInSession {
  const store = inject(SessionStore);
  const router = inject(Router);
  const current = sessionResource();
  effect(() => {
    const answer = current.value();
    if (!answer) return;
    store.take(answer);
    if (answer.state === 'signed-in') return;
    const queryParams = { retour: router.url, fin: untracked(store.ended) ? '' : null };
    void router.navigate(['/connexion'], { queryParams, replaceUrl: true });
  });
  const signedIn = computed(() => {
    const answer = current.value();
    return answer?.state === 'signed-in' ? answer : undefined;
  });
  return { current, session: signedIn };
}
