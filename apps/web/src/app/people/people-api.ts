import {
  openSessionList,
  type OpenSessionListDto,
  territoryDetail,
  type TerritoryDetailDto,
} from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource } from '../shared/api/api-resource';

export function openSessionsResource(): ApiResource<OpenSessionListDto> {
  return apiResource(openSessionList, () => '/sessions', { keepPrevious: 'always' });
}

/** A territory with the collectivity that has its powers, which may be that of another one. */
export function territoryResource(id: () => string | undefined): ApiResource<TerritoryDetailDto> {
  return apiResource(territoryDetail, () => {
    const asked = id();
    return asked === undefined ? undefined : `/territories/${encodeURIComponent(asked)}`;
  });
}
