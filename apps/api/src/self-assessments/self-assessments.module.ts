import { Module } from '@nestjs/common';
import { ReadSelfAssessment } from './read-self-assessment.js';
import { SelfAssessmentsController } from './self-assessments.controller.js';
import { TakeAssessmentStep } from './take-assessment-step.js';
import { WriteAnswer } from './write-answer.js';

/** The living states, for those who keep them. */
@Module({
  controllers: [SelfAssessmentsController],
  providers: [ReadSelfAssessment, WriteAnswer, TakeAssessmentStep],
})
export class SelfAssessmentsModule {}
