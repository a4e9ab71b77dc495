import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  type DoneDto,
  invitePersonInput,
  type InvitePersonInput,
  type MadeLinkDto,
  membershipInput,
  type MembershipInput,
  pageQuery,
  type PageQuery,
  type PersonDto,
  type PersonListDto,
  siteRoleInput,
  type SiteRoleInput,
} from '@ou-en-est-on/contracts';
import { BodyPipe } from '../http/body.pipe.js';
import { QueryPipe } from '../http/query.pipe.js';
import { Asker, type SignedIn } from '../http/signed-in.js';
import { ChangePerson } from './change-person.js';
import { ChangeSessions } from './change-sessions.js';
import { EraseAccount } from './erase-account.js';
import { InvitePerson } from './invite-person.js';
import { ListPeople } from './list-people.js';

@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly listPeople: ListPeople,
    private readonly invitePerson: InvitePerson,
    private readonly changePerson: ChangePerson,
    private readonly changeSessions: ChangeSessions,
    private readonly erasure: EraseAccount,
  ) {}

  @Get()
  people(@Asker() asker: SignedIn, @Query(new QueryPipe(pageQuery)) query: PageQuery): Promise<PersonListDto> {
    return this.listPeople.page(asker, query);
  }

  @Post()
  invite(
    @Asker() asker: SignedIn,
    @Body(new BodyPipe(invitePersonInput)) input: InvitePersonInput,
  ): Promise<MadeLinkDto> {
    return this.invitePerson.invite(asker, input);
  }

  @Get(':id')
  person(@Asker() asker: SignedIn, @Param('id') id: string): Promise<PersonDto> {
    return this.listPeople.one(asker, id);
  }

  @Delete(':id')
  erase(@Asker() asker: SignedIn, @Param('id') id: string): Promise<DoneDto> {
    return this.erasure.another(asker, id);
  }

  @Post(':id/access-links')
  resetAccess(@Asker() asker: SignedIn, @Param('id') id: string): Promise<MadeLinkDto> {
    return this.invitePerson.resetAccess(asker.identity, asker.principal.personId, id);
  }

  @Post(':id/second-factor-links')
  makeSecondFactorLink(@Asker() asker: SignedIn, @Param('id') id: string): Promise<MadeLinkDto> {
    return this.invitePerson.replaceSecondFactor(asker.identity, asker.principal.personId, id);
  }

  @Delete(':id/sessions')
  endSessions(@Asker() asker: SignedIn, @Param('id') id: string): Promise<DoneDto> {
    return this.changeSessions.revokeAllOf(asker, id);
  }

  @Put(':id/memberships/:collectivity')
  @HttpCode(200)
  attach(
    @Asker() asker: SignedIn,
    @Param('id') id: string,
    @Param('collectivity') collectivityId: string,
    @Body(new BodyPipe(membershipInput)) input: MembershipInput,
  ): Promise<DoneDto> {
    return this.changePerson.attach(asker, id, collectivityId, input);
  }

  @Delete(':id/memberships/:collectivity')
  detach(
    @Asker() asker: SignedIn,
    @Param('id') id: string,
    @Param('collectivity') collectivityId: string,
  ): Promise<DoneDto> {
    return this.changePerson.detach(asker, id, collectivityId);
  }

  @Put(':id/roles/:role')
  grant(
    @Asker() asker: SignedIn,
    @Param('id') id: string,
    @Param('role') role: string,
    @Body(new BodyPipe(siteRoleInput)) input: SiteRoleInput,
  ): Promise<DoneDto> {
    return this.changePerson.grant(asker, id, role, input);
  }

  @Delete(':id/roles/:role')
  withdraw(@Asker() asker: SignedIn, @Param('id') id: string, @Param('role') role: string): Promise<DoneDto> {
    return this.changePerson.withdraw(asker, id, role);
  }
}
