import {
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

/** Every body that no territory has, once one may change them: those there are, or those that are closed. */
export function bodiesResource(
  allowed: () => boolean,
  { closed }: { readonly closed?: true } = {},
): ApiResource<CollectivityListDto> {
  return wholeList(collectivityList, () => (allowed() ? apiUrl('/collectivities', { closed, limit: 100 }) : undefined));
}
