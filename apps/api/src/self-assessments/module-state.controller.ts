import { Body, Controller, Param, Put, Res } from '@nestjs/common';
import { moduleAnswerInput, type ModuleAnswerInput, type ModuleAnswerDto } from '@ou-en-est-on/contracts';
import type { FastifyReply } from 'fastify';
import { BodyPipe } from '../http/body.pipe.js';
import { ExpectedVersion } from '../http/expected-version.js';
import { Asker, type SignedIn } from '../http/signed-in.js';
import { versioned } from '../http/versioned.js';
import { LivingStateController } from './living-state.controller.js';
import { ModuleState, type Module } from './module-state.js';
import { ReadState } from './read-state.js';
import { TakeStateStep } from './take-state-step.js';
import { WriteStateAnswer } from './write-state-answer.js';

@Controller('api/v1/collectivities/:collectivityId/motion-module')
export class ModuleStateController extends LivingStateController<Module> {
  constructor(
    protected override readonly state: ModuleState,
    protected override readonly readState: ReadState,
    protected override readonly takeStep: TakeStateStep,
    private readonly writeAnswer: WriteStateAnswer,
  ) {
    super();
  }

  @Put('answers/:questionId')
  async answer(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @Param('questionId') subjectId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(new BodyPipe(moduleAnswerInput)) input: ModuleAnswerInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ModuleAnswerDto> {
    const target = { collectivityId, subjectId, expectedVersion };
    return versioned(reply, await this.writeAnswer.run(this.state, asker, target, input));
  }
}
