import { type DynamicModule, Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { Env } from '../env/env.schema.js';
import { AccessGuard } from './access.guard.js';
import { AccountController } from './account.controller.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { AuditRefusals } from './audit-refusals.js';
import { ChangeIdentity } from './change-identity.js';
import { ChangePassphrase } from './change-passphrase.js';
import { ChangePerson } from './change-person.js';
import { ChangeSessions } from './change-sessions.js';
import { CheckSecrets } from './check-secrets.js';
import { ExportAccount } from './export-account.js';
import { EraseAccount } from './erase-account.js';
import { EnrolSecondFactor } from './enrol-second-factor.js';
import { GiveSecondFactor } from './give-second-factor.js';
import { InvitePerson } from './invite-person.js';
import { KnownDevices } from './known-devices.js';
import { ListPeople } from './list-people.js';
import { MakeLink } from './make-link.js';
import { OneTimeCodes } from './one-time-codes.js';
import { PassphraseHasher } from './passphrase-hasher.js';
import { PeopleController } from './people.controller.js';
import { ProvePassphrase } from './prove-passphrase.js';
import { PublicAddress, publicAddressOf } from './public-address.js';
import { ReadOperations } from './read-operations.js';
import { ReadSession } from './read-session.js';
import { ReplaceSecondFactor } from './replace-second-factor.js';
import { SecretBox } from './secret-box.js';
import { secretBoxOf } from './secrets-of.js';
import { SessionCookie } from './session-cookie.js';
import { SessionController } from './session.controller.js';
import { SessionKeeper } from './session-keeper.js';
import { SignIn } from './sign-in.js';
import { UseLink } from './use-link.js';

/** Makes the first sign-in take no longer than the others. */
@Injectable()
class PrepareHasher implements OnApplicationBootstrap {
  constructor(private readonly hasher: PassphraseHasher) {}

  onApplicationBootstrap(): Promise<void> {
    return this.hasher.prepare();
  }
}

/** Accounts, sessions, and the guard that stands before every route. */
@Module({})
export class PeopleModule {
  static forApi(env: Env): DynamicModule {
    const secrets = secretBoxOf(env);
    return {
      module: PeopleModule,
      controllers: [SessionController, AccountController, PeopleController],
      providers: [
        { provide: SecretBox, useValue: secrets },
        { provide: PassphraseHasher, useValue: new PassphraseHasher(env.PASSPHRASE_MEMORY_KIB) },
        { provide: SessionCookie, useValue: new SessionCookie(env.PUBLIC_URL) },
        { provide: PublicAddress, useValue: publicAddressOf(env) },
        AttemptLimiter,
        KnownDevices,
        AccessGuard,
        { provide: APP_GUARD, useExisting: AccessGuard },
        AuditRefusals,
        { provide: APP_INTERCEPTOR, useExisting: AuditRefusals },
        ...[CheckSecrets, PrepareHasher],
        ...[SessionKeeper, SignIn, GiveSecondFactor, ReadSession, ChangeSessions, ReadOperations],
        ...[
          OneTimeCodes,
          EnrolSecondFactor,
          UseLink,
          ChangePassphrase,
          ExportAccount,
          EraseAccount,
          ChangeIdentity,
          ProvePassphrase,
          ReplaceSecondFactor,
        ],
        ...[ListPeople, InvitePerson, ChangePerson, MakeLink],
      ],
    };
  }
}
