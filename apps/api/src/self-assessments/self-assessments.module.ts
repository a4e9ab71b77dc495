import { Module } from '@nestjs/common';
import { ModuleStateController } from './module-state.controller.js';
import { ReadModuleState } from './read-module-state.js';
import { ReadSelfAssessment } from './read-self-assessment.js';
import { SelfAssessmentsController } from './self-assessments.controller.js';
import { TakeAssessmentStep } from './take-assessment-step.js';
import { TakeModuleStep } from './take-module-step.js';
import { WriteAnswer } from './write-answer.js';
import { WriteModuleAnswer } from './write-module-answer.js';

/** The living states, for those who keep them. */
@Module({
  controllers: [SelfAssessmentsController, ModuleStateController],
  providers: [
    ...[ReadSelfAssessment, WriteAnswer, TakeAssessmentStep],
    ...[ReadModuleState, WriteModuleAnswer, TakeModuleStep],
  ],
})
export class SelfAssessmentsModule {}
