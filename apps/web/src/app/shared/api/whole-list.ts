import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { Page } from '@ou-en-est-on/contracts';
import { EMPTY, expand, map, type Observable, reduce } from 'rxjs';
import type { z } from 'zod/mini';
import { API, type ApiResource, type ApiResourceOptions, clockedAddress, toApiResource } from './api-resource';

/**
 * Reads a list of the API to its end, one page after the other, for what must be shown whole: the first page's answer
 * with the items of all. Undefined asks nothing.
 */
export function wholeList<C extends z.ZodMiniType<Page<unknown>>>(
  contract: C,
  url: () => string | undefined,
  { keepPrevious }: ApiResourceOptions = {},
): ApiResource<z.output<C>> {
  const http = inject(HttpClient);
  const address = clockedAddress(url);
  const read = (path: string): Observable<z.output<C>> =>
    http.get(`${API}${path}`).pipe(map((answer) => contract.parse(answer)));
  const resource = rxResource({
    params: address,
    stream: ({ params: path }) =>
      read(path).pipe(
        expand(({ next }) => (next === null ? EMPTY : read(after(path, next)))),
        reduce((whole, page) => ({ ...whole, items: [...whole.items, ...page.items], next: null })),
      ),
  });
  return toApiResource(resource, keepPrevious);
}

function after(path: string, cursor: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
}
