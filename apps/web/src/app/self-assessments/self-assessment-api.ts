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
import { type ApiResource, apiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';

export function selfAssessmentPath(collectivityId: string): string {
  return `/collectivities/${encodeURIComponent(collectivityId)}/self-assessment`;
}

export function selfAssessmentResource(collectivityId: () => string | undefined): ApiResource<SelfAssessmentDto> {
  return apiResource(
    selfAssessment,
    () => {
      const id = collectivityId();
      return id === undefined ? undefined : selfAssessmentPath(id);
    },
    { keepPrevious: 'while-loading' },
  );
}

/** The edition that is answered, once it is known. */
export function editionResource(edition: () => string | undefined): ApiResource<LabelMatrixDto> {
  return apiResource(labelMatrix, () => {
    const id = edition();
    return id === undefined ? undefined : apiUrl('/label-matrix', { edition: id });
  });
}

/** What who asks may do in a collectivity, and why not. */
export function collectivityOperations(collectivityId: () => string | undefined): ApiResource<PermissionListDto> {
  return apiResource(permissionList, () => {
    const id = collectivityId();
    return id === undefined ? undefined : `/collectivities/${encodeURIComponent(id)}/operations`;
  });
}

export function moduleStatePath(collectivityId: string): string {
  return `/collectivities/${encodeURIComponent(collectivityId)}/motion-module`;
}

export function moduleStateResource(collectivityId: () => string | undefined): ApiResource<ModuleStateDto> {
  return apiResource(
    moduleState,
    () => {
      const id = collectivityId();
      return id === undefined ? undefined : moduleStatePath(id);
    },
    { keepPrevious: 'while-loading' },
  );
}

/** Every question of the module, whomever it is put to. */
export function moduleQuestionsResource(asked: () => boolean): ApiResource<ModuleQuestionListDto> {
  return apiResource(moduleQuestionList, () => (asked() ? '/motion-module?limit=100' : undefined));
}
