import {
  indicatorDetail,
  type IndicatorDetailDto,
  indicatorList,
  type IndicatorListDto,
  observationList,
  type ObservationListDto,
  territoryFiguresList,
  type TerritoryFiguresListDto,
} from '@ou-en-est-on/contracts';
import type { MapLevel } from '@ou-en-est-on/domain';
import { type ApiResource, apiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';
import { wholeList } from '../shared/api/whole-list';

/** The most that one reading gives. */
const ALL = 100;

export function indicatorListResource(): ApiResource<IndicatorListDto> {
  return apiResource(indicatorList, () => apiUrl('/indicators', { limit: ALL }));
}

export function indicatorResource(id: () => string): ApiResource<IndicatorDetailDto> {
  return apiResource(indicatorDetail, () => `/indicators/${encodeURIComponent(id())}`);
}

/** Values of every territory, for an export. */
export function observationsUrl(id: string): string {
  return `/indicators/${encodeURIComponent(id)}/observations`;
}

/** Every value of one territory; the former one's stay while the next are on their way. Undefined asks nothing. */
export function observationListResource(
  reading: () => { readonly id: string; readonly territory: string } | undefined,
): ApiResource<ObservationListDto> {
  const url = (): string | undefined => {
    const asked = reading();
    return asked && apiUrl(observationsUrl(asked.id), { territory: asked.territory, limit: ALL });
  };
  return wholeList(observationList, url, { keepPrevious: 'while-loading' });
}

/** Every territory of a level side by side, with their values by date on demand. */
export function territoryFiguresResource(
  reading: () => { readonly id: string; readonly level: MapLevel; readonly curve: boolean },
): ApiResource<TerritoryFiguresListDto> {
  const url = (): string => {
    const { id, level, curve } = reading();
    return apiUrl(`/indicators/${encodeURIComponent(id)}/territories`, { level, curve: curve ? 'true' : undefined });
  };
  return apiResource(territoryFiguresList, url, { keepPrevious: 'while-loading' });
}
