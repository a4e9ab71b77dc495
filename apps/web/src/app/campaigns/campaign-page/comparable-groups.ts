import type { CampaignDetailDto } from '@ou-en-est-on/contracts';
import { frenchDate } from '@ou-en-est-on/ui';
import type { SelectGroup } from '../../shared/filter-select/filter-select';

/** The photographs that one can be compared with, each by its day and its title. */
export function comparableGroups(comparable: CampaignDetailDto['comparable']): readonly SelectGroup[] {
  const choices = comparable.map(({ id, title, photographOn }) => ({
    value: id,
    label: `${frenchDate(photographOn)}, ${title}`,
  }));
  return [{ label: null, choices }];
}
