import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import {
  answerInput,
  type AnswerInput,
  type SelfAssessmentDto,
  stepInput,
  takeBackInput,
  type TakeBackInput,
  withdrawInput,
  type WithdrawInput,
  type WorkingAnswerDto,
} from '@ou-en-est-on/contracts';
import type { FastifyReply } from 'fastify';
import { BodyPipe } from '../http/body.pipe.js';
import { ExpectedVersion } from '../http/expected-version.js';
import { Asker, type SignedIn } from '../http/signed-in.js';
import { versioned } from '../http/versioned.js';
import { ReadSelfAssessment } from './read-self-assessment.js';
import { type AskedStep, TakeAssessmentStep } from './take-assessment-step.js';
import { WriteAnswer } from './write-answer.js';

@Controller('api/v1/collectivities/:collectivityId/self-assessment')
export class SelfAssessmentsController {
  constructor(
    private readonly readSelfAssessment: ReadSelfAssessment,
    private readonly writeAnswer: WriteAnswer,
    private readonly takeStep: TakeAssessmentStep,
  ) {}

  @Get()
  async selfAssessment(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SelfAssessmentDto> {
    return versioned(reply, await this.readSelfAssessment.run(asker, collectivityId));
  }

  @Put('answers/:serviceId')
  async answer(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @Param('serviceId') serviceId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(new BodyPipe(answerInput)) input: AnswerInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkingAnswerDto> {
    return versioned(reply, await this.writeAnswer.run(asker, { collectivityId, serviceId, expectedVersion }, input));
  }

  @Post('submit')
  @HttpCode(200)
  submit(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(new BodyPipe(stepInput)) _body: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SelfAssessmentDto> {
    return this.take(asker, { collectivityId, expectedVersion, step: 'submit' }, reply);
  }

  @Post('take-back')
  @HttpCode(200)
  takeBack(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(new BodyPipe(takeBackInput)) { reason }: TakeBackInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SelfAssessmentDto> {
    return this.take(asker, { collectivityId, expectedVersion, step: 'take-back', reason }, reply);
  }

  @Post('validate')
  @HttpCode(200)
  validate(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(new BodyPipe(stepInput)) _body: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SelfAssessmentDto> {
    return this.take(asker, { collectivityId, expectedVersion, step: 'validate' }, reply);
  }

  @Post('withdraw')
  @HttpCode(200)
  withdraw(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(new BodyPipe(withdrawInput)) { reason }: WithdrawInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SelfAssessmentDto> {
    return this.take(asker, { collectivityId, expectedVersion, step: 'withdraw', reason }, reply);
  }

  private async take(asker: SignedIn, asked: AskedStep, reply: FastifyReply): Promise<SelfAssessmentDto> {
    return versioned(reply, await this.takeStep.run(asker, asked));
  }
}
