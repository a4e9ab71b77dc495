import { searchResults, type SearchResultsDto } from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';
import { PAGE_SIZE, type SearchAddress } from './search-address';

/** The former results stay while others are on their way; a reading that is overtaken is given up. */
export function searchResource(address: () => SearchAddress): ApiResource<SearchResultsDto> {
  return apiResource(searchResults, () => urlOf(address()), { keepPrevious: 'while-loading' });
}

function urlOf({ text, filters, pages }: SearchAddress): string | undefined {
  return text === '' ? undefined : apiUrl('/search', { q: text, ...filters, limit: pages * PAGE_SIZE });
}
