import { HttpErrorResponse } from '@angular/common/http';

/**
 * `offline`: nobody answers, a retry may do; `not-found`: nothing bears this address; `outdated`: the site and its
 * service no longer agree, only a full load helps; `error`: the rest.
 */
export type ApiFailureKind = 'not-found' | 'offline' | 'outdated' | 'error';

export interface ApiFailure {
  readonly kind: ApiFailureKind;
  /** What to tell the reader. */
  readonly message: string;
}

/** Answers that mean "nobody is there for now": no connection, or a gateway or the service itself saying so. */
const OFFLINE_STATUSES: readonly number[] = [0, 502, 503, 504];

export function isOffline(error: unknown): boolean {
  return error instanceof HttpErrorResponse && OFFLINE_STATUSES.includes(error.status);
}

/** The reader's words for what went wrong with a reading. */
export function toApiFailure(error: unknown): ApiFailure {
  if (isOffline(error)) {
    return { kind: 'offline', message: 'Le service ne répond pas. La page se complétera dès son retour.' };
  }
  if (!(error instanceof HttpErrorResponse)) {
    return {
      kind: 'outdated',
      message:
        'La réponse du service n’a pas la forme attendue. Rechargez la page pour obtenir la version à jour du site.',
    };
  }
  if (error.status === 404 || refusesItsId(error))
    return { kind: 'not-found', message: 'Rien ne porte cet identifiant.' };
  return { kind: 'error', message: problemDetail(error) ?? 'Cette lecture a échoué. Recommencez dans un instant.' };
}

/** A reading without a query has only its identifier to be refused: nothing can bear it. */
function refusesItsId({ status, url }: HttpErrorResponse): boolean {
  return status === 400 && url !== null && !url.includes('?');
}

/** The sentence of a problem detail (RFC 9457), when the service gave one. */
function problemDetail(error: HttpErrorResponse): string | null {
  const body: unknown = error.error;
  const detail = typeof body === 'object' && body !== null && 'detail' in body ? body.detail : null;
  return typeof detail === 'string' ? detail : null;
}
