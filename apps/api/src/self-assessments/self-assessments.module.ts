import { Module } from '@nestjs/common';
import { MatrixState } from './matrix-state.js';
import { ModuleStateController } from './module-state.controller.js';
import { ModuleState } from './module-state.js';
import { ReadState } from './read-state.js';
import { SelfAssessmentsController } from './self-assessments.controller.js';
import { TakeStateStep } from './take-state-step.js';
import { WriteStateAnswer } from './write-state-answer.js';

/** The living states, for those who keep them. */
@Module({
  controllers: [SelfAssessmentsController, ModuleStateController],
  providers: [MatrixState, ModuleState, ReadState, WriteStateAnswer, TakeStateStep],
})
export class SelfAssessmentsModule {}
