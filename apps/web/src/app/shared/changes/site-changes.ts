import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { problem, type Problem } from '@ou-en-est-on/contracts';
import { firstValueFrom } from 'rxjs';
import type { z } from 'zod/mini';
import { API } from '../api/api-resource';
import { isOffline, toApiFailure } from '../api/api-failure';

export type ChangeMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface RefusalFacts extends ErrorOptions {
  /** The stable code of the service; null when nobody answered, or not in its words. */
  readonly code: string | null;
  readonly faults?: Readonly<Record<string, string>>;
  /** What is kept instead of what the change was made over, newer than it. */
  readonly current?: unknown;
  /** Nobody answered: the change may have been made. */
  readonly offline?: boolean;
}

/** A change that the service did not make: its words, and its faults by field. */
export class ChangeRefused extends Error {
  readonly code: string | null;
  readonly faults: Readonly<Record<string, string>>;
  readonly current: unknown;
  readonly offline: boolean;

  constructor(message: string, { code, faults = {}, current, offline = false, ...options }: RefusalFacts) {
    super(message, options);
    this.code = code;
    this.faults = faults;
    this.current = current;
    this.offline = offline;
  }
}

/** Changes asked of the API. Each has the header that only pages of this site can add. */
@Injectable({ providedIn: 'root' })
export class SiteChanges {
  readonly #http = inject(HttpClient);

  /** @throws ChangeRefused */
  ask<C extends z.ZodMiniType>(contract: C, method: ChangeMethod, path: string, body?: object): Promise<z.output<C>> {
    return this.#ask(contract, method, path, body, {});
  }

  /**
   * The same, over a version of what is changed; 0 when nothing is kept yet.
   * @throws ChangeRefused `version-conflict` with what is kept instead, when it is newer
   */
  askOver<C extends z.ZodMiniType>(
    version: number,
    contract: C,
    method: ChangeMethod,
    path: string,
    body: object,
  ): Promise<z.output<C>> {
    return this.#ask(contract, method, path, body, { 'if-match': `"${String(version)}"` });
  }

  async #ask<C extends z.ZodMiniType>(
    contract: C,
    method: ChangeMethod,
    path: string,
    body: object | undefined,
    extra: Readonly<Record<string, string>>,
  ): Promise<z.output<C>> {
    const headers = { 'x-requested-by': 'site', ...extra };
    try {
      const answer = await firstValueFrom(this.#http.request(method, `${API}${path}`, { body, headers }));
      return contract.parse(answer);
    } catch (error) {
      throw toRefusal(error);
    }
  }
}

function toRefusal(error: unknown): ChangeRefused {
  const offline = isOffline(error);
  const told = error instanceof HttpErrorResponse ? problem.safeParse(error.error) : undefined;
  if (!told?.success) return new ChangeRefused(failureInWords(error), { code: null, offline, cause: error });
  const { code, detail, current } = told.data;
  return new ChangeRefused(detail, { code, faults: faultsOf(told.data), current, offline, cause: error });
}

/**
 * The words of a reading that failed would promise that the page completes itself. Of a change whose answer is lost nobody
 * knows whether it was made.
 */
function failureInWords(error: unknown): string {
  const { kind, message } = toApiFailure(error);
  return kind === 'offline'
    ? 'Le service n’a pas répondu\u00a0: nous ne savons pas si c’est fait. Vérifiez-le avant de recommencer.'
    : message;
}

function faultsOf({ faults = [] }: Problem): Record<string, string> {
  return Object.fromEntries(faults.map(({ field, message }) => [field, message]));
}
