import { personList, type PersonListDto } from '@ou-en-est-on/contracts';
import type { ApiResource } from '../api/api-resource';
import { apiUrl } from '../api/api-url';
import { wholeList } from '../api/whole-list';

/** Everybody with an account, for who may read it. */
export function peopleResource(allowed: () => boolean): ApiResource<PersonListDto> {
  return wholeList(personList, () => (allowed() ? apiUrl('/people', { limit: 100 }) : undefined));
}
