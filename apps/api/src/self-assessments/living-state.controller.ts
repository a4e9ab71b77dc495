import { Body, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
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
import type { LivingState, StateKind } from './living-state.js';
import type { ReadState } from './read-state.js';
import type { AskedStep, TakeStateStep } from './take-state-step.js';

/** The routes of a living state's life, whatever is answered in it. */
export abstract class LivingStateController<T extends StateKind> {
  protected abstract readonly state: LivingState<T>;
  protected abstract readonly readState: ReadState;
  protected abstract readonly takeStep: TakeStateStep;

  @Get()
  async read(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<T['dto']> {
    return versioned(reply, await this.readState.run(this.state, asker, collectivityId));
  }

  @Post('submit')
  @HttpCode(200)
  submit(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(new BodyPipe(stepInput)) _body: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<T['dto']> {
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
  ): Promise<T['dto']> {
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
  ): Promise<T['dto']> {
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
  ): Promise<T['dto']> {
    return this.take(asker, { collectivityId, expectedVersion, step: 'withdraw', reason }, reply);
  }

  private async take(asker: SignedIn, asked: AskedStep, reply: FastifyReply): Promise<T['dto']> {
    return versioned(reply, await this.takeStep.run(this.state, asker, asked));
  }
}
