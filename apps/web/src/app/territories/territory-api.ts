import {
  territoryDashboard,
  type TerritoryDashboardDto,
  territoryDetail,
  type TerritoryDetailDto,
  territoryList,
  type TerritoryListDto,
} from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';
import type { TerritoryAddress } from './territory-address';

const PAGE_SIZE = 20;

/** The former results stay while others are on their way; a reading that is overtaken is given up. */
export function territoryListResource(address: () => TerritoryAddress): ApiResource<TerritoryListDto> {
  return apiResource(territoryList, () => urlOf(address()), { keepPrevious: 'while-loading' });
}

/** Without words, the régions: a way in for who does not know what to type. */
function urlOf({ text, type }: TerritoryAddress): string {
  return text === ''
    ? apiUrl('/territories', { type: 'region,overseas', limit: 100 })
    : apiUrl('/territories', { q: text, type, limit: PAGE_SIZE });
}

export function territoryResource(id: () => string): ApiResource<TerritoryDetailDto> {
  return apiResource(territoryDetail, () => `/territories/${encodeURIComponent(id())}`);
}

export function territoryDashboardResource(id: () => string | undefined): ApiResource<TerritoryDashboardDto> {
  return apiResource(territoryDashboard, () => {
    const known = id();
    return known === undefined ? undefined : `/dashboards/territories/${encodeURIComponent(known)}`;
  });
}
