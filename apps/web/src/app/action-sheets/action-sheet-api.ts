import {
  actionSheet,
  type ActionSheetDto,
  labelMatrix,
  type LabelMatrixDto,
  ownSheetDetail,
  type OwnSheetDetailDto,
  ownSheetList,
  type OwnSheetListDto,
  proposalList,
  type ProposalListDto,
  territoryDetail,
  type TerritoryDetailDto,
} from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';
import { wholeList } from '../shared/api/whole-list';

export function sheetResource(id: () => string): ApiResource<ActionSheetDto> {
  return apiResource(actionSheet, () => `/action-sheets/${encodeURIComponent(id())}`);
}

/** The edition that the site shows, or another one by its id. Undefined asks nothing. */
export function editionResource(edition: () => string | null | undefined): ApiResource<LabelMatrixDto> {
  return apiResource(labelMatrix, () => {
    const id = edition();
    return id === undefined ? undefined : apiUrl('/label-matrix', { edition: id });
  });
}

/** The place that a collectivity bears the name of. Undefined asks nothing. */
export function placeResource(id: () => string | undefined): ApiResource<TerritoryDetailDto> {
  return apiResource(territoryDetail, () => {
    const asked = id();
    return asked === undefined ? undefined : `/territories/${encodeURIComponent(asked.toLowerCase())}`;
  });
}

export function sheetsPath(collectivityId: string): string {
  return `/collectivities/${encodeURIComponent(collectivityId)}/action-sheets`;
}

/** Every sheet of a collectivity, drafts included. Undefined asks nothing. */
export function ownSheetsResource(collectivityId: () => string | undefined): ApiResource<OwnSheetListDto> {
  return wholeList(ownSheetList, () => {
    const id = collectivityId();
    return id === undefined ? undefined : apiUrl(sheetsPath(id), { limit: 100 });
  });
}

/** One of them; undefined asks nothing. */
export function ownSheetResource(
  collectivityId: () => string | undefined,
  id: () => string | undefined,
): ApiResource<OwnSheetDetailDto> {
  return apiResource(ownSheetDetail, () => {
    const [collectivity, sheet] = [collectivityId(), id()];
    if (collectivity === undefined || sheet === undefined) return undefined;
    return `${sheetsPath(collectivity)}/${encodeURIComponent(sheet)}`;
  });
}

/** All the proposals, once they are asked for. */
export function proposalsResource(asked: () => boolean): ApiResource<ProposalListDto> {
  return wholeList(proposalList, () => (asked() ? apiUrl('/proposals', { limit: 100 }) : undefined));
}
