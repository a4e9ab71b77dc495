import { Injectable } from '@nestjs/common';
import { DONE, type DoneDto } from '@ou-en-est-on/contracts';
import {
  AccessLinkRepository,
  CredentialRepository,
  forgetPersonInAudit,
  KnownDeviceRepository,
  type Person,
  PersonRepository,
  SessionRepository,
} from '@ou-en-est-on/data';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { auditAccount } from './audit-account.js';
import { SIGN_IN } from './identities.js';
import { ProvePassphrase } from './prove-passphrase.js';

/** Ends an account: what its owner did stays, under a pseudonym. */
@Injectable()
export class EraseAccount {
  constructor(
    private readonly database: Database,
    private readonly proof: ProvePassphrase,
    private readonly clock: Clock,
  ) {}

  /**
   * One's own.
   * @throws ProblemError passphrase-refused, last-admin
   */
  async own(asker: SignedIn, passphrase: string): Promise<DoneDto> {
    const proven = await this.proof.run(asker, passphrase, 'erase-account');
    const { id } = proven.person;
    return this.database.inTransaction(SIGN_IN, async (manager) => {
      const person = await new PersonRepository(manager).holdById(id);
      if (!person) throw new ProblemError('sign-in-required');
      await this.proof.hold(manager, proven);
      await this.erase(manager, person);
      await auditAccount(manager, 'erase-account', id);
      return DONE;
    });
  }

  /**
   * Somebody else's, opened or not: one's own asks for the passphrase each time.
   * @throws ProblemError not-found, own-account, last-admin
   */
  another({ identity, principal }: SignedIn, personId: string): Promise<DoneDto> {
    if (principal.personId === personId) throw new ProblemError('own-account');
    return this.database.inTransaction(identity, async (manager) => {
      const person = await new PersonRepository(manager).holdById(personId);
      if (!person) throw new ProblemError('not-found');
      await this.erase(manager, person);
      await auditAccount(manager, 'erase-person', personId);
      return DONE;
    });
  }

  /** First the person: what opened the account is for nobody else to take away while they have it. */
  private async erase(manager: Transaction, { id, roles }: Person): Promise<void> {
    const people = new PersonRepository(manager);
    const isAdmin = roles.some(({ role }) => role === 'admin');
    if (isAdmin && !(await people.hasOtherAdmin(id))) throw new ProblemError('last-admin');
    const now = this.clock.now();
    await people.erase(id, `Personne effacée ${id.slice(0, 8)}`, now);
    await new CredentialRepository(manager).removeAll(id);
    await new AccessLinkRepository(manager).revokeOpen(id, now);
    await new SessionRepository(manager).forgetAllOf(id);
    await new KnownDeviceRepository(manager).forgetAllOf(id);
    await forgetPersonInAudit(manager, id);
  }
}
