import { exchangeList, type ExchangeListDto, proposalList, type ProposalListDto } from '@ou-en-est-on/contracts';
import type { ApiResource } from './api-resource';
import { apiUrl } from './api-url';
import { wholeList } from './whole-list';

/** The most that one reading gives: what is left is read after it. */
const ALL = 100;

interface ProposalLink {
  readonly motion?: string;
  readonly governmentAction?: string;
  readonly indicator?: string;
}

/** The proposals of a motion, or those that an action or an indicator bears on. Undefined asks nothing. */
export function relatedProposals(link: () => ProposalLink | undefined): ApiResource<ProposalListDto> {
  return wholeList(proposalList, () => urlOf('/proposals', link()));
}

interface ExchangeLink {
  readonly motion?: string;
  readonly governmentAction?: string;
}

/** The exchanges of a congress, or those that cite an action. Undefined asks nothing. */
export function relatedExchanges(link: () => ExchangeLink | undefined): ApiResource<ExchangeListDto> {
  return wholeList(exchangeList, () => urlOf('/exchanges', link()));
}

function urlOf(path: string, link: ProposalLink | undefined): string | undefined {
  return link && apiUrl(path, { ...link, limit: ALL });
}
