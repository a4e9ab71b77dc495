import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { problem, type Problem } from '@ou-en-est-on/contracts';
import { firstValueFrom } from 'rxjs';
import type { z } from 'zod';
import { API } from '../shared/api/api-resource';
import { toApiFailure } from '../shared/api/api-failure';

export type ChangeMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A change that the service did not make: its words, and its faults by field. */
export class ChangeRefused extends Error {
  constructor(
    message: string,
    readonly code: string | null,
    readonly faults: Readonly<Record<string, string>>,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The same change, where a wrong passphrase is told under the field it was typed in. */
export async function withPassphrase<T>(field: string, change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    if (!(error instanceof ChangeRefused) || error.code !== 'sign-in-failed') throw error;
    throw new ChangeRefused(error.message, error.code, { [field]: 'n’est pas la bonne' }, { cause: error });
  }
}

/** Changes asked of the API. Each has the header that only pages of this site can add. */
@Injectable({ providedIn: 'root' })
export class AccountChanges {
  readonly #http = inject(HttpClient);

  /** @throws ChangeRefused */
  async ask<C extends z.ZodType>(contract: C, method: ChangeMethod, path: string, body?: object): Promise<z.output<C>> {
    const headers = { 'x-requested-by': 'site' };
    try {
      const answer = await firstValueFrom(this.#http.request(method, `${API}${path}`, { body, headers }));
      return contract.parse(answer);
    } catch (error) {
      throw toRefusal(error);
    }
  }
}

function toRefusal(error: unknown): ChangeRefused {
  const told = error instanceof HttpErrorResponse ? problem.safeParse(error.error) : undefined;
  if (!told?.success) return new ChangeRefused(failureInWords(error), null, {}, { cause: error });
  const { code, detail } = told.data;
  return new ChangeRefused(detail, code, faultsOf(told.data), { cause: error });
}

/** The words of a reading that failed would promise that the page completes itself: a change has to be asked again. */
function failureInWords(error: unknown): string {
  const { kind, message } = toApiFailure(error);
  return kind === 'offline'
    ? 'Le service ne répond pas\u00a0: rien n’a été changé. Recommencez dans un instant.'
    : message;
}

function faultsOf({ faults = [] }: Problem): Record<string, string> {
  return Object.fromEntries(faults.map(({ field, message }) => [field, message]));
}
