import {
  collectivityDashboard,
  type CollectivityDashboardDto,
  collectivityDetail,
  type CollectivityDetailDto,
  collectivityList,
  type CollectivityListDto,
} from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';
import { wholeList } from '../shared/api/whole-list';

/** A collectivity with its members; undefined asks nothing. */
export function collectivityResource(id: () => string | undefined): ApiResource<CollectivityDetailDto> {
  return apiResource(collectivityDetail, () => {
    const asked = id();
    return asked === undefined ? undefined : `/collectivities/${encodeURIComponent(asked)}`;
  });
}

/** What it made public of what it did. */
export function collectivityDashboardResource(id: () => string | undefined): ApiResource<CollectivityDashboardDto> {
  return apiResource(collectivityDashboard, () => {
    const asked = id();
    return asked === undefined ? undefined : `/dashboards/collectivities/${encodeURIComponent(asked)}`;
  });
}

/** Every body that no territory has, once one may change them: those there are, or those that are closed. */
export function bodiesResource(
  allowed: () => boolean,
  { closed }: { readonly closed?: true } = {},
): ApiResource<CollectivityListDto> {
  return wholeList(collectivityList, () => (allowed() ? apiUrl('/collectivities', { closed, limit: 100 }) : undefined));
}
