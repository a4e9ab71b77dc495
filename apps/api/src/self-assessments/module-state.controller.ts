import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import {
  type ModuleAnswerDto,
  moduleAnswerInput,
  type ModuleAnswerInput,
  type ModuleStateDto,
  stepInput,
  takeBackInput,
  type TakeBackInput,
  withdrawInput,
  type WithdrawInput,
} from '@ou-en-est-on/contracts';
import type { FastifyReply } from 'fastify';
import { BodyPipe } from '../http/body.pipe.js';
import { ExpectedVersion } from '../http/expected-version.js';
import { Asker, type SignedIn } from '../http/signed-in.js';
import { versioned } from '../http/versioned.js';
import { ReadModuleState } from './read-module-state.js';
import { TakeModuleStep } from './take-module-step.js';
import type { AskedStep } from './take-assessment-step.js';
import { WriteModuleAnswer } from './write-module-answer.js';

@Controller('api/v1/collectivities/:collectivityId/motion-module')
export class ModuleStateController {
  constructor(
    private readonly readModuleState: ReadModuleState,
    private readonly writeModuleAnswer: WriteModuleAnswer,
    private readonly takeStep: TakeModuleStep,
  ) {}

  @Get()
  async moduleState(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ModuleStateDto> {
    return versioned(reply, await this.readModuleState.run(asker, collectivityId));
  }

  @Put('answers/:questionId')
  async answer(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @Param('questionId') questionId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(new BodyPipe(moduleAnswerInput)) input: ModuleAnswerInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ModuleAnswerDto> {
    return versioned(
      reply,
      await this.writeModuleAnswer.run(asker, { collectivityId, questionId, expectedVersion }, input),
    );
  }

  @Post('submit')
  @HttpCode(200)
  submit(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(new BodyPipe(stepInput)) _body: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ModuleStateDto> {
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
  ): Promise<ModuleStateDto> {
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
  ): Promise<ModuleStateDto> {
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
  ): Promise<ModuleStateDto> {
    return this.take(asker, { collectivityId, expectedVersion, step: 'withdraw', reason }, reply);
  }

  private async take(asker: SignedIn, asked: AskedStep, reply: FastifyReply): Promise<ModuleStateDto> {
    return versioned(reply, await this.takeStep.run(asker, asked));
  }
}
