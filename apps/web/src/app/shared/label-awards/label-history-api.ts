import { labelAwardList, type LabelAwardListDto } from '@ou-en-est-on/contracts';
import type { ApiResource } from '../api/api-resource';
import { apiUrl } from '../api/api-url';
import { wholeList } from '../api/whole-list';

/** Every label of a collectivity, and of those that it took over. */
export function labelHistoryResource(collectivityId: () => string): ApiResource<LabelAwardListDto> {
  return wholeList(labelAwardList, () => apiUrl('/label-awards', { collectivity: collectivityId(), limit: 100 }));
}
