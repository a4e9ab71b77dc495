import { Injectable } from '@nestjs/common';
import type { SignInInput } from '@ou-en-est-on/contracts';
import { CredentialRepository, type Person, PersonRepository, type SignInCredentials } from '@ou-en-est-on/data';
import { normaliseEmail } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { Clock } from '../shared/clock.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { auditAccount } from './audit-account.js';
import { SIGN_IN } from './identities.js';
import { KnownDevices } from './known-devices.js';
import { PassphraseHasher } from './passphrase-hasher.js';
import { SessionKeeper } from './session-keeper.js';

/** Where an attempt comes from. */
export interface Attempt {
  readonly address: string;
  readonly device: string;
  /** What the browser still holds of a session before. */
  readonly token: string | null;
  /** What makes the browser known to accounts that were signed in from it. */
  readonly deviceToken: string | null;
}

/** What the cookies are to hold; the browser becomes known once somebody is signed in. */
export interface SignedInTokens {
  readonly session: string;
  readonly device: string | null;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly hasher: PassphraseHasher,
    private readonly sessions: SessionKeeper,
    private readonly limiter: AttemptLimiter,
    private readonly devices: KnownDevices,
    private readonly clock: Clock,
  ) {}

  /**
   * The first step: an address and a passphrase. Whether the address is known shows neither in the answer nor in the
   * time it takes: one argon2 verification in each case, and as many statements.
   * @throws ProblemError too-many-attempts, sign-in-failed
   */
  async run({ email: given, passphrase }: SignInInput, attempt: Attempt): Promise<SignedInTokens> {
    const email = normaliseEmail(given);
    const { own, shared } = await this.devices.budgetsFor(email, attempt);
    await this.limiter.take(shared ? [shared, own] : [own], this.clock.now());
    const account = await this.database.inTransaction(SIGN_IN, (manager) =>
      new CredentialRepository(manager).findByEmail(email),
    );
    const matches = await this.hasher.matches(passphrase, account?.hash ?? null);
    const next = await this.database.inTransaction(SIGN_IN, (manager) => this.open(manager, account, matches, attempt));
    if (next === null) throw new ProblemError('sign-in-failed');
    if (account) await this.renewHash(account, passphrase);
    if (shared) await this.limiter.giveBack(shared);
    if (!account?.hasSecondFactor) await this.limiter.restore(own[1]);
    return next;
  }

  /** Opens a session, or writes the refusal down: as many statements whether the address is known or not. */
  private async open(
    manager: Transaction,
    account: SignInCredentials | null,
    matches: boolean,
    { device, token, deviceToken }: Attempt,
  ): Promise<SignedInTokens | null> {
    const person = account && matches ? await this.hold(manager, account) : null;
    if (!account || !person) {
      await auditAccount(manager, 'sign-in', account?.personId ?? null, { outcome: 'refused' });
      return null;
    }
    const { hasSecondFactor } = account;
    const stage = hasSecondFactor ? 'second-factor-expected' : 'signed-in';
    await auditAccount(manager, 'sign-in', person.id, { after: { stage } });
    const collectivityId = person.memberships[0]?.collectivityId ?? null;
    const next = { personId: person.id, stage, secondFactor: false, collectivityId, device } as const;
    return {
      session: await this.sessions.open(manager, next, token),
      device: hasSecondFactor ? null : await this.devices.remember(manager, person, deviceToken),
    };
  }

  /** The costs of a hash are raised over the years: only who gives the passphrase lets it be hashed again. */
  private async renewHash({ personId, hash }: SignInCredentials, passphrase: string): Promise<void> {
    if (hash === null || !this.hasher.isOutdated(hash)) return;
    const renewed = await this.hasher.hash(passphrase);
    await this.database.inTransaction(SIGN_IN, (manager) =>
      new CredentialRepository(manager).rehash(personId, hash, renewed),
    );
  }

  /**
   * Whose account it still is. Held, with its passphrase: another one that ended every session while this one was being
   * verified opens none after that, and who ends them all, or grants a right, waits for the one that opens here.
   */
  private async hold(manager: Transaction, { personId, hash }: SignInCredentials): Promise<Person | null> {
    const person = await new PersonRepository(manager).holdById(personId);
    return (await new CredentialRepository(manager).holdHash(personId)) === hash ? person : null;
  }
}
