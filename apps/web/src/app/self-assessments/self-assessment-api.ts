import {
  labelMatrix,
  type LabelMatrixDto,
  moduleQuestionList,
  type ModuleQuestionListDto,
  moduleState,
  type ModuleStateDto,
  permissionList,
  type PermissionListDto,
  selfAssessment,
  type SelfAssessmentDto,
} from '@ou-en-est-on/contracts';
import type { z } from 'zod/mini';
import { type ApiResource, apiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';

export function selfAssessmentPath(collectivityId: string): string {
  return `/collectivities/${encodeURIComponent(collectivityId)}/self-assessment`;
}

export function selfAssessmentResource(collectivityId: () => string | undefined): ApiResource<SelfAssessmentDto> {
  return stateResource(selfAssessment, () => mapped(collectivityId(), selfAssessmentPath));
}

/** The edition that is answered, once it is known. */
export function editionResource(edition: () => string | undefined): ApiResource<LabelMatrixDto> {
  return apiResource(labelMatrix, () => mapped(edition(), (id) => apiUrl('/label-matrix', { edition: id })));
}

/** What who asks may do in a collectivity, and why not. */
export function collectivityOperations(collectivityId: () => string | undefined): ApiResource<PermissionListDto> {
  return apiResource(permissionList, () =>
    mapped(collectivityId(), (id) => `/collectivities/${encodeURIComponent(id)}/operations`),
  );
}

export function moduleStatePath(collectivityId: string): string {
  return `/collectivities/${encodeURIComponent(collectivityId)}/motion-module`;
}

export function moduleStateResource(collectivityId: () => string | undefined): ApiResource<ModuleStateDto> {
  return stateResource(moduleState, () => mapped(collectivityId(), moduleStatePath));
}

/** A living state stays in sight while it is read again. */
function stateResource<T>(contract: z.ZodMiniType<T>, path: () => string | undefined): ApiResource<T> {
  return apiResource(contract, path, { keepPrevious: 'while-loading' });
}

const mapped = (id: string | undefined, pathOf: (id: string) => string): string | undefined =>
  id === undefined ? undefined : pathOf(id);

/** Every question of the module, whomever it is put to. */
export function moduleQuestionsResource(asked: () => boolean): ApiResource<ModuleQuestionListDto> {
  return apiResource(moduleQuestionList, () => (asked() ? '/motion-module?limit=100' : undefined));
}
