import {
  campaignDetail,
  type CampaignDetailDto,
  campaignList,
  type CampaignListDto,
  matrixEditionList,
  type MatrixEditionListDto,
  photographedModule,
  type PhotographedModuleDto,
  photographedServiceList,
  type PhotographedServiceListDto,
  territoryList,
  type TerritoryListDto,
  comparedTerritories,
  type ComparedTerritoriesDto,
} from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';
import { wholeList } from '../shared/api/whole-list';

/** Every campaign, once they are asked for. */
export function campaignsResource(asked: () => boolean = () => true): ApiResource<CampaignListDto> {
  return wholeList(campaignList, () => (asked() ? apiUrl('/campaigns', { limit: 100 }) : undefined));
}

export function campaignPath(id: string): string {
  return `/campaigns/${encodeURIComponent(id)}`;
}

/** One campaign, compared with another photograph where one is named. Undefined asks nothing. */
export function campaignResource(
  id: () => string | undefined,
  compare: () => string | undefined = () => undefined,
): ApiResource<CampaignDetailDto> {
  return apiResource(
    campaignDetail,
    () => {
      const asked = id();
      return asked === undefined ? undefined : apiUrl(campaignPath(asked), { compare: compare() });
    },
    { keepPrevious: 'while-loading' },
  );
}

/** What the photograph of a campaign says of each service, of a theme or of all. */
export function photographedServicesResource(
  id: () => string,
  theme: () => string | undefined,
): ApiResource<PhotographedServiceListDto> {
  return wholeList(photographedServiceList, () =>
    apiUrl(`${campaignPath(id())}/services`, { theme: theme(), limit: 100 }),
  );
}

/** The same by département. */
export function photographedTerritoriesResource(
  id: () => string,
  theme: () => string | undefined,
): ApiResource<ComparedTerritoriesDto> {
  return apiResource(comparedTerritories, () => apiUrl(`${campaignPath(id())}/territories`, { theme: theme() }), {
    keepPrevious: 'while-loading',
  });
}

export function photographedModuleResource(id: () => string): ApiResource<PhotographedModuleDto> {
  return apiResource(photographedModule, () => `${campaignPath(id())}/module`);
}

export function editionsResource(asked: () => boolean): ApiResource<MatrixEditionListDto> {
  return wholeList(matrixEditionList, () => (asked() ? apiUrl('/label-matrix/editions', { limit: 100 }) : undefined));
}

/** The régions and the départements, by name, once they are asked for. */
export function placesResource(asked: () => boolean): ApiResource<TerritoryListDto> {
  return wholeList(territoryList, () =>
    asked() ? apiUrl('/territories', { type: ['region', 'department'], limit: 100 }) : undefined,
  );
}
