import {
  labelMatrix,
  type LabelMatrixDto,
  matrixEditionList,
  type MatrixEditionListDto,
  moduleQuestionList,
  type ModuleQuestionListDto,
} from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';

/** An edition of the matrix: the one the site shows when none is named. */
export function labelMatrixResource(edition: () => string | undefined): ApiResource<LabelMatrixDto> {
  return apiResource(labelMatrix, () => apiUrl('/label-matrix', { edition: edition() }));
}

/** The editions held here, read once they are asked for. */
export function matrixEditionsResource(asked: () => boolean): ApiResource<MatrixEditionListDto> {
  return apiResource(matrixEditionList, () => (asked() ? '/label-matrix/editions?limit=100' : undefined));
}

/** The module « motion », read once it is asked for. */
export function motionModuleResource(asked: () => boolean): ApiResource<ModuleQuestionListDto> {
  return apiResource(moduleQuestionList, () => (asked() ? '/motion-module?limit=100' : undefined));
}
