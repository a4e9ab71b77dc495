import { Body, Controller, Param, Put, Res } from '@nestjs/common';
import { answerInput, type AnswerInput, type WorkingAnswerDto } from '@ou-en-est-on/contracts';
import type { FastifyReply } from 'fastify';
import { BodyPipe } from '../http/body.pipe.js';
import { ExpectedVersion } from '../http/expected-version.js';
import { Asker, type SignedIn } from '../http/signed-in.js';
import { versioned } from '../http/versioned.js';
import { LivingStateController } from './living-state.controller.js';
import { MatrixState, type Matrix } from './matrix-state.js';
import { ReadState } from './read-state.js';
import { TakeStateStep } from './take-state-step.js';
import { WriteStateAnswer } from './write-state-answer.js';

@Controller('api/v1/collectivities/:collectivityId/self-assessment')
export class SelfAssessmentsController extends LivingStateController<Matrix> {
  constructor(
    protected override readonly state: MatrixState,
    protected override readonly readState: ReadState,
    protected override readonly takeStep: TakeStateStep,
    private readonly writeAnswer: WriteStateAnswer,
  ) {
    super();
  }

  @Put('answers/:serviceId')
  async answer(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @Param('serviceId') subjectId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(new BodyPipe(answerInput)) input: AnswerInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkingAnswerDto> {
    const target = { collectivityId, subjectId, expectedVersion };
    return versioned(reply, await this.writeAnswer.run(this.state, asker, target, input));
  }
}
