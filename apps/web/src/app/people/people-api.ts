import {
  collectivityList,
  type CollectivityListDto,
  openSessionList,
  type OpenSessionListDto,
  territoryDetail,
  type TerritoryDetailDto,
  territoryList,
  type TerritoryListDto,
} from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';

export function openSessionsResource(): ApiResource<OpenSessionListDto> {
  return apiResource(openSessionList, () => '/sessions', { keepPrevious: 'always' });
}

/** The places that a collectivity bears the name of; without words nothing is asked. */
export function foundCollectivities(words: () => string): ApiResource<TerritoryListDto> {
  const type = ['commune', 'epci', 'department', 'region', 'overseas'];
  return apiResource(
    territoryList,
    () => (words() === '' ? undefined : apiUrl('/territories', { q: words(), type, limit: 8 })),
    { keepPrevious: 'while-loading' },
  );
}

/** The bodies that no territory has: syndicates, établissements publics territoriaux… */
export function foundBodies(words: () => string): ApiResource<CollectivityListDto> {
  return apiResource(
    collectivityList,
    () => (words() === '' ? undefined : apiUrl('/collectivities', { q: words(), limit: 8 })),
    { keepPrevious: 'while-loading' },
  );
}

/** A territory with the collectivity that has its powers, which may be that of another one. */
export function territoryResource(id: () => string | undefined): ApiResource<TerritoryDetailDto> {
  return apiResource(territoryDetail, () => {
    const asked = id();
    return asked === undefined ? undefined : `/territories/${encodeURIComponent(asked)}`;
  });
}
