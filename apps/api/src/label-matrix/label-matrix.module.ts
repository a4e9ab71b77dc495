import { Module } from '@nestjs/common';
import { GetLabelMatrix } from './get-label-matrix.js';
import { LabelMatrixController } from './label-matrix.controller.js';

@Module({ controllers: [LabelMatrixController], providers: [GetLabelMatrix] })
export class LabelMatrixModule {}
