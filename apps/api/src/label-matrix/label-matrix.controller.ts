import { Controller, Get } from '@nestjs/common';
import type { LabelMatrixDto } from '@ou-en-est-on/contracts';
import { GetLabelMatrix } from './get-label-matrix.js';

@Controller('api/v1/label-matrix')
export class LabelMatrixController {
  constructor(private readonly getLabelMatrix: GetLabelMatrix) {}

  @Get()
  labelMatrix(): Promise<LabelMatrixDto> {
    return this.getLabelMatrix.run();
  }
}
