import { Module } from '@nestjs/common';
import { GetLabelMatrix } from './get-label-matrix.js';
import { LabelMatrixController } from './label-matrix.controller.js';
import { ListMatrixEditions } from './list-matrix-editions.js';
import { ListModuleQuestions } from './list-module-questions.js';
import { MotionModuleController } from './motion-module.controller.js';

@Module({
  controllers: [LabelMatrixController, MotionModuleController],
  providers: [GetLabelMatrix, ListMatrixEditions, ListModuleQuestions],
})
export class LabelMatrixModule {}
