import {
  engagementList,
  type EngagementListDto,
  motionDetail,
  type MotionDetailDto,
  motionList,
  type MotionListDto,
} from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';

export function motionListResource(): ApiResource<MotionListDto> {
  return apiResource(motionList, () => apiUrl('/motions', { limit: 100 }));
}

export function motionResource(id: () => string): ApiResource<MotionDetailDto> {
  return apiResource(motionDetail, () => `/motions/${encodeURIComponent(id())}`);
}

export function engagementListResource(): ApiResource<EngagementListDto> {
  return apiResource(engagementList, () => apiUrl('/engagements', { limit: 100 }));
}
