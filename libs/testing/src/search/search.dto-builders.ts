import { searchResult, type SearchResultDto, searchResults, type SearchResultsDto } from '@ou-en-est-on/contracts';
import { SEARCH_FACETS } from '@ou-en-est-on/domain';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';

/** A proposal of 2023 found by « fibre », in its title and in its keywords. */
export function aSearchResultDto(changes: Partial<SearchResultDto> = {}): SearchResultDto {
  return searchResult.parse({
    kind: 'proposal',
    id: '2023-1.1.1',
    title: [
      { text: 'Raccorder à la ', match: false },
      { text: 'fibre', match: true },
      { text: ' tous les bâtiments publics.', match: false },
    ],
    passages: [
      {
        part: 'keywords',
        segments: [
          { text: 'réseau, ', match: false },
          { text: 'fibre', match: true },
        ],
      },
    ],
    motionYear: 2023,
    stakeId: 'access',
    domain: null,
    date: null,
    ...changes,
  });
}

export function aSearchResultsDto(changes: Partial<SearchResultsDto> = {}): SearchResultsDto {
  const items = changes.items ?? [aSearchResultDto()];
  return searchResults.parse({
    items,
    total: items.length,
    next: null,
    facets: Object.fromEntries(SEARCH_FACETS.map((facet) => [facet, []])),
    explain: anExplanationDto('matching-count'),
    facetsExplain: anExplanationDto('facet-counts'),
    everyWord: true,
    readings: [],
    ...changes,
  });
}
