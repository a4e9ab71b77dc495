import { httpResource } from '@angular/common/http';
import {
  departmentComposition,
  type DepartmentCompositionDto,
  territoryDashboard,
  type TerritoryDashboardDto,
  territoryDetail,
  type TerritoryDetailDto,
  territoryList,
  type TerritoryListDto,
} from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource, toApiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';
import { wholeList } from '../shared/api/whole-list';
import type { MapDrawing } from '@ou-en-est-on/ui/drawings';
import type { TerritoryAddress } from './territory-address';

const PAGE_SIZE = 20;

/** The former results stay while others are on their way; a reading that is overtaken is given up. */
export function territoryListResource(address: () => TerritoryAddress): ApiResource<TerritoryListDto> {
  return apiResource(territoryList, () => urlOf(address()), { keepPrevious: 'while-loading' });
}

/** Without words, the régions: a way in for who does not know what to type. */
function urlOf({ text, type, department }: TerritoryAddress): string | undefined {
  if (text !== '') return apiUrl('/territories', { q: text, type, department, limit: PAGE_SIZE });
  return department === undefined ? apiUrl('/territories', { type: 'region,overseas', limit: 100 }) : undefined;
}

/** Every département. */
export function departmentsResource(): ApiResource<TerritoryListDto> {
  return wholeList(territoryList, () => apiUrl('/territories', { type: 'department', limit: 100 }));
}

/** The EPCI of a département, by its code. */
export function departmentCompositionResource(code: () => string): ApiResource<DepartmentCompositionDto> {
  return apiResource(departmentComposition, () => `/territories/DEP-${encodeURIComponent(code())}/epcis`);
}

/** Their outlines, drawn beforehand: a file of the site, not an answer of the API. */
export function departmentDrawingResource(code: () => string): ApiResource<MapDrawing> {
  return toApiResource(httpResource<MapDrawing>(() => `/contours/${encodeURIComponent(code())}.json`));
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
