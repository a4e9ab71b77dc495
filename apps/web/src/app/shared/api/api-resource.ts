import { httpResource } from '@angular/common/http';
import { computed, effect, inject, linkedSignal, type ResourceRef, type Signal, untracked } from '@angular/core';
import type { z } from 'zod/mini';
import { clockedUrl } from '../clocks/clocked-url';
import { SiteClocks } from '../clocks/site-clocks';
import { type ApiFailure, toApiFailure } from './api-failure';
import { ServiceStatus } from './service-status';

export const API = '/api/v1';

/** A reading of the API as a page shows it: data, loading or failure. */
export interface ApiResource<T> {
  readonly value: Signal<T | undefined>;
  readonly failure: Signal<ApiFailure | null>;
  readonly loading: Signal<boolean>;
  reload(): void;
}

export interface ApiResourceOptions {
  /** Keeps showing the last answer while another is on its way, or even when that one cannot be read. */
  readonly keepPrevious?: 'while-loading' | 'always';
}

/**
 * Reads an address of the API and parses every answer with its contract. The address follows the signals it is made
 * of, and the clocks in force where the reading takes them; undefined asks nothing. A reading that found nobody starts again when the service is back.
 */
export function apiResource<C extends z.ZodMiniType>(
  contract: C,
  url: () => string | undefined,
  { keepPrevious }: ApiResourceOptions = {},
): ApiResource<z.output<C>> {
  const address = clockedAddress(url);
  const resource = httpResource(
    () => {
      const path = address();
      return path === undefined ? undefined : `${API}${path}`;
    },
    { parse: (answer) => contract.parse(answer) },
  );
  return toApiResource(resource, keepPrevious);
}

/** The address of a reading, at the clocks in force. Computed: signals that change without changing it ask nothing again. */
export function clockedAddress(url: () => string | undefined): Signal<string | undefined> {
  const clocks = inject(SiteClocks);
  return computed(() => {
    const asked = url();
    return asked === undefined ? undefined : clockedUrl(asked, clocks.days());
  });
}

/** What a page is shown of a reading. */
export function toApiResource<T>(
  resource: ResourceRef<T | undefined>,
  keepPrevious?: ApiResourceOptions['keepPrevious'],
): ApiResource<T> {
  const failure = computed(() => (resource.status() === 'error' ? toApiFailure(resource.error()) : null));
  const answer = computed(() => (resource.hasValue() ? resource.value() : undefined));
  const lastAnswer = linkedSignal<T | undefined, T | undefined>({
    source: answer,
    computation: (now, previous) => now ?? previous?.value,
  });
  reloadOnRecovery(failure, () => resource.reload());
  return {
    value: computed(() => {
      if (keepPrevious === 'always') return lastAnswer();
      return keepPrevious === undefined || failure() ? answer() : lastAnswer();
    }),
    failure,
    loading: resource.isLoading,
    reload: () => void resource.reload(),
  };
}

function reloadOnRecovery(failure: Signal<ApiFailure | null>, reload: () => void): void {
  const status = inject(ServiceStatus);
  effect(() => {
    if (status.recoveries() > 0 && untracked(failure)?.kind === 'offline') reload();
  });
}
