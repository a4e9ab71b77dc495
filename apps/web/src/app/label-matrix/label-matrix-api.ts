import { labelMatrix, type LabelMatrixDto } from '@ou-en-est-on/contracts';
import { type ApiResource, apiResource } from '../shared/api/api-resource';

export function labelMatrixResource(): ApiResource<LabelMatrixDto> {
  return apiResource(labelMatrix, () => '/label-matrix');
}
