import { type SearchFilters, searchFilters } from '@ou-en-est-on/contracts';
import { SEARCH_FACETS, type SearchFacet } from '@ou-en-est-on/domain';
import type { Params } from '@angular/router';
import type { IgnoredValue } from '../shared/filters/ignored-values';
import { SEARCH_FACET_LABELS } from './search.labels';

/** The French name each filter has in the addresses of the site; the values are the API's own codes. */
const FACET_PARAMS = { kind: 'nature', motion: 'motion', stake: 'enjeu' } as const satisfies Record<
  SearchFacet,
  string
>;

export const LONGEST_TEXT = 200;
export const PAGE_SIZE = 20;
/** The API gives a hundred results at most: beyond, another word serves better. */
export const MOST_PAGES = 5;

/** What an address of the search asks for. */
export interface SearchAddress {
  /** Empty when nothing is asked yet. */
  readonly text: string;
  readonly filters: SearchFilters;
  /** How many pages are shown one after the other. */
  readonly pages: number;
}

/** What is read of an address: what it asks for, and the values that can find nothing. */
export interface ReadSearchAddress extends SearchAddress {
  readonly ignored: readonly IgnoredValue[];
}

interface ReadableParams {
  getAll(name: string): string[];
}

/** Reads the address of the search; a value that can find nothing is left out, and said. */
export function readSearchAddress(params: ReadableParams): ReadSearchAddress {
  const pages = Number(/^[1-9]$/.exec(params.getAll('pages').at(0) ?? '')?.[0] ?? 1);
  return {
    text: askableText(params.getAll('q').at(0) ?? ''),
    filters: Object.fromEntries(SEARCH_FACETS.map((facet) => [facet, readFilter(params, facet)])),
    pages: Math.min(pages, MOST_PAGES),
    ignored: SEARCH_FACETS.flatMap((facet) =>
      valuesOf(params, facet)
        .filter((value) => !accepts(facet, value))
        .map((value) => ({ label: SEARCH_FACET_LABELS[facet], value })),
    ),
  };
}

/** Query parameters of a search: every link towards it is made here. */
export function searchParams({ text, filters, pages }: SearchAddress): Params {
  const named = SEARCH_FACETS.map((facet) => [FACET_PARAMS[facet], filters[facet]?.join(',')] as const);
  return {
    ...(text === '' ? {} : { q: text }),
    ...Object.fromEntries(named.filter(([, value]) => value)),
    ...(pages > 1 ? { pages } : {}),
  };
}

/** What was typed as the API takes it: without control characters nor halves of characters, and not too long. */
export function askableText(typed: string): string {
  return typed
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TEXT)
    .replace(/\p{Cs}/gu, '');
}

function readFilter<Facet extends SearchFacet>(params: ReadableParams, facet: Facet): SearchFilters[Facet] {
  const kept = valuesOf(params, facet).filter((value) => accepts(facet, value));
  return kept.length > 0 ? (kept as SearchFilters[Facet]) : undefined;
}

function valuesOf(params: ReadableParams, facet: SearchFacet): string[] {
  const values = params.getAll(FACET_PARAMS[facet]).flatMap((text) => text.split(','));
  return [...new Set(values.map((value) => value.trim()).filter(Boolean))];
}

function accepts(facet: SearchFacet, value: string): boolean {
  return searchFilters.shape[facet].safeParse(value).success;
}
