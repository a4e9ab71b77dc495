import {
  governmentActionDetail,
  type GovernmentActionDetailDto,
  governmentActionList,
  type GovernmentActionListDto,
} from '@ou-en-est-on/contracts';
import type { ActionDomain, ActionKind } from '@ou-en-est-on/domain';
import { type ApiResource, apiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';

export interface ActionFilters {
  readonly domain: ActionDomain | undefined;
  readonly kind: ActionKind | undefined;
}

/** The former list stays while the next is on its way. */
export function governmentActionListResource(filters: () => ActionFilters): ApiResource<GovernmentActionListDto> {
  return apiResource(governmentActionList, () => apiUrl('/government-actions', { ...filters(), limit: 100 }), {
    keepPrevious: 'while-loading',
  });
}

export function governmentActionResource(id: () => string): ApiResource<GovernmentActionDetailDto> {
  return apiResource(governmentActionDetail, () => `/government-actions/${encodeURIComponent(id())}`);
}
