import { exchangeList, type ExchangeListDto } from '@ou-en-est-on/contracts';
import type { ExchangeKind, ExchangeSide } from '@ou-en-est-on/domain';
import { type ApiResource, apiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';

export interface ExchangeFilters {
  readonly side: ExchangeSide | undefined;
  readonly kind: ExchangeKind | undefined;
}

/** The former list stays while the next is on its way. */
export function exchangeListResource(filters: () => ExchangeFilters): ApiResource<ExchangeListDto> {
  return apiResource(exchangeList, () => apiUrl('/exchanges', { ...filters(), limit: 100 }), {
    keepPrevious: 'while-loading',
  });
}
