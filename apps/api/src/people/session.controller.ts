import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import {
  type CollectivityChoice,
  collectivityChoice,
  type DoneDto,
  type OpenSessionListDto,
  type PermissionListDto,
  provePassphraseInput,
  type ProvePassphraseInput,
  secondFactorInput,
  type SecondFactorInput,
  type SessionDto,
  signInInput,
  type SignInInput,
} from '@ou-en-est-on/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BodyPipe } from '../http/body.pipe.js';
import { Asker, type SignedIn, WhoAsks } from '../http/signed-in.js';
import { ChangeSessions } from './change-sessions.js';
import { attemptOf } from './attempt-of.js';
import { GiveSecondFactor } from './give-second-factor.js';
import { ProvePassphrase } from './prove-passphrase.js';
import { ReadOperations } from './read-operations.js';
import { ReadSession } from './read-session.js';
import { SessionCookie } from './session-cookie.js';
import { type SignedInTokens, SignIn } from './sign-in.js';

@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly signIn: SignIn,
    private readonly giveSecondFactor: GiveSecondFactor,
    private readonly readSession: ReadSession,
    private readonly changeSessions: ChangeSessions,
    private readonly readOperations: ReadOperations,
    private readonly provePassphrase: ProvePassphrase,
  ) {}

  @Get('session')
  session(@Req() request: FastifyRequest): Promise<SessionDto> {
    return this.readSession.run(this.cookie.read(request));
  }

  @Post('session')
  @HttpCode(200)
  async begin(
    @Body(new BodyPipe(signInInput)) input: SignInInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.take(await this.signIn.run(input, attemptOf(request, this.cookie)), reply);
  }

  @Post('session/second-factor')
  @HttpCode(200)
  async complete(
    @Body(new BodyPipe(secondFactorInput)) input: SecondFactorInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.take(await this.giveSecondFactor.run(input, attemptOf(request, this.cookie)), reply);
  }

  @Delete('session')
  signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<DoneDto> {
    this.cookie.clear(reply);
    return this.changeSessions.signOut(this.cookie.read(request));
  }

  @Put('session/collectivity')
  chooseCollectivity(
    @Asker() asker: SignedIn,
    @Body(new BodyPipe(collectivityChoice)) { collectivityId }: CollectivityChoice,
  ): Promise<DoneDto> {
    return this.changeSessions.chooseCollectivity(asker, collectivityId);
  }

  @Post('session/proof')
  @HttpCode(200)
  prove(
    @Asker() asker: SignedIn,
    @Body(new BodyPipe(provePassphraseInput)) { passphrase }: ProvePassphraseInput,
  ): Promise<DoneDto> {
    return this.provePassphrase.renew(asker, passphrase);
  }

  @Get('sessions')
  sessions(@Asker() asker: SignedIn): Promise<OpenSessionListDto> {
    return this.changeSessions.list(asker);
  }

  @Delete('sessions')
  revokeOthers(@Asker() asker: SignedIn): Promise<DoneDto> {
    return this.changeSessions.revokeOthers(asker);
  }

  @Delete('sessions/:id')
  revoke(@Asker() asker: SignedIn, @Param('id') id: string): Promise<DoneDto> {
    return this.changeSessions.revoke(asker, id);
  }

  @Get('operations')
  operations(@WhoAsks() asker: SignedIn | null): PermissionListDto {
    return this.readOperations.onSite(asker);
  }

  @Get('collectivities/:id/operations')
  collectivityOperations(@WhoAsks() asker: SignedIn | null, @Param('id') id: string): Promise<PermissionListDto> {
    return this.readOperations.onCollectivity(asker, id);
  }

  private take({ session, device }: SignedInTokens, reply: FastifyReply): Promise<SessionDto> {
    this.cookie.set(reply, session);
    if (device !== null) this.cookie.setDevice(reply, device);
    return this.readSession.run(session);
  }
}
