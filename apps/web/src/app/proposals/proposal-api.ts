import {
  proposalDetail,
  type ProposalDetailDto,
  proposalHistory,
  type ProposalHistoryDto,
  proposalList,
  type ProposalListDto,
  type ProposalSort,
} from '@ou-en-est-on/contracts';
import type { ProposalFilterValues } from '@ou-en-est-on/domain';
import { type ApiResource, apiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';

/** What a list of proposals is asked with. */
export interface ProposalListQuery {
  readonly filters: ProposalFilterValues;
  readonly sort: ProposalSort;
}

/** Few enough for a page that stays light on an old computer. */
export const PAGE_SIZE = 15;

/** Address of one page of the list; the first one without a cursor. */
export function proposalListUrl({ filters, sort }: ProposalListQuery, cursor: string | null = null): string {
  return apiUrl('/proposals', { ...filters, sort, limit: PAGE_SIZE, cursor });
}

/** Address of the whole list found, for an export. */
export function proposalExportUrl({ filters, sort }: ProposalListQuery): string {
  return apiUrl('/proposals', { ...filters, sort });
}

/** A page of the list; the former one stays while the next is on its way. Undefined asks nothing. */
export function proposalListResource(url: () => string | undefined): ApiResource<ProposalListDto> {
  return apiResource(proposalList, url, { keepPrevious: 'always' });
}

export function proposalResource(id: () => string): ApiResource<ProposalDetailDto> {
  return apiResource(proposalDetail, () => `/proposals/${encodeURIComponent(id())}`);
}

/** Address of the history of a proposal, for a page and for an export. */
export function proposalHistoryUrl(id: string): string {
  return `/proposals/${encodeURIComponent(id)}/history`;
}

export function proposalHistoryResource(id: () => string): ApiResource<ProposalHistoryDto> {
  return apiResource(proposalHistory, () => proposalHistoryUrl(id()));
}
