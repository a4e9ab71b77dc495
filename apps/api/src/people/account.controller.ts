import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import {
  type AccessLinkDto,
  type AccountExportDto,
  changeIdentityInput,
  type ChangeIdentityInput,
  type ChangePassphraseInput,
  changePassphraseInput,
  confirmSecondFactorInput,
  type ConfirmSecondFactorInput,
  DONE,
  type DoneDto,
  eraseAccountInput,
  type EraseAccountInput,
  type NewSecondFactorDto,
  readLinkInput,
  type ReadLinkInput,
  type RecoveryCodesDto,
  replaceSecondFactorInput,
  type ReplaceSecondFactorInput,
  type SessionDto,
  useLinkInput,
  type UseLinkInput,
} from '@ou-en-est-on/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BodyPipe } from '../http/body.pipe.js';
import { Asker, type SignedIn } from '../http/signed-in.js';
import { ChangeIdentity } from './change-identity.js';
import { ChangePassphrase } from './change-passphrase.js';
import { attemptOf } from './attempt-of.js';
import { EraseAccount } from './erase-account.js';
import { EnrolSecondFactor } from './enrol-second-factor.js';
import { ExportAccount } from './export-account.js';
import { ReadSession } from './read-session.js';
import { ReplaceSecondFactor } from './replace-second-factor.js';
import { SessionCookie } from './session-cookie.js';
import { UseLink } from './use-link.js';

@Controller('api/v1')
export class AccountController {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly useLink: UseLink,
    private readonly enrol: EnrolSecondFactor,
    private readonly passphrase: ChangePassphrase,
    private readonly exporting: ExportAccount,
    private readonly erasure: EraseAccount,
    private readonly identity: ChangeIdentity,
    private readonly replace: ReplaceSecondFactor,
    private readonly readSession: ReadSession,
  ) {}

  @Post('access-links/read')
  @HttpCode(200)
  readLink(@Body(new BodyPipe(readLinkInput)) { token }: ReadLinkInput): Promise<AccessLinkDto> {
    return this.useLink.read(token);
  }

  @Post('access-links/use')
  @HttpCode(200)
  async takeLink(
    @Body(new BodyPipe(useLinkInput)) input: UseLinkInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneDto> {
    this.cookie.setDevice(reply, await this.useLink.use(input, this.cookie.readDevice(request)));
    return DONE;
  }

  @Post('access-links/second-factor')
  @HttpCode(200)
  async replaceSecondFactor(
    @Body(new BodyPipe(replaceSecondFactorInput)) input: ReplaceSecondFactorInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const token = await this.replace.run(input, attemptOf(request, this.cookie));
    this.cookie.set(reply, token);
    return this.readSession.run(token);
  }

  @Put('account/identity')
  changeIdentity(
    @Asker() asker: SignedIn,
    @Body(new BodyPipe(changeIdentityInput)) input: ChangeIdentityInput,
  ): Promise<DoneDto> {
    return this.identity.run(asker, input);
  }

  @Put('account/passphrase')
  changePassphrase(
    @Asker() asker: SignedIn,
    @Body(new BodyPipe(changePassphraseInput)) input: ChangePassphraseInput,
  ): Promise<DoneDto> {
    return this.passphrase.run(asker, input);
  }

  @Post('account/second-factor')
  @HttpCode(200)
  startSecondFactor(@Asker() asker: SignedIn): Promise<NewSecondFactorDto> {
    return this.enrol.start(asker);
  }

  @Post('account/second-factor/confirm')
  @HttpCode(200)
  async confirmSecondFactor(
    @Asker() asker: SignedIn,
    @Body(new BodyPipe(confirmSecondFactorInput)) { code }: ConfirmSecondFactorInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesDto> {
    const { codes, token } = await this.enrol.confirm(asker, code, attemptOf(request, this.cookie));
    this.cookie.set(reply, token);
    return { codes };
  }

  @Delete('account/second-factor')
  removeSecondFactor(@Asker() asker: SignedIn): Promise<DoneDto> {
    return this.enrol.remove(asker);
  }

  @Post('account/recovery-codes')
  @HttpCode(200)
  async renewCodes(@Asker() asker: SignedIn): Promise<RecoveryCodesDto> {
    return { codes: await this.enrol.renewCodes(asker) };
  }

  @Get('account/export')
  exportAccount(@Asker() asker: SignedIn): Promise<AccountExportDto> {
    return this.exporting.run(asker);
  }

  @Post('account/erase')
  @HttpCode(200)
  async erase(
    @Asker() asker: SignedIn,
    @Body(new BodyPipe(eraseAccountInput)) { passphrase }: EraseAccountInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneDto> {
    const done = await this.erasure.own(asker, passphrase);
    this.cookie.clear(reply);
    return done;
  }
}
