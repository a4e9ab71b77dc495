import { Injectable } from '@nestjs/common';
import type { InvitePersonInput, MadeLinkDto } from '@ou-en-est-on/contracts';
import { CredentialRepository, isEmailTaken, PersonRepository } from '@ou-en-est-on/data';
import type { Identity } from '@ou-en-est-on/domain';
import { randomUUID } from 'node:crypto';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { auditAccount } from './audit-account.js';
import { SIGN_IN } from './identities.js';
import { MakeLink } from './make-link.js';

/** Accounts that are opened, and accesses given again. */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly database: Database,
    private readonly makeLink: MakeLink,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens an account, whose link is to be handed to the person.
   * @throws ProblemError email-taken
   */
  invite({ identity, principal }: SignedIn, input: InvitePersonInput): Promise<MadeLinkDto> {
    return this.database.inTransaction(identity, (manager) => this.create(manager, input, principal.personId));
  }

  /** The same, inside a transaction that does more. */
  async create(manager: Transaction, { email, name }: InvitePersonInput, by: string): Promise<MadeLinkDto> {
    const people = new PersonRepository(manager);
    if (await people.findByEmail(email)) throw new ProblemError('email-taken');
    const id = randomUUID();
    try {
      await people.create({ id, email, name, createdAt: this.clock.now() });
    } catch (error) {
      throw isEmailTaken(error) ? new ProblemError('email-taken', [], { cause: error }) : error;
    }
    await auditAccount(manager, 'invite-person', id, { personal: { personId: id, values: { email, name } } });
    return this.makeLink.run(manager, id, 'invitation', by);
  }

  /**
   * Another link for somebody who lost access: an invitation again for who never used theirs. One's own passphrase is
   * changed with it: a link made by oneself would get round it.
   * @throws ProblemError not-found, another-admin-required
   */
  async resetAccess(identity: Identity, by: string, personId: string): Promise<MadeLinkDto> {
    if (by === personId) throw new ProblemError('another-admin-required');
    const hasPassphrase = await this.database.inTransaction(
      SIGN_IN,
      async (manager) => (await new CredentialRepository(manager).findHash(personId)) !== null,
    );
    return this.database.inTransaction(identity, async (manager) => {
      if (!(await new PersonRepository(manager).findById(personId))) throw new ProblemError('not-found');
      return this.makeLink.run(manager, personId, hasPassphrase ? 'reset' : 'invitation', by);
    });
  }

  /**
   * A link for who lost their second factor, made by somebody else: alone, one would get round one's own.
   * @throws ProblemError not-found, another-admin-required, second-factor-missing
   */
  async replaceSecondFactor(identity: Identity, by: string, personId: string): Promise<MadeLinkDto> {
    if (by === personId) throw new ProblemError('another-admin-required');
    const factor = await this.database.inTransaction(SIGN_IN, (manager) =>
      new CredentialRepository(manager).findSecondFactor(personId),
    );
    return this.database.inTransaction(identity, async (manager) => {
      if (!(await new PersonRepository(manager).findById(personId))) throw new ProblemError('not-found');
      if (!factor) throw new ProblemError('second-factor-missing');
      return this.makeLink.run(manager, personId, 'second-factor', by);
    });
  }
}
