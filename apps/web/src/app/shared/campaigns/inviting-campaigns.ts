import { campaignList, type CampaignListDto } from '@ou-en-est-on/contracts';
import { type ApiResource } from '../api/api-resource';
import { apiUrl } from '../api/api-url';
import { wholeList } from '../api/whole-list';

/** The campaigns that still invite a collectivity. Undefined asks nothing. */
export function invitingCampaigns(collectivityId: () => string | undefined): ApiResource<CampaignListDto> {
  return wholeList(campaignList, () => {
    const invites = collectivityId();
    return invites === undefined ? undefined : apiUrl('/campaigns', { invites, limit: 100 });
  });
}
