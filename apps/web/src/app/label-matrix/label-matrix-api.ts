import {
  labelMatrix,
  type LabelMatrixDto,
  moduleQuestionList,
  type ModuleQuestionListDto,
} from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource } from '../shared/api/api-resource';

export function labelMatrixResource(): ApiResource<LabelMatrixDto> {
  return apiResource(labelMatrix, () => '/label-matrix');
}

/** The module « motion », read once it is asked for. */
export function motionModuleResource(asked: () => boolean): ApiResource<ModuleQuestionListDto> {
  return apiResource(moduleQuestionList, () => (asked() ? '/motion-module?limit=100' : undefined));
}
