import { nationalDashboard, type NationalDashboardDto } from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource } from '../shared/api/api-resource';

/** Everything the first page shows, in one answer. */
export function nationalDashboardResource(): ApiResource<NationalDashboardDto> {
  return apiResource(nationalDashboard, () => '/dashboards/national');
}
