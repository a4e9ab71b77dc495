import { actionSheetList, type ActionSheetListDto } from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource } from '../api/api-resource';
import { apiUrl } from '../api/api-url';

/** What published sheets are asked by. */
export interface SheetFilters {
  readonly collectivity?: string | undefined;
  readonly service?: string | readonly string[] | undefined;
  readonly proposal?: string | undefined;
}

export interface SheetPage {
  readonly limit: number;
  readonly cursor?: string | null;
}

/** One page of the published sheets, the latest first. Undefined asks nothing. */
export function publishedSheets(
  filters: () => SheetFilters | undefined,
  page: () => SheetPage,
): ApiResource<ActionSheetListDto> {
  return apiResource(
    actionSheetList,
    () => {
      const asked = filters();
      return asked && apiUrl('/action-sheets', { ...asked, ...page() });
    },
    { keepPrevious: 'while-loading' },
  );
}
