import { labelImportList, type LabelImportListDto } from '@ou-en-est-on/contracts';
import type { ApiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';
import { wholeList } from '../shared/api/whole-list';

export const LABEL_IMPORTS = '/label-imports';

export function labelImportPath(id: string): string {
  return `${LABEL_IMPORTS}/${encodeURIComponent(id)}`;
}

/** Every file of labels that was kept, once one may read them. */
export function labelImportsResource(granted: () => boolean): ApiResource<LabelImportListDto> {
  return wholeList(labelImportList, () => (granted() ? apiUrl(LABEL_IMPORTS, { limit: 100 }) : undefined));
}
